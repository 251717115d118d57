/** What was scanned or typed and opens nothing, in words with a next step. */
import { codeErrorWords } from '../i18n/codeErrorWords.ts';
import { t } from '../i18n/text.ts';
import type { ScanAnswer } from './model.ts';

export interface AnswerWords {
  readonly kind: 'info' | 'caution';
  readonly title: string;
  readonly text: string;
}

export const answerWords = (answer: ScanAnswer): AnswerWords => {
  switch (answer.type) {
    case 'mistyped':
      return { kind: 'info', title: t('scan.mistyped.title'), text: codeErrorWords(answer.error) };
    case 'unknownVoucher':
      return unknownVoucherWords(answer);
    case 'reserve':
      return { kind: 'info', title: t('scan.reserve.title', { number: answer.number }), text: t('scan.reserve') };
    case 'notOurs':
    case 'unknownCase':
    case 'cardReplaced':
    case 'cardNotAsked':
    case 'training':
      return { kind: 'info', title: t(`scan.${answer.type}.title`), text: t(`scan.${answer.type}`) };
  }
};

const unknownVoucherWords = ({ number, genuine }: Extract<ScanAnswer, { type: 'unknownVoucher' }>): AnswerWords => {
  if (genuine === false) {
    return {
      kind: 'caution',
      title: t('scan.unknownVoucher.forged.title', { number }),
      text: t('scan.unknownVoucher.forged'),
    };
  }
  return {
    kind: 'info',
    title: t('scan.unknownVoucher.title', { number }),
    text: t(genuine === null ? 'scan.unknownVoucher.unsure' : 'scan.unknownVoucher.genuine'),
  };
};
