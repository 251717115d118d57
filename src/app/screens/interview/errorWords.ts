/** What is wrong with an answer, and what went wrong with remembering, in words. */
import type { InterviewFieldError, RememberError } from '../../../protocol/deskRecognition.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { storageTroubleWords } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';

export const interviewErrorWords = (error: InterviewFieldError): string =>
  error.type === 'unreadable' ? t('recognition.unreadable') : fieldErrorWords(error);

export const rememberErrorWords = (error: RememberError): string => {
  switch (error.type) {
    case 'interviewOver':
    case 'unknownCase':
      return t(`recognition.${error.type}`);
    default:
      return storageTroubleWords(error);
  }
};
