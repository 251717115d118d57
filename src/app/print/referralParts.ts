/** What of a consultation may stand in a referral letter, part by part: the person decides. */
import type { ReferralLetter } from '../../protocol/deskPapers.ts';
import { languageName } from '../i18n/format.ts';
import { paperCodes, paperDay } from './paperWords.ts';
import { referralWords } from './referralWords.ts';

export const referralParts = [
  'urgency',
  'appointmentOn',
  'complaint',
  'history',
  'findings',
  'diagnosis',
  'allergiesAndMedication',
  'medicationGiven',
  'pregnancyWeek',
  'language',
] as const;
export type ReferralPart = (typeof referralParts)[number];

/** Treating safely needs these; the history is the person's to tell. */
export const usualReferralParts: ReadonlySet<ReferralPart> = new Set(
  referralParts.filter((part) => part !== 'history'),
);

const languageWords = ({ note }: ReferralLetter): string => {
  const language = note.language === null || note.language === 'other' ? '' : languageName(note.language, 'de');
  return [language, note.interpretingNeeded ? referralWords.interpreting : ''].filter((word) => word !== '').join(', ');
};

/** Empty where the note says nothing of it. */
export const referralText = (letter: ReferralLetter, part: ReferralPart): string => {
  const { note } = letter;
  switch (part) {
    case 'urgency':
      return note.urgency === null ? '' : paperCodes[`urgency.${note.urgency}`];
    case 'appointmentOn':
      return note.appointmentOn === null ? '' : paperDay(note.appointmentOn);
    case 'complaint':
      return note.complaint;
    case 'history':
      return note.history;
    case 'findings':
      return note.findings;
    case 'diagnosis':
      return note.suspectedDiagnosis;
    case 'allergiesAndMedication':
      return note.allergiesAndMedication;
    case 'medicationGiven':
      return note.medicationGiven;
    case 'pregnancyWeek':
      return note.pregnancyWeek === null ? '' : String(note.pregnancyWeek);
    case 'language':
      return languageWords(letter);
  }
};
