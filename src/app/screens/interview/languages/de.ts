/** The interview in German: the source of the other languages. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewDe: InterviewWords = {
  intro: [
    'Wir möchten Sie wiedererkennen können, auch wenn Sie Ihre Karte nicht dabeihaben.',
    'Dafür stellen wir acht Fragen. Sie dürfen jede auslassen; damit es gelingt, brauchen wir aber fast alle Antworten.',
    'Ihre Antworten schreiben wir nicht auf. Das Gerät macht daraus ein Zeichen, in dem niemand die Antworten lesen kann. Dann vergisst es sie.',
    'Das ist freiwillig. Hilfe bekommen Sie auch ohne die Fragen, und Sie können es sich später anders überlegen.',
  ],
  consent: 'Sind Sie einverstanden?',
  share:
    'Dürfen auch andere Ausgabestellen den Rufnamen sehen, den Sie von uns haben, wenn Sie dort dieselben Antworten geben?',
  nameHint: 'Schreiben Sie, wie es klingt. Jede Schrift ist gut.',
  questions: {
    ownName: {
      ask: 'Welchen Vornamen hat Ihre Familie Ihnen gegeben?',
      why: 'Damit wir Sie nicht mit Ihren Geschwistern verwechseln. Wir schreiben ihn nicht auf.',
    },
    motherName: { ask: 'Wie ist der Vorname Ihrer Mutter?', why: 'Diesen Namen wissen Sie immer, auch ohne Papiere.' },
    fatherName: {
      ask: 'Wie ist der Vorname Ihres Vaters?',
      why: 'Die Namen von Mutter und Vater zusammen passen nur zu wenigen Menschen.',
    },
    grandmotherName: {
      ask: 'Wie ist der Vorname der Mutter Ihrer Mutter?',
      why: 'Viele Menschen heißen gleich. Dieser Name hilft, sie zu unterscheiden.',
    },
    birthPlace: { ask: 'In welcher Stadt oder welchem Dorf sind Sie geboren?', why: 'Dieser Ort ändert sich nie.' },
    birthMonth: {
      ask: 'In welchem Monat sind Sie geboren?',
      why: 'Geschwister haben oft verschiedene Monate. Mit einem anderen Kalender: die Nummer Ihres Monats.',
    },
    birthDay: {
      ask: 'An welchem Tag des Monats? Die Zahl genügt.',
      why: 'Auch das unterscheidet Sie von Ihren Geschwistern.',
    },
    olderSiblings: {
      ask: 'Wie viele Geschwister sind vor Ihnen geboren?',
      why: 'Diese Zahl ändert sich nie. Wenn es niemand ist: 0.',
    },
  },
  unknown: 'Weiß ich nicht',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  callName: 'Welchen Rufnamen haben Sie von uns bekommen?',
};
