/** Syria, Iraq, Lebanon. */
import { type Spellings, toSpelled } from './spellings.ts';

export const arabicSpellings: Spellings = {
  women: toSpelled(`
Fatima / Fatma / Fatimah / Fatema / Фатима / فاطمة | Fatoumata
Maryam / Mariam / Miriam / Meryem / Mariem / مريم
Aisha / Aischa / Aicha / Ayşe / Ayesha / Айша / عائشة
Zahra / Zehra / Zahraa / Захра / زهراء | Zara
Nour / Nur / Noor / نور
Khadija / Khadidja / Chadidscha / Hatice / Hadidja / Хадиджа / خديجة
Amina / Aminah / Emina / Амина / أمينة
Hala / Halah / هالة
Rana / Ranna / رنا
Huda / Hoda / Houda / هدى
Laila / Layla / Leila / Leyla / Лейла / ليلى
Samira / Sameera / Semira / سميرة
Jamila / Djamila / Dschamila / Cemile / Джамиля / جميلة
Rasha / Rascha / رشا
Hanan / Hanane / حنان
Iman / Eman / Imane / إيمان
Nadia / Nadja / Nadya / نادية
Wafa / Ouafa / Wafaa / وفاء
Suad / Souad / Suaad / سعاد
Yasmin / Jasmin / Yasmine / Yasemin / ياسمين
Reem / Rim / Rym / ريم
Amal / Amel / Amaal / أمل
Sumaya / Soumaya / Sumeyye / Soumaia / سمية
Ghada / Gada / Ghadah / غادة | Rada
Khulud / Khouloud / Chulud / خلود
Salma / Selma / سلمى
Nawal / Naoual / Nawaal / نوال
Marwa / Maroua / Merve / مروة
Safaa / Safa / صفاء
Basma / Besma / بسمة
`),
  men: toSpelled(`
Mohammed / Muhammad / Mohamed / Muhamed / Mohamad / Mehmet / Mehmed / Mohd / Muhammet / Мухаммед / Магомед / Мохамед / محمد
Ahmed / Ahmad / Achmed / Ahmet / Ahmat / Ахмед / أحمد / احمد | Amadou
Mahmud / Mahmoud / Mahmut / Machmud / Mahmood / Махмуд / محمود
Ali / Aly / Алі / Али / علي / على
Hassan / Hasan / Hassane / Хасан / Гасан / حسن | Assan
Hussein / Hüseyin / Hussain / Husein / Hossein / Hocein / Хусейн / Гусейн / حسين | Ousseynou
Omar / Umar / Oumar / Ömer / Омар / عمر
Khaled / Khalid / Chaled / Chalid / Halit / خالد | Jaled
Ibrahim / İbrahim / Ibraheem / Ebrahim / Ибрагим / إبراهيم | Ibraim / Brahim
Yusuf / Youssef / Jusuf / Yousef / Yousuf / Iusuf / Юсуф / يوسف / Joseph | Usef
Mustafa / Mostafa / Moustafa / Moustapha / Мустафа / مصطفى
Abdullah / Abdallah / Abdulla / Abdoullah / Abdoulaye / Абдулла / عبدالله / عبد الله
Abdul Rahman / Abdulrahman / Abdurrahman / Abd al-Rahman / Abderrahmane / Abdel Rahman / Абдурахман / Абдулрахман / عبد الرحمن / عبدالرحمن
Abdul Karim / Abdelkarim / Abd el-Kerim / Abdülkerim / Абдулкарим / عبد الكريم / عبدالكريم
Said / Saeed / Sa'id / Саид / سعيد
Jamal / Djamal / Dschamal / Djamel / Cemal / Джамал / جمال | Gamal
Walid / Waleed / Oualid / Velid / وليد
Samir / Sameer / Semir / Самир / سمير
Bilal / Bilel / Belal / Бilal / بلال
Anas / Anass / Enes / أنس
Tariq / Tarek / Tarik / Tareq / Тарик / طارق
Fouad / Fuad / Fuat / فؤاد
Othman / Osman / Usman / Ousmane / Осман / عثمان
Nour al-Din / Noureddine / Nureddin / Nuruddin / Nurettin / نور الدين / نورالدين
Salah al-Din / Salahuddin / Selahattin / Salaheddine / صلاح الدين
Haidar / Haydar / Haider / Haydar Ali / حيدر
Hamza / Hamzah / Chamza / حمزة
Marwan / Merwan / Marouane / مروان
Basel / Basil / Bassel / Bassil / باسل
Ayman / Aiman / Aymen / أيمن
`),
  places: toSpelled(`
Damaskus / Damascus / Dimashq / دمشق | Damas
Aleppo / Alepo | Halab / حلب
Homs / Hums / Hims / حمص
Hama / Hamah / Hamma | حماة
Latakia / Lattakia / Latakiya / Lattaquié | اللاذقية
Deir ez-Zor / Deir al-Zour / Dair az-Zaur / دير الزور | Der Essor
Idlib / Edleb / Idleb / إدلب
Raqqa / Rakka / Ar-Raqqah / Al Raqqa / الرقة
Hasaka / Al-Hasakah / Hassakeh / Haseke / الحسكة
Qamischli / Qamishli / Kamishly / Al-Qamishli / القامشلي
Daraa / Dar'a / Deraa / درعا
Bagdad / Baghdad / Багдад / بغداد
Basra / Basrah / Al-Basra / البصرة
Mosul / Mossul / Al Mosul / الموصل
Erbil / Arbil / Irbil / أربيل | Hewler
Beirut / Beyrouth / Bairut / بيروت
Amman / Aman / عمان
`),
};
