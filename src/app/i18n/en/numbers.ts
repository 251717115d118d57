/** English words for numbers that are typed or scanned. */
import type { NumberTexts } from '../de/numbers.ts';

export const numbersEn: NumberTexts = {
  'code.length': 'A number has 12 characters; here there are {symbols}.',
  'code.symbol': '“{symbol}” in group {group} does not occur in any number.',
  'code.mismatch': 'One or two characters are wrong. Please compare group by group.',
  'code.mismatchIn': 'One character is wrong, probably in group {group}. Please compare.',
  'code.other.case': 'That is a case number, not a voucher number.',
  'code.other.voucher': 'That is a voucher number, not a case number.',
};
