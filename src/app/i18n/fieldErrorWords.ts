/** Field errors in words. */
import type { FieldError } from '../../domain/consultation.ts';
import { codeErrorWords } from './codeErrorWords.ts';
import { formatDay } from './format.ts';
import { t } from './text.ts';

/** `formatValue` writes the bounds of a range, plain numbers unless told. */
export const fieldErrorWords = (error: FieldError, formatValue: (value: number) => string = String): string => {
  switch (error.type) {
    case 'required':
      return t('errors.required');
    case 'tooLong':
      return t('errors.tooLong', { length: error.length, limit: error.limit });
    case 'notANumber':
      return t('errors.notANumber');
    case 'outOfRange':
      return t('errors.outOfRange', { least: formatValue(error.least), most: formatValue(error.most) });
    case 'notADay':
      return t('errors.notADay');
    case 'dayBefore':
      return t('errors.dayBefore', { least: formatDay(error.least) });
    case 'dayAfter':
      return t('errors.dayAfter', { most: formatDay(error.most) });
    case 'unknownCode':
      return t('errors.unknownCode');
    case 'codeMistyped':
      return codeErrorWords(error.error);
    case 'taken':
      return t('errors.taken');
  }
};
