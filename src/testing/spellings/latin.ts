/** Latin America, Spain, Poland, France. */
import { type Spellings, toSpelled } from './spellings.ts';

export const latinSpellings: Spellings = {
  women: toSpelled(`
María / Maria / Maria José / Maria del Carmen / Марія
Ana / Anna / Ana María
Carmen / Karmen / Carmén
Guadalupe / Guadelupe / Gadalupe | Gwadalupe / Lupe
Juana / Juanna / Juana Inés | Хуана
Rosa / Rossa / Roza
Catalina / Katalina / Catallina
Ximena / Ximenna / Xiména | Jimena
Yolanda / Jolanda / Iolanda
Isabel / Isabell / Ysabel / Izabel
Claudia / Klaudia / Claudya / Клаудия
Sofía / Sofia / Sophia / Zofia
Lucía / Lucia / Luzia / Lucya
Estrella / Estrela / Estreya
Małgorzata / Malgorzata / Malgoržata | Malgosata / Margareta
Agnieszka / Agnieschka / Anieszka
Katarzyna / Katarsyna | Katazyna / Katharina
Zofia / Sofia / Zophia
Elżbieta / Elzbieta / Elsbieta / Elschbieta / Elisabeth
Chloé / Chloe / Khloe
Elisabeth / Elizabeth / Elisabet | Elizaveta
`),
  men: toSpelled(`
José / Jose / José Luis | Хосе
Juan / Juán / Juan Carlos / Joan | Хуан
Carlos / Karlos / Carlos Alberto / Карлос
Luis / Louis / Luís / Luiz
Jesús / Jesus / Jesús María
Miguel / Migel / Miguel Ángel / Miquel
Francisco / Fransisco / Francisko / Francesco
Guillermo / Gillermo / Guilermo | Wilhelm
Jorge / Jorgé / Jorge Luis | George
Alejandro / Alejandró / Alechandro | Alexandro
Víctor / Viktor / Wiktor / Victor Hugo / Виктор
Héctor / Hektor / Hector | Ector
Núñez / Nunez / Nuñes / Nunyez
Javier / Javiér | Xavier
Krzysztof / Krystof / Krzystof / Christoph
Łukasz / Lukasz / Lukas / Lukasch / Лукаш
Andrzej / Andrej / Andrzei
Paweł / Pawel / Pavel
Grzegorz / Grzegorsz | Gschegosch / Gregor
Wojciech / Vojciech / Woitschech | Wojtech
Jakub / Yakub / Jacub
Philippe / Filip / Phillip / Filipp / Филипп
Jean-Baptiste / Jean Baptiste / Jean / Jeanne
Moreau / Moro / Moreo | Moreaux
`),
  places: toSpelled(`
Caracas / Karakas / Caraccas
Bogotá / Bogota / Bogotta
Lima / Limma / Лима
Quito / Kito / Kitto
La Habana / Habana / Habanna | Havanna
San Salvador / Salvador | Sansalvador
Managua / Managuah | Managwa
Medellín / Medellin / Medelin
Warszawa / Warschawa / Варшава | Warschau
Kraków / Krakow / Cracow / Краков | Krakau
Łódź / Lodz / Lodsch / Лодзь
Breslau / Bresslau / Brezlau | Wrocław
`),
};
