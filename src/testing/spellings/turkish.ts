/** Turkey, and Kurds of four countries. */
import { type Spellings, toSpelled } from './spellings.ts';

export const turkishSpellings: Spellings = {
  women: toSpelled(`
Fatma / Fadma / Fatima
Ayşe / Ayse / Aische / Aishe
Emine / Amina / Emineh
Hatice / Khadija / Hadice / Хатидже
Zeynep / Zeyneb / Zainab
Elif / Alif / Eliff / ئەلیف
Gülşen / Gulschen / Gulsen / Гюльшен
Rojin / Rojîn / Rojeen / روژین
Berivan / Bêrîvan / Berîwan / بێریڤان / Beriwan
Zilan / Zîlan / Silan / زیلان
Dilan / Dîlan / Dilaan / دیلان
Çiğdem / Cigdem / Tschigdem
Şirin / Sirin / Schirin / شیرین
Hevin / Hêvîn / Hewin / هەڤین
Nesrin / Nasrin / Nisrin
Gülay / Gulay / Guelay / Gülai
Sevgi / Sewgi / Sevgî
Esra / Esraa / Isra / إسراء
Yıldız / Yildiz / Ildiz | Jildis
Özlem / Ozlem / Oezlem
Avin / Avîn / Awin / Evin / ئەڤین
Xezal / Khazal / Ghazal / خەزاڵ
Perihan / Perîhan / Parihan
`),
  men: toSpelled(`
Mehmet / Mehmed / Mohammed / Mihemed / محەمەد
Mustafa / Mistefa / Moustafa
Ahmet / Ahmed / Ehmed / ئەحمەد
Ali / Elî / Aly
Hüseyin / Huseyin / Husên / Hussein / حوسێن
Hasan / Hesen / Hassan
İbrahim / Ibrahim / Îbrahîm
Yusuf / Yûsiv / Jusuf
Murat / Murad / Mourad / Мурат / مراد
Serhat / Serhad / Sarhat / سەرهات
Azad / Asad / Azat / ئازاد
Ramazan / Remezan / Ramazân
Çetin / Cetin / Tschetin
Cengiz / Dschengis / Djengiz | Genghis
Recep / Redschep / Receb / Rejep / Rajab / Redjeb / Реджеп / رجب
Şerif / Serif / Scherif / Sharif / شریف
Baran / Beran / باران
Rêzan / Rezan / Resan / ڕێزان
Kawa / Kava / Kawah / کاوە
Enver / Enwer / Envar / Энвер | انور
Tevfik / Tewfik / Tawfiq / Taoufik / توفيق
Dilovan / Dîlovan / Dilowan / دیلۆڤان
Xalid / Khalid / Xalîd / خالید
Burak / Burag / Buraq
`),
  places: toSpelled(`
İstanbul / Istanbul / Isdanbul | Istambul / Stambul / Стамбул
Ankara / Ankarah / Анкара
İzmir / Izmir / Ismir / Измир
Diyarbakır / Diyarbakir / Diarbakir | Amed
Mardin / Merdîn / Mardîn / ماردين
Gaziantep / Gasiantep / Ghaziantep | Antep / Dîlok
Şanlıurfa / Sanliurfa / Schanliurfa | Urfa
Van / Vân / Ван | Wan
Adana / Adanah / Адана
Sulaimaniya / Sulaymaniyah / Slêmanî / Sulaymaniya / سلێمانی
Kobane / Kobanê / Kobani / كوباني
Afrin / Efrîn / Afrîn / عفرين
Duhok / Dohuk / Dahuk / دهوك
`),
};
