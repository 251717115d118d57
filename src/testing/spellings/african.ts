/** West Africa in English and French, Eritrea, Ethiopia. */
import { type Spellings, toSpelled } from './spellings.ts';

export const africanSpellings: Spellings = {
  women: toSpelled(`
Fatoumata / Fatumata / Fatoumatta | Fatou / Fatima
Aminata / Aminatou / Amineta
Mariama / Maryama / Mariame / Mariamah
Aïssatou / Aissatou / Aïssata | Aïcha
Kadiatou / Khadiatou / Kadiatu | Khadija
Awa / Aoua / Awwa | Hawa
Oumou / Umu / Oumu
Selam / Salam / Sellam | Selamawit
Mehret / Mihret / Meheret / Mhret
Tigist / Tigest / Tegist
Hiwet / Hiwot / Hiwat
Blessing / Blesing / Bleßing
Chioma / Shioma / Tschioma
Ngozi / Ngosi / Ngozy
Akosua / Akossua / Akosia | Akosoua
Abena / Abenah / Abenna
Esther / Ester / Estér | Hester
Grace / Gracé / Grase / Graze
Precious / Preshious / Prechious
Rahel / Rahell / Rahêl | Rachel
Saba / Sabah / Sabba
Bintou / Bintu / Binta
Ramatoulaye / Ramatulaye / Ramatoulai
`),
  men: toSpelled(`
Mamadou / Mamadu / Mohammed / Muhammad / Mahamadou
Ibrahima / Ibrahim / Ibrahime | Ibraïma
Ousmane / Usman / Osman / Ousman
Abdoulaye / Abdullah / Abdulaye / Abdullahi
Amadou / Amadu / Amadú | Ahmadou
Boubacar / Boubakar / Abubakar / Aboubacar / Abou Bakr / Bubakar / أبو بكر
Moussa / Musa / Mousa
Alpha / Alfa / Alfah
Cheikh / Sheikh / Scheikh / Cheick
Souleymane / Suleiman / Soliman / Sulayman / Süleyman / Сулейман / سليمان
Kwame / Kouame / Kwamé / Kuame
Kwabena / Kouabena / Kwabenah
Kofi / Koffi / Cofi
Chukwuemeka / Chukwuemeca | Chukuemeka / Emeka
Emeka / Emekah / Emmeka
Oluwaseun / Oluwasheun / Olouwaseun | Seun
Tesfaye / Tesfay / Tesfai / Tessfaye
Berhane / Berhan / Birhane / Brhane
Yohannes / Johannes / Yohanes / Iohannes
Gebre / Ghebre / Gebreh
Tsegay / Tzegay / Segay / Tsegai
Haile / Hayle / Haileh
Michael / Mikael / Mikiel / Mikhael
Samuel / Samuell / Samual
Emmanuel / Emanuel / Immanuel | Manuel
Issa / Isa / Eisa / عيسى
Lamin / Lamine / Lameen
Mussie / Musie / Mussiè
`),
  places: toSpelled(`
Conakry / Konakry / Conacry / Konakri
Dakar / Dakkar / Daker
Bamako / Bamaco / Bamakko
Abidjan / Abijan / Abidschan
Accra / Akkra / Akra
Kumasi / Koumassi / Kumassi
Lagos / Lagoss / Laghos
Kano / Kanoh / Cano
Benin City / Benin / Bénin
Asmara / Asmera / Assmara
Keren / Kheren / Kerren
Addis Abeba / Addis Ababa / Adis Abeba
Mekelle / Mekele / Makalle
Banjul / Bandjul / Bandschul / Banschul
Freetown / Fritown / Fretown
`),
};
