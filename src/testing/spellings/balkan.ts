/** Romania, Bulgaria, Serbia. */
import { type Spellings, toSpelled } from './spellings.ts';

export const balkanSpellings: Spellings = {
  women: toSpelled(`
Maria / Marija / Mariya / Мария
Elena / Jelena / Ileana / Елена | Helena
Ana / Anna / Ana-Maria / Ana Maria / Ана
Ioana / Joana / Yoana / Йоана | Ivana / Johanna
Mihaela / Michaela / Mihaiela / Михаела
Andreea / Andrea / Andreia / Андрея
Ștefania / Stefania / Stephania / Стефания
Gabriela / Gabriella / Габриела | Gavriela
Cristina / Kristina / Christina / Кристина
Georgiana / Gheorghiana / Георгиана | Джорджиана
Iuliana / Juliana / Yuliana / Юлиана
Simona / Simone / Симона
Daniela / Daniella / Даниела
Alexandra / Aleksandra / Александра
Desislava / Dessislava / Desislawa / Десислава
Gergana / Ghergana / Гергана
Tsvetana / Cvetana / Zwetana / Цветана
Rumyana / Rumjana / Rumiana / Румяна
Snezhana / Sneschana / Snežana / Снежана
Radka / Ratka / Радка
Ivanka / Iwanka / Иванка
Teodora / Theodora / Теодора
Raluca / Raluka / Ралука
Zdravka / Sdravka / Здравка
`),
  men: toSpelled(`
Ion / Jon / Yon / Ioan / Йон | Johan
Andrei / Andrej / Andrey / Андрей
Alexandru / Aleksandru / Alexandrou / Александру
Ștefan / Stefan / Stephan / Стефан | Szczepan
Gheorghe / George / Georghe / Георге
Mihai / Mihay / Mihaj / Михай | Mihail / Michael
Florin / Florín / Флорин
Constantin / Konstantin / Константин | Costantin
Cătălin / Catalin / Katalin / Каталин
Vasile / Wasile / Василе | Basil
Nicolae / Nikolae / Nicolai / Николае
Marius / Marijus / Мариус
Ciprian / Cyprian / Ciprián / Чиприан | Kyprian
Georgi / Giorgi / Georgij / Георги
Ivan / Iwan / Иван
Dimitar / Dimiter / Dimitŭr / Димитър
Nikolay / Nikolaj / Nikolai / Николай
Petar / Peter / Petur / Петър
Hristo / Christo / Khristo / Христо
Yordan / Jordan / Iordan / Йордан
Todor / Theodor / Teodor / Тодор
Zhivko / Schivko / Živko / Живко | Jivko
Plamen / Plamén / Пламен
Bozhidar / Boschidar / Božidar / Божидар
Lyubomir / Ljubomir / Liubomir / Любомир
Stoyan / Stojan / Stoian / Стоян
Yavor / Javor / Yawor / Явор
`),
  places: toSpelled(`
Bukarest / Bucarest / București / Bucuresti / Бухарест | Bucharest
Iași / Iasi / Jassy / Jasi / Яссы
Cluj / Cluj-Napoca / Kluj | Klausenburg
Timișoara / Timisoara / Timischoara | Temeswar
Constanța / Constanta / Konstanza / Constantza
Craiova / Craiowa / Крайова | Krajova
Brașov / Brasov / Braschow / Брашов
Sofia / Sofija / Sofiya / София
Plovdiv / Plowdiw / Plovdif / Пловдив
Varna / Warna / Варна
Burgas / Bourgas / Бургас
Sliven / Sliwen / Сливен
Pleven / Plewen / Плевен
`),
};
