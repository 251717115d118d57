/** The interview in English. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewEn: InterviewWords = {
  intro: [
    'We would like to be able to recognise you again, even when you do not have your card with you.',
    'For this we ask eight questions. You may skip any of them, but for it to work we need nearly all the answers.',
    'We do not write your answers down. The device turns them into a sign in which nobody can read them. Then it forgets them.',
    'This is voluntary. You get help without the questions too, and you can change your mind later.',
  ],
  consent: 'Is that all right with you?',
  share: 'May other places like ours also see the name we gave you, if you give the same answers there?',
  nameHint: 'Write it as it sounds. Any script is fine.',
  questions: {
    ownName: {
      ask: 'What is your first name, the one your family gave you?',
      why: 'So that we do not mix you up with your brothers and sisters. We do not write it down.',
    },
    motherName: { ask: "What is your mother's first name?", why: 'You always know this name, even without papers.' },
    fatherName: {
      ask: "What is your father's first name?",
      why: "The mother's and the father's name together fit only few people.",
    },
    grandmotherName: {
      ask: "What is the first name of your mother's mother?",
      why: 'Many people have the same name. This one helps to tell them apart.',
    },
    birthPlace: { ask: 'In which town or village were you born?', why: 'This place never changes.' },
    birthMonth: {
      ask: 'In which month were you born?',
      why: 'Brothers and sisters often have different months. With another calendar: the number of your month.',
    },
    birthDay: {
      ask: 'On which day of the month? The number is enough.',
      why: 'This, too, tells you apart from your brothers and sisters.',
    },
    olderSiblings: {
      ask: 'How many brothers and sisters were born before you?',
      why: 'This number never changes. If there is nobody: 0.',
    },
  },
  unknown: 'I do not know',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  callName: 'Which name did we give you here?',
};
