/** Afghanistan, Iran. */
import { type Spellings, toSpelled } from './spellings.ts';

export const persianSpellings: Spellings = {
  women: toSpelled(`
Zahra / Zehra / Sahra / زهرا
Fatemeh / Fatima / Fateme / Fatema / Фатима / فاطمه
Maryam / Mariam / Marjam / مریم
Zainab / Zeynab / Zeinab / Seinab / Zeynep / زینب
Shirin / Schirin / Sherin / Şirin / Ширин / شیرین
Parwin / Parvin / Parween / Pervin / پروین
Nasrin / Nasreen / Nesrin / نسرین
Masuma / Masoumeh / Masooma / معصومه
Soraya / Suraya / ثریا | Thuraya
Laleh / Lale / لاله
Farzana / Farzaneh / فرزانه
Shabnam / Schabnam / Şebnem / شبنم
Roya / Ruya / Roja / رویا
Nilufar / Niloufar / Nilofar / نیلوفر
Mahsa / Mahza / مهسا
Zhina / Žina / ژینا | Jina
Setareh / Sitara / Setara / ستاره
Azadeh / Azada / Asadeh / آزاده
Golnaz / Gulnaz / Gulnas / Гульназ / گلناز
Marzia / Marziyeh / Marzieh / Marsia | مرضیه
Sediqa / Sediqeh / Sadiqa / Siddiqa / صدیقه
Freshta / Fereshteh / Fereshta / فرشته
Nazanin / Nasanin / Nazaneen / نازنین
Hawa / Hava / Hawwa / حوا
Shukria / Schukria / Shokriya / شکریه
`),
  men: toSpelled(`
Mohammad / Mohammed / Muhammad / Mohamad Ali / Mohammad Reza / Mohammadreza / Mamad / محمد / محمدرضا
Ali / Aly / علی
Reza / Rezah / Resa / Riza / رضا | Rida
Hossein / Hussein / Hussain / حسین
Mehdi / Mahdi / Mehdi Ali / مهدی
Najibullah / Najib / Nadjibullah / Najeebullah / Najib Ullah / نجیب‌الله / نجیب الله / نجيب
Rahmatullah / Rahmat / Rahmatollah / رحمت‌الله / رحمت الله
Habibullah / Habib / Habibollah / حبیب الله
Ruhollah / Ruhullah / Rohullah / روح الله
Hamid / Hameed / Chamid / Хамид / حمید
Karim / Kareem / Kerim / Карим / کریم
Ramin / Rameen / رامین
Dawud / Daud / Dawood / Daoud / Davut / داود / داوود | David
Javid / Jawid / Jawed / Dschawid / جاوید
Navid / Nawid / Naveed / نوید
Farhad / Ferhad / Ferhat / Фархад / فرهاد
Gholam / Ghulam / Gulam / غلام
Siavash / Siyawash / Siawasch / سیاوش
Ismail / Esmail / Ismael / İsmail / Исмаил / اسماعیل | Smail
Yaqub / Yakub / Jakub / Yaghoub / Yakup / Якуб / یعقوب
Rostam / Rustam / Rüstem / Рустам / رستم
Behrouz / Behruz / Behroz / بهروز
Zabihullah / Zabih / Sabihullah / ذبیح الله
Qasim / Ghasem / Kasim / Qassem / Kazım / Касим / قاسم
Ramazan / Ramasan / Рамазан | Ramadan / رمضان
Jafar / Dschafar / Jaafar / Cafer / Djaafar / جعفر
Musa / Mousa / Moussa / Муса / موسی
Shah Wali / Schah Wali / Sha Wali
`),
  places: toSpelled(`
Kabul / Kaboul / Cabul / Кабул / کابل
Herat / Harat / Herât / هرات
Masar-e Scharif / Mazar-i-Sharif / Mazar / مزار شریف
Kandahar / Qandahar / Кандагар / قندهار
Kundus / Kunduz / Kondoz / کندوز
Ghazni / Ghasni / Gazni / غزنی
Teheran / Tehran / Teherán / Тегеран / تهران
Maschhad / Mashhad / مشهد | Mashad / Meshed
Isfahan / Esfahan / Isphahan / اصفهان
Schiras / Shiraz / Chiraz / شیراز
Täbris / Tabriz / Tebriz / تبریز
Ahvaz / Ahwaz / Ahwas / اهواز
Jalalabad / Dschalalabad / Djalalabad / جلال‌آباد
`),
};
