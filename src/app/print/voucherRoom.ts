/**
 * How much the first page of a voucher has room for. Estimated with wide letters before anything is drawn, since a page that is
 * printed cannot be asked; the tests print the longest of everything.
 */
import type { Payer } from '../../domain/policy.ts';
import type { CodeForm } from '../../protocol/voucherCode.ts';

/** Lines that a text takes where a line holds so many letters. */
export const linesOf = (text: string, lettersInLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0);

const lettersBesideLabel = 52;
const lettersInHead = 40;
const lettersOfPayer = 40;

export interface VoucherSurroundings {
  readonly form: CodeForm;
  readonly organisationName: string;
  readonly pointName: string;
  readonly payer: Payer;
  readonly fromReserve?: boolean;
}

/** Lines more than usual that names and warnings take. */
export const linesAroundText = (around: VoucherSurroundings): number => {
  const head = linesOf(`Ausgestellt von: ${around.organisationName}, ${around.pointName}`, lettersInHead);
  const payer = linesOf(around.payer.name, lettersOfPayer) + linesOf(around.payer.address, lettersOfPayer);
  return (
    Math.max(0, head - 2) + Math.max(0, payer - 4) + (around.form === 'training' ? 3 : 0) + (around.fromReserve ? 1 : 0)
  );
};

/** For diagnosis and reason together, beside usual names. */
const linesForText = 7;

/** Lines that are left; below zero where the texts have to go on a page of their own. */
export const linesLeft = (around: VoucherSurroundings, texts: readonly string[]): number =>
  linesForText -
  linesAroundText(around) +
  (usualRows - treatingRows(linesAroundText(around))) * linesInRow -
  texts.reduce((sum, text) => sum + linesOf(text, lettersBesideLabel), 0);

const usualRows = 3;
/** A row is more than twice as high. */
const linesInRow = 2;

/** Rows to be filled in by hand: they give way to names and warnings, never to the texts. */
export const treatingRows = (linesAround: number): number => {
  if (linesAround > 7) return 1;
  return linesAround > 3 ? 2 : usualRows;
};
