/**
 * Wiederherstellungsblatt as text: one share of a recovery secret, to be typed from paper or read by a camera.
 *
 * ```
 *  bytes   version 1 · kind 1 · threshold ‖ total, 4 bits each · index 1 · set id 4 · share 37        45 bytes, 72 symbols
 *  lines   four of twenty Crockford symbols: d×18 c c, printed in groups of four
 *          c = check symbols of the data of this line and all above
 *  code    «FSS1:» ‖ the four lines, in the signs of a code's denser mode
 * ```
 * Check symbols stand in each line, so that whoever mistyped looks in one line and not in four. Any one or two wrong symbols of a line are
 * noticed: where the lines above are right, what differs lies within twenty symbols. They run on from line to line so that a line from
 * another sheet, or in another's place, is noticed as well, but for one in a thousand; the check value behind the split
 * (worker/keys/recoveryShares.ts) finds that one. Nothing is ever corrected: who corrects guesses.
 *
 * A later version keeps the first line's form, so that it is told from a damaged sheet also where it is typed.
 */
import { bytesToSymbols, symbolsToBytes, symbolsToText, textToSymbols } from '../domain/base32.ts';
import { checkSymbols, typedSymbols } from '../domain/checkCode.ts';
import { type SheetKind, type SheetSetId, sheetKinds } from '../domain/recoverySheets.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from './bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RecoverySheet {
  readonly kind: SheetKind;
  readonly setId: SheetSetId;
  /** So many sheets are needed, 2 to `total`. */
  readonly threshold: number;
  /** So many were made, at most 15. */
  readonly total: number;
  /** From 1. */
  readonly index: number;
  /** Privacy: alone it opens nothing; enough of them open everything. */
  readonly share: Bytes;
}

export interface SheetText {
  /** As printed: `XXXX XXXX XXXX XXXX XXXX`, four times. */
  readonly lines: readonly string[];
  /** For a QR code. */
  readonly code: string;
}

/** What the window needs of a sheet to print it: text, and not the bytes. */
export type PrintedSheet = Omit<RecoverySheet, 'share'> & SheetText;

export type SheetError =
  /** Something else was scanned or typed. */
  | { readonly type: 'notASheet' }
  | { readonly type: 'newerVersion' }
  /** The first line, from 1, with a symbol that is wrong, missing or too much. */
  | { readonly type: 'damaged'; readonly line: number };

/** Check value 4, secret 32, and one byte that tells shares apart. */
export const shareBytes = 37;
export const sheetLines = 4;

const version = 1;
const prefix = 'FSS1:';
const headBytes = 8;
const lineSymbols = 20;
const lineData = lineSymbols - 2;
const mostSheets = 15;
/** No sheet is longer, however it is typed. */
const longestText = 1_000;

/** Throws on a sheet that cannot be: whoever makes sheets knows their shape. */
export const encodeSheet = (sheet: RecoverySheet): SheetText => {
  if (!isPossible(sheet)) throw new RangeError('no recovery sheet has this shape');
  const { kind, setId, threshold, total, index, share } = sheet;
  const head = new Uint8Array([version, sheetKinds.indexOf(kind), (threshold << 4) | total, index]);
  const values = bytesToSymbols(concatBytes(head, ownHexToBytes(setId), share));
  const lines = Array.from({ length: sheetLines }, (_, line) =>
    symbolsToText([...values.slice(line * lineData, (line + 1) * lineData), ...lineCheck(values, line)]),
  );
  return { lines: lines.map((line) => line.replace(/.{4}(?=.)/g, '$& ')), code: prefix + lines.join('') };
};

export const printedSheet = (sheet: RecoverySheet): PrintedSheet => {
  const { share: _, ...facts } = sheet;
  return { ...facts, ...encodeSheet(sheet) };
};

/** Reads a scanned code, or the four lines as people type them: with or without breaks, any case, spaces and hyphens anywhere. */
export const parseSheet = (text: string): Result<RecoverySheet, SheetError> => {
  const tidy = text.trim().toUpperCase();
  const scheme = /^([A-Z][A-Z0-9+.-]*):/.exec(tidy)?.[1];
  if (tidy.length > longestText || (scheme !== undefined && !/^FSS[0-9]+$/.test(scheme))) {
    return err({ type: 'notASheet' });
  }
  if (scheme !== undefined && `${scheme}:` !== prefix) return err({ type: 'newerVersion' });
  const lines = typedLines(scheme === undefined ? tidy : tidy.slice(prefix.length));
  if (scheme === undefined && !hasSheetLength(lines)) return err({ type: 'notASheet' });
  const data: number[] = [];
  for (const [line, values] of lines.entries()) {
    data.push(...values.slice(0, lineData));
    const isRight = lineCheck(data, line).every((value, index) => value === values[lineData + index]);
    if (values.length !== lineSymbols || values.includes(-1) || !isRight) {
      return err({ type: 'damaged', line: line + 1 });
    }
    if (line === 0 && versionIn(data) !== version) return err({ type: 'newerVersion' });
  }
  return sheetOf(symbolsToBytes(data));
};

const lineCheck = (data: readonly number[], line: number): readonly [number, number] =>
  checkSymbols(data.slice(0, (line + 1) * lineData));

const versionIn = (data: readonly number[]): number => ((data[0] ?? 0) << 3) | ((data[1] ?? 0) >> 2);

/* Four lines are taken as typed: a symbol that is missing in one then does not shift the others. */
const typedLines = (text: string): readonly (readonly number[])[] => {
  const typed = text.split(/[\r\n]+/).map(typedSymbols);
  const full = typed.filter((line) => line.length > 0);
  if (full.length === sheetLines) return full.map(textToSymbols);
  const values = textToSymbols(typed.flat());
  return Array.from({ length: sheetLines }, (_, line) => {
    const start = line * lineSymbols;
    return values.slice(start, line === sheetLines - 1 ? values.length : start + lineSymbols);
  });
};

/* Without the code's beginning, only its length tells a sheet from any other text: from one line to one too many. */
const hasSheetLength = (lines: readonly (readonly number[])[]): boolean => {
  const symbols = lines.reduce((sum, line) => sum + line.length, 0);
  return symbols >= lineSymbols && symbols <= lineSymbols * (sheetLines + 1);
};

const sheetOf = (bytes: Bytes | null): Result<RecoverySheet, SheetError> => {
  const [, kindCode = -1, counts = 0, index = 0] = bytes ?? [];
  const kind = sheetKinds[kindCode];
  if (bytes === null || kind === undefined) return err({ type: 'damaged', line: 1 });
  const setId = bytesToHex(bytes.slice(4, headBytes)) as SheetSetId;
  const sheet = { kind, setId, threshold: counts >> 4, total: counts & 15, index, share: bytes.slice(headBytes) };
  if (isPossible(sheet)) return ok(sheet);
  return err({ type: 'damaged', line: hasPossibleNumbers(sheet) ? sheetLines : 1 });
};

const isPossible = (sheet: RecoverySheet): boolean =>
  hasPossibleNumbers(sheet) &&
  /^[0-9a-f]{8}$/.test(sheet.setId) &&
  sheet.share.length === shareBytes &&
  // The last byte is where the share was taken; at nought stands the secret itself.
  sheet.share[shareBytes - 1] !== 0;

const hasPossibleNumbers = ({ threshold, total, index }: RecoverySheet): boolean =>
  [threshold, total, index].every(Number.isInteger) &&
  threshold >= 2 &&
  threshold <= total &&
  total <= mostSheets &&
  index >= 1 &&
  index <= total;
