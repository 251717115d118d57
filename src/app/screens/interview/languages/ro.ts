/** The interview in Romanian. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewRo: InterviewWords = {
  intro: [
    'Dorim să vă putem recunoaște și atunci când nu aveți cartonașul la dumneavoastră.',
    'Pentru asta punem opt întrebări. Puteți sări peste oricare, dar, ca să reușim, avem nevoie de aproape toate răspunsurile.',
    'Nu scriem nicăieri răspunsurile dumneavoastră. Aparatul face din ele un semn din care nimeni nu le poate citi, apoi le uită.',
    'Este de bunăvoie. Primiți ajutor și fără aceste întrebări și vă puteți răzgândi mai târziu.',
  ],
  consent: 'Sunteți de acord?',
  share: 'Pot vedea și alte locuri ca al nostru numele pe care vi l-am dat, dacă dați acolo aceleași răspunsuri?',
  nameHint: 'Scrieți cum se aude. Orice fel de litere e bun.',
  questions: {
    ownName: {
      ask: 'Care este prenumele dumneavoastră, cel dat de familie?',
      why: 'Ca să nu vă confundăm cu frații sau surorile. Nu îl scriem nicăieri.',
    },
    motherName: { ask: 'Care este prenumele mamei dumneavoastră?', why: 'Acest nume îl știți mereu, și fără hârtii.' },
    fatherName: {
      ask: 'Care este prenumele tatălui dumneavoastră?',
      why: 'Numele mamei și al tatălui împreună se potrivesc la puțini oameni.',
    },
    grandmotherName: {
      ask: 'Care este prenumele bunicii dumneavoastră, mama mamei?',
      why: 'Mulți oameni au același nume. Acesta ne ajută să îi deosebim.',
    },
    birthPlace: { ask: 'În ce oraș sau sat v-ați născut?', why: 'Acest loc nu se schimbă niciodată.' },
    birthMonth: {
      ask: 'În ce lună v-ați născut?',
      why: 'Frații și surorile au adesea luni diferite. Cu alt calendar: numărul lunii dumneavoastră.',
    },
    birthDay: { ask: 'În ce zi a lunii? Ajunge numărul.', why: 'Și aceasta vă deosebește de frați și surori.' },
    olderSiblings: {
      ask: 'Câți frați și câte surori s-au născut înaintea dumneavoastră?',
      why: 'Acest număr nu se schimbă niciodată. Dacă nu e nimeni: 0.',
    },
  },
  unknown: 'Nu știu',
  months: [
    'ianuarie',
    'februarie',
    'martie',
    'aprilie',
    'mai',
    'iunie',
    'iulie',
    'august',
    'septembrie',
    'octombrie',
    'noiembrie',
    'decembrie',
  ],
  callName: 'Ce nume v-am dat aici?',
};
