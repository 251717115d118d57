/** Answers of somebody, as they would be typed. */
import type { InterviewAnswers } from '../../src/domain/interview.ts';

export const amina: InterviewAnswers = {
  ownName: 'Amina',
  motherName: 'Fatima',
  fatherName: 'Mohammed',
  grandmotherName: 'Zeinab',
  birthPlace: 'Aleppo',
  birthMonth: '4',
  birthDay: '17',
  olderSiblings: '2',
};
