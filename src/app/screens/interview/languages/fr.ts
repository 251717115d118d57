/** The interview in French. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewFr: InterviewWords = {
  intro: [
    'Nous aimerions pouvoir vous reconnaître, même si vous n’avez pas votre carte avec vous.',
    'Pour cela, nous posons huit questions. Vous pouvez passer chacune d’elles, mais pour que cela marche, il nous faut presque toutes les réponses.',
    'Nous n’écrivons pas vos réponses. L’appareil en fait un signe dans lequel personne ne peut les lire, puis il les oublie.',
    'C’est volontaire. Vous recevez de l’aide même sans ces questions, et vous pourrez changer d’avis plus tard.',
  ],
  consent: 'Êtes-vous d’accord ?',
  share:
    'D’autres lieux comme le nôtre peuvent-ils aussi voir le nom que nous vous avons donné, si vous y donnez les mêmes réponses ?',
  nameHint: 'Écrivez comme cela se prononce. Toutes les écritures conviennent.',
  questions: {
    ownName: {
      ask: 'Quel est votre prénom, celui que votre famille vous a donné ?',
      why: 'Pour ne pas vous confondre avec vos frères et sœurs. Nous ne l’écrivons pas.',
    },
    motherName: {
      ask: 'Quel est le prénom de votre mère ?',
      why: 'Ce prénom, vous le savez toujours, même sans papiers.',
    },
    fatherName: {
      ask: 'Quel est le prénom de votre père ?',
      why: 'Peu de personnes ont en même temps ces deux prénoms de mère et de père.',
    },
    grandmotherName: {
      ask: 'Quel est le prénom de la mère de votre mère ?',
      why: 'Beaucoup de gens portent le même prénom. Celui-ci aide à les distinguer.',
    },
    birthPlace: { ask: 'Quelle est votre ville ou votre village de naissance ?', why: 'Ce lieu ne change jamais.' },
    birthMonth: {
      ask: 'Quel est votre mois de naissance ?',
      why: 'Les frères et sœurs ont souvent des mois différents. Avec un autre calendrier : le numéro de votre mois.',
    },
    birthDay: {
      ask: 'Quel jour du mois ? Le nombre suffit.',
      why: 'Cela aussi vous distingue de vos frères et sœurs.',
    },
    olderSiblings: {
      ask: 'Combien de frères et sœurs sont nés avant vous ?',
      why: 'Ce nombre ne change jamais. S’il n’y a personne : 0.',
    },
  },
  unknown: 'Je ne sais pas',
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  callName: 'Quel nom vous avons-nous donné ici ?',
};
