/** What is wrong with a typed number, and where to look. */
import type { CodeError } from '../../domain/checkCode.ts';
import { t } from './text.ts';

export const codeErrorWords = (error: CodeError): string => {
  switch (error.type) {
    case 'codeLength':
      return t('code.length', { symbols: error.symbols });
    case 'codeSymbol':
      return t('code.symbol', { symbol: error.symbol, group: error.group });
    case 'codeMismatch':
      return error.group === null ? t('code.mismatch') : t('code.mismatchIn', { group: error.group });
    case 'codeOfOtherKind':
      return t(`code.other.${error.kind}`);
  }
};
