/** Russia, Ukraine, Georgia. */
import { type Spellings, toSpelled } from './spellings.ts';

export const eastSlavicSpellings: Spellings = {
  women: toSpelled(`
Elena / Yelena / Jelena / Ielena / Елена
Olena / Olenna / Олена / Elena
Anna / Ana / Anna-Maria / Anna Maria / Анна
Hanna / Ganna / Hannah / Ганна
Natalia / Nataliya / Natalja / Nathalia / Наталия / Наталья / Наталія
Olga / Olha / Ольга
Tatiana / Tatjana / Tatyana / Татьяна / Тетяна / Tetiana
Svetlana / Swetlana / Svitlana / Світлана / Светлана
Irina / Iryna / Irena / Ирина / Ірина
Oksana / Oxana / Oksanna / Оксана | Xenia
Julia / Yulia / Iuliia / Juliya / Юлия / Юлія
Ekaterina / Jekaterina / Yekaterina / Екатерина | Katerina / Kateryna
Kateryna / Katerina / Katharina / Catarina / Катерина
Maria / Mariya / Marija / Maryia / Мария / Марія
Ludmila / Lyudmila / Ljudmila / Liudmyla / Людмила
Galina / Halyna / Galyna / Halina / Галина
Nadezhda / Nadeschda / Nadiezda / Надежда | Nadia / Надія
Svetlana Ivanovna / Swetlana
Alexandra / Aleksandra / Oleksandra / Александра / Олександра | Sascha
Zhanna / Schanna / Shanna / Жанна | Janna
Yana / Jana / Iana / Яна
Nino / Nina / Нино
Tamar / Tamara / Thamar / Тамара
Viktoria / Victoria / Viktoriya / Wiktoria / Виктория / Вікторія
Khrystyna / Christina / Kristina / Hristina / Христина / Кристина
Angelina / Angelyna / Ангелина | Anzhelina
`),
  men: toSpelled(`
Alexander / Aleksandr / Oleksandr / Alexandr / Александр / Олександр
Sergei / Sergej / Serhiy / Serhii / Sergey / Сергей / Сергій
Andrei / Andrej / Andriy / Andrey / Андрей / Андрій
Mikhail / Michail / Mihail / Michael / Mykhailo / Михаил / Михайло
Dmitri / Dmytro / Dimitri / Dmitrij / Дмитрий / Дмитро
Volodymyr / Wolodymyr / Володимир / Vladimir / Wladimir / Владимир
Igor / Ihor / Igor Iwanow / Игорь / Ігор
Oleg / Олег / Aleg | Oleh
Bogdan / Bohdan / Bogdán / Богдан
Yevhen / Jewgeni / Evgeni / Yevgeny / Evgeniy / Євген / Евгений
Ivan / Iwan / Iván / Иван / Іван
Yuri / Jurij / Yuriy / Iurii / Юрий / Юрій
Pavlo / Pawlo / Павло | Pavel
Pavel / Pawel / Павел
Grigori / Hryhorii / Grigorij / Григорий / Григорій
Nikolai / Nikolaj / Nicolai / Николай | Mykola
Mykola / Mikola / Микола
Maksim / Maxim / Maksym / Максим
Ruslan / Rouslan / Руслан
Giorgi / Georgi / Георгий / Гиорги | Jorge
Davit / David / Дavid / Давид
Levan / Lewan / Леван
Zurab / Surab / Зураб
Tengiz / Tengis / Тенгиз
Irakli / Irakly / Erekle / Ираклий | Heraklius
Timur / Teimour / Тимур | Temirlan
Stepan / Stepán / Степан | Stefan
`),
  places: toSpelled(`
Moskva / Moscow / Moskwa / Москва | Moskau
Sankt Petersburg / St. Petersburg / Petersburg / Sankt-Petersburg | Санкт-Петербург
Kiew / Kiev / Kyiv / Kyjiw / Київ / Киев
Charkiw / Kharkiv / Kharkov / Харків / Харьков
Odessa / Odesa / Одесса / Одеса
Lwiw / Lviv / Lvov / Львів / Львов | Lemberg
Donezk / Donetsk / Донецк / Донецьк
Mariupol / Mariupol' / Мариуполь / Маріуполь
Cherson / Kherson / Херсон
Saporischschja / Zaporizhzhia / Запоріжжя / Запорожье
Tiflis / Tiflís | Tbilisi / Тбилиси
Tbilisi / Tbilissi / Тбилиси
Batumi / Batoumi / Батуми
Grosny / Grozny / Groznyj / Грозный
Kutaissi / Kutaisi / Кутаиси
Rostow / Rostov / Ростов
Nowosibirsk / Novosibirsk / Новосибирск
`),
};
