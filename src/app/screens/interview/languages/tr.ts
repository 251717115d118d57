/** The interview in Turkish. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewTr: InterviewWords = {
  intro: [
    'Kartınız yanınızda olmasa da sizi yeniden tanıyabilmek istiyoruz.',
    'Bunun için sekiz soru soruyoruz. İstediğiniz soruyu atlayabilirsiniz, ama işe yaraması için cevapların neredeyse hepsi gerekli.',
    'Cevaplarınızı yazmıyoruz. Cihaz onlardan, kimsenin cevapları okuyamayacağı bir işaret yapar, sonra onları unutur.',
    'Bu size kalmış. Sorular olmadan da yardım alırsınız, sonradan fikrinizi de değiştirebilirsiniz.',
  ],
  consent: 'Sizin için uygun mu?',
  share: 'Bizim gibi başka yerlerde de aynı cevapları verirseniz, orada da size verdiğimiz ismi görebilirler mi?',
  nameHint: 'Duyulduğu gibi yazın. Her alfabe olur.',
  questions: {
    ownName: {
      ask: 'Ailenizin size verdiği ad nedir?',
      why: 'Sizi kardeşlerinizle karıştırmamak için. Onu yazmıyoruz.',
    },
    motherName: { ask: 'Annenizin adı nedir?', why: 'Bu adı her zaman bilirsiniz, kâğıtlarınız olmasa da.' },
    fatherName: { ask: 'Babanızın adı nedir?', why: 'Anne ve baba adı birlikte çok az kişide aynıdır.' },
    grandmotherName: {
      ask: 'Annenizin annesinin adı nedir?',
      why: 'Birçok kişinin adı aynıdır. Bu ad onları ayırt etmeye yardım eder.',
    },
    birthPlace: { ask: 'Hangi şehirde veya köyde doğdunuz?', why: 'Bu yer hiç değişmez.' },
    birthMonth: {
      ask: 'Hangi ayda doğdunuz?',
      why: 'Kardeşler çoğu zaman farklı aylarda doğar. Başka bir takvimde: ayınızın numarası.',
    },
    birthDay: { ask: 'Ayın kaçında? Sayı yeter.', why: 'Bu da sizi kardeşlerinizden ayırır.' },
    olderSiblings: { ask: 'Sizden önce kaç kardeşiniz doğdu?', why: 'Bu sayı hiç değişmez. Kimse yoksa: 0.' },
  },
  unknown: 'Bilmiyorum',
  months: [
    'Ocak',
    'Şubat',
    'Mart',
    'Nisan',
    'Mayıs',
    'Haziran',
    'Temmuz',
    'Ağustos',
    'Eylül',
    'Ekim',
    'Kasım',
    'Aralık',
  ],
  callName: 'Size burada hangi ismi verdik?',
};
