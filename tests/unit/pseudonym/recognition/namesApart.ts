/** Pairs of names that have to stay apart: siblings, parents and neighbours bear them. */

export const namesApart: readonly (readonly [one: string, other: string])[] = `
Mohammed Mahmud / Mohammed Ahmed / Mahmud Ahmed / Mohammed Mehdi / Mohammed Hamid / Mohammed Murad / محمد محمود
محمد أحمد / محمود أحمد / محمد مهدي / Мухаммед Махмуд / Мухаммед Ахмед / Mehmet Mahmut / Mehmet Ahmet / Mohammed Mamdouh
Hassan Hussein / حسن حسين / Hasan Hüseyin / Hassan Hamza / Hassan Hamid / Ali Omar / Ali Amal / Ali Elias
Karim Kamal / Karim Khalid / Khalid Walid / Khalid Khalil / Samir Amir / Said Samir
Jamal Kamal / Yusuf Yasin / Yusuf Yunus / Yusuf Yaqub / Ibrahim Ismail / Mustafa Murtaza / Musa Isa
Abdul_Rahman Abdul_Karim / Abdul_Rahman Abdullah / Abdul_Karim Abdullah / Abdulaziz Abdulkarim / Abdulhamid Abdulaziz
Abdulrahman Abdulrahim / عبد_الرحمن عبد_الكريم / عبدالله عبدالرحمن / Abdessalam Abdennour / Абдулрахман Абдулкарим
Najibullah Habibullah / Rahmatullah Asadullah / Noureddine Salaheddine / Shamsuddin Jamaluddin / Nikola Nikita / Nicole Nick / Nadine Nana
Fatima Farida / Fatima Khadija / Fatima Amina / Maryam Marwa / Maryam Amira / Aisha Asma / Zahra Zainab / Zahra Samira
Layla Lina / Layla Lubna / Hala Hana / Hala Hanan / Rana Rasha / Rana Rima / Nour Nadia / Nour Nawal / Huda Hala
Salma Samira / Salma Samar / Yasmin Jamila / Iman Amal / Suad Souhaila / Ghada Rajaa / Wafa Wijdan / Safa Wafa
فاطمة خديجة / مريم مروة / عائشة أسماء / زهراء زينب / ليلى لبنى / هدى هالة / رنا ريم / سلمى سمر / يوسف يونس / خالد وليد
علي عمر / كريم كمال / سعيد سمير / مصطفى مرتضى / نجیب‌الله حبیب‌الله / پروین شیرین / نسرین نازنین
Reza Ramin / Reza Rostam / Hossein Hassan / Farhad Farid / Navid Javid / Shirin Nasrin / Parwin Farzana / Soraya Sitara
Ayşe Emine / Ayşe Elif / Hatice Hacer / Mehmet Murat / Murat Serhat / Azad Baran / Rojin Berivan / Çetin Cengiz / Enver Ender
Elena Irina / Elena Olga / Anna Nina / Anna Irma / Olga Olena / Natalia Nadezhda / Tatiana Tamara
Svetlana Snezhana / Irina Marina / Oksana Alexandra / Julia Yana / Maria Marina / Ekaterina Katerina / Galina Ganna
Ирина Марина / Елена Ольга / Наталья Надежда / Светлана Снежана / Юлия Яна / Мария Марина / Галина Ганна / Татьяна Тамара
Alexander Andrei / Sergei Grigori / Ivan Igor / Ivan Pavel / Dmitri Timur / Mikhail Nikolai / Oleg Igor
Maksim Roman / Ruslan Rostislav / Bogdan Vladimir / Stepan Stefan / Vladimir Viktor / Levan Davit / Zurab Giorgi
Иван Павел / Андрей Александр / Сергей Григорий / Дмитрий Тимур / Олег Игорь / Михаил Николай
Maria Mihaela / Ioana Iuliana / Ana Andreea / Gabriela Daniela / Cristina Cătălina / Simona Ramona / Ștefan Florin
Ion Ivan / Mihai Marius / Vasile Nicolae / Gheorghe Georgeta / Georgi Dimitar / Todor Petar / Plamen Stoyan / Rumyana Radka
Linh Lan / Linh Long / Linh Minh / Lan Long / Minh Mai / Minh Nam / Hoa Hà / Hoa Hoài / Hà Hải / Hương Hằng / Hạnh Hằng
Hùng Hương / Hùng Hạnh / Hằng Hoàng / Anh Yến / Thu Thủy / Thảo Thủy / Trang Trung / Tuấn Tâm / Dũng Đức / Tuyết Thủy
Dung Tung / Đạt Tất / Thanh Tâm / Nga Ngọc / Phương Phúc / Việt Vân / Yến Anh / Quang Quân / Hiền Hùng / Nguyễn_Thị_Lan Nguyễn_Thị_Linh
Nguyễn_Văn_Nam Nguyễn_Văn_Minh / Trần_Thị_Hoa Trần_Thị_Mai / Mai Nam / Sơn Tâm
Mamadou Amadou / Mamadou Moussa / Ousmane Souleymane / Ibrahima Abdoulaye / Fatoumata Aminata / Aminata Mariama
Kwame Kwabena / Kofi Kwasi / Akosua Abena / Chioma Ngozi / Emeka Chidi / Blessing Precious / Grace Blessing
Tesfaye Berhane / Selam Saba / Yohannes Haile / Mehari Mehret / Haile Gebre / Michael Samuel / Samuel Emmanuel
María Marta / Carmen Catalina / Rosa Lucía / José Juan / José Jorge / Carlos Luis / Miguel Manuel / Juan Jorge / Luis Lucas
Paweł Piotr / Krzysztof Grzegorz / Łukasz Jakub / Agnieszka Katarzyna / Zofia Ewa
Damaskus Homs / Aleppo Idlib / Homs Hama / Bagdad Basra / Basra Mosul / Raqqa Latakia / Kabul Kundus / Kabul Herat
Teheran Tabriz / Shiraz Isfahan / Istanbul Ankara / Izmir Ankara / Moskva Minsk / Kiew Charkiw / Kiew Lwiw / Odessa Cherson
Sofia Varna / Varna Burgas / Plovdiv Pleven / București Brașov / Iași Cluj / Hanoi Haiphong / Hanoi Danang / Saigon Hanoi
Accra Kumasi / Lagos Kano / Asmara Keren / Dakar Bamako / Tiflis Batumi / Caracas Bogotá / Lima Quito / Warszawa Kraków
دمشق حلب / بغداد البصرة / حمص حماة / كابل هرات / Київ Харків / София Варна / Москва Минск
`
  .split(/[/\n]/)
  .map((pair) => pair.trim().split(' '))
  .filter(([one, other]) => one !== undefined && other !== undefined)
  .map(([one = '', other = '']) => [one.replaceAll('_', ' '), other.replaceAll('_', ' ')] as const);
