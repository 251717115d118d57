/** Amounts in euro cents, as whole numbers: a guarantee is never a fraction of a cent. */
import { toAsciiDigits } from './digits.ts';

/**
 * Reads «500», «500,00», «1.000,50», «1 000», «500.00», with a euro sign or word before or behind. Null when the text is no
 * amount or could be read in two ways: «5€00» is neither 5 nor 500.
 */
export const parseEuroToCents = (text: string): number | null => {
  const plain = toAsciiDigits(text)
    .trim()
    .replace(/^(?:€|EURO?)\s*|\s*(?:€|EURO?)$/giu, '');
  const match = /^([0-9]{1,7}|[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,3}(?:\s[0-9]{3}){1,2})(?:[,.]([0-9]{1,2}))?$/.exec(
    plain,
  );
  if (!match) return null;
  const euros = Number((match[1] ?? '').replace(/[.\s]/g, ''));
  return euros * 100 + Number((match[2] ?? '').padEnd(2, '0'));
};

/** «500,00»: for a field, without sign or thousands. */
export const centsToField = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
