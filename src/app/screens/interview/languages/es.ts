/** The interview in Spanish. */
import type { InterviewWords } from '../interviewWords.ts';

export const interviewEs: InterviewWords = {
  intro: [
    'Nos gustaría poder reconocerle otra vez, aunque no traiga su tarjeta.',
    'Para eso hacemos ocho preguntas. Puede saltarse cualquiera, pero para que funcione necesitamos casi todas las respuestas.',
    'No apuntamos sus respuestas. El aparato hace con ellas un signo en el que nadie puede leerlas, y después las olvida.',
    'Es voluntario. También recibe ayuda sin las preguntas, y más tarde puede cambiar de opinión.',
  ],
  consent: '¿Le parece bien?',
  share: '¿Pueden ver también otros lugares como este el nombre que le dimos, si da allí las mismas respuestas?',
  nameHint: 'Escriba como suena. Cualquier alfabeto sirve.',
  questions: {
    ownName: {
      ask: '¿Cuál es su nombre de pila, el que le puso su familia?',
      why: 'Para no confundirle con sus hermanos y hermanas. No lo apuntamos.',
    },
    motherName: {
      ask: '¿Cuál es el nombre de pila de su madre?',
      why: 'Este nombre lo sabe siempre, también sin papeles.',
    },
    fatherName: {
      ask: '¿Cuál es el nombre de pila de su padre?',
      why: 'Los nombres de la madre y del padre juntos coinciden en muy pocas personas.',
    },
    grandmotherName: {
      ask: '¿Cuál es el nombre de pila de la madre de su madre?',
      why: 'Muchas personas se llaman igual. Este nombre ayuda a distinguirlas.',
    },
    birthPlace: { ask: '¿En qué ciudad o pueblo nació?', why: 'Este lugar no cambia nunca.' },
    birthMonth: {
      ask: '¿En qué mes nació?',
      why: 'Los hermanos suelen tener meses distintos. Con otro calendario: el número de su mes.',
    },
    birthDay: {
      ask: '¿Qué día del mes? Basta el número.',
      why: 'También esto le distingue de sus hermanos y hermanas.',
    },
    olderSiblings: {
      ask: '¿Cuántos hermanos y hermanas nacieron antes que usted?',
      why: 'Este número no cambia nunca. Si no hay nadie: 0.',
    },
  },
  unknown: 'No lo sé',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  callName: '¿Qué nombre le dimos aquí?',
};
