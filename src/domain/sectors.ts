/**
 * Bereiche: recipients of what the office hands on, each of whom knows a person by another pseudonym, and by another one every year.
 *
 * A pseudonym is 60 bits as twelve Crockford symbols, and two check symbols behind them: `XXXX-XXXX-XXXX-XX`. Two of n persons have
 * the same one with a probability of n²/2⁶¹: one in 23 thousand million at 10⁴, one in 2.3 million at 10⁶.
 */
import { bytesToSymbols, symbolsToText } from './base32.ts';
import type { Brand } from './brand.ts';
import { checkSymbols } from './checkCode.ts';

/** Abrechnung, Ministerium, Prüfung. What a code stands for never changes: keys come from it. */
export const sectors = ['billing', 'ministry', 'audit'] as const;
export type Sector = (typeof sectors)[number];

export type SectorPseudonym = Brand<string, 'SectorPseudonym'>;

const dataSymbols = 12;

/** Of at least eight bytes of a keyed digest; the first 60 bits count. */
export const sectorPseudonymFromBytes = (digest: Uint8Array): SectorPseudonym => {
  if (digest.length < 8) throw new RangeError('a pseudonym takes eight bytes');
  const data = bytesToSymbols(digest.subarray(0, 8)).slice(0, dataSymbols);
  const symbols = symbolsToText([...data, ...checkSymbols(data)]);
  return `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8, 12)}-${symbols.slice(12)}` as SectorPseudonym;
};
