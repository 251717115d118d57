/**
 * Spellings that no rule was made for: written down after the rules, to see how well they do for other names. Of 243, 226 met at
 * the first try (93 %). Mistakes that they showed were repaired since; rules for single names of this list would spoil it.
 */
import { toSpelled } from '../../../../src/testing/spellings/spellings.ts';

export const unseenSpellings = toSpelled(`
Abeer / Abir / عبير
Rahaf / Rahaff / رهف
Dima / Deema / ديما
Sawsan / Saousan / Sausan / سوسن
Hiba / Heba / هبة
Manal / Menal / منال
Najwa / Nadschwa / Nedjwa / نجوى
Rabia / Rabi'a / Rabiaa / رابعة
Ibtisam / Ebtisam / Ibtissam / ابتسام
Wissam / Wesam / Ouissam / وسام
Qusai / Kusay / Qusay / قصي
Ghassan / Gassan / Rassan / غسان
Firas / Feras / Firass / فراس
Nizar / Nisar / Nezar / نزار
Muhannad / Mohanad / Mouhanad / مهند
Adnan / Adnane / عدنان
Bashar / Baschar / Bachar / بشار
Taha / Tahha / طه
Zakaria / Zakariya / Sakaria / زكريا
Luay / Louai / Loay / لؤي
Hisham / Hischam / Hicham / هشام
Munir / Mounir / Moneer / منير
Tawfik / Taufik / Toufik / توفيق
Shadi / Schadi / Chadi / شادي
Jihad / Dschihad / Cihad / جهاد
Mahdiya / Mahdia / مهدية
Bahram / Behram / بهرام
Kamran / Kambran / کامران
Arash / Arasch / آرش
Babak / Babek / بابک
Mehrdad / Mehrdat / مهرداد
Ghazaleh / Gazala / غزاله
Simin / Seemin / سیمین
Sahar / Seher / سحر
Elham / Ilham / الهام
Mursal / Morsal / مرسل
Wahid / Vahid / Waheed / وحید
Latif / Lateef / Latifullah / لطیف
Esmatullah / Ismatullah / عصمت الله
Zarghuna / Sarghona / زرغونه
Gülsüm / Gulsum / Gülsum
Yağmur / Yagmur / Jagmur
Selim / Salim / سليم
Ferhat / Farhat / Ferhad
Nurcan / Nurdjan / Nurdschan
Sevinç / Sevinc / Sewintsch
Zelal / Zalal / Selal
Newroz / Nawroz / Nevruz / نوروز
Rojda / Roschda / Rojdah
Xwendekar / Khwendekar
Lyubov / Ljubow / Любовь
Veronika / Weronika / Вероника
Valentyna / Walentina / Валентина
Larysa / Larissa / Лариса
Zoya / Soja / Зоя
Vasyl / Wassyl / Василь
Taras / Tarass / Тарас
Ostap / Остап
Anatoliy / Anatoli / Анатолий
Konstantin / Kostiantyn / Константин
Stanislav / Stanislaw / Станислав
Vyacheslav / Wjatscheslaw / Вячеслав
Gennadi / Hennadiy / Геннадий
Fedor / Fjodor / Fyodor / Фёдор
Rostyslav / Rostislaw / Ростислав
Artem / Artjom / Артём
Nikoloz / Nikolos / Николоз
Shota / Schota / Шота
Lasha / Lascha / Лаша
Mariana / Marianna / Мариана
Zhaklina / Schaklina / Жаклина
Venelin / Wenelin / Венелин
Krasimir / Krassimir / Красимир
Vladislava / Wladislawa / Владислава
Mircea / Mirtscha / Мирча
Ovidiu / Owidiu / Овидиу
Doina / Dojna / Дойна
Florentina / Florentyna / Флорентина
Răzvan / Razvan / Raswan
Ilinca / Ilinka / Илинка
Quỳnh / Quynh / Nguyễn Thị Quỳnh
Bình / Binh / Thanh Bình
Khánh / Khanh / Ngọc Khánh
Lộc / Loc / Văn Lộc
Oanh / Kiều Oanh / Oanh
Xuân / Xuan / Thanh Xuân
Giang / Hương Giang / Giáng
Nhung / Hồng Nhung / Nhưng
Diễm / Diem / Thúy Diễm
Trâm / Tram / Ngọc Trâm
Adama / Addama
Seydou / Saidou / Seidu
Djeneba / Jeneba / Dieneba
Tiémoko / Tiemoko / Tyemoko
Yacouba / Yakuba / Yacuba
Nnamdi / Namdi
Ifeoma / Ifeyoma
Kwadwo / Kouadio / Kwadjo
Ekow / Ekou
Semhar / Samhar
Filmon / Philmon / Filimon
Habtom / Habtam
Girmay / Germay / Girmai
Biniam / Binyam / Biniyam
Letebrhan / Lete-Berhan
Yared / Jared
Beatriz / Beatris / Beatrice
Jimena / Gimena
Rodrigo / Rodriguo
Esperanza / Esperansa
Wilmer / Vilmer
Yuliana / Iuliana / Juliana
Zbigniew / Sbigniew / Zbignev
Stanisława / Stanislawa / Stanislava
Aleksandra / Alexandra
Thérèse / Therese / Teresa
Geneviève / Genevieve / Jenewiew
Moustapha / Mustafa / Mustapha
`);
