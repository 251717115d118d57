/** The codes on papers as modules, drawn by lean-qr, and their outline as a path. */
import { type Bitmap2D, correction, generate, mode } from 'lean-qr';
import { voucherCodeUrl } from '../../protocol/voucherCode.ts';

/** One code on paper. */
export interface QrDrawing {
  /** Modules on a side, quiet zone included. */
  readonly modules: number;
  /** Path in units of one module. */
  readonly path: string;
}

/** White around a code, in modules. @see ISO/IEC 18004, 9.1 */
const quietModules = 4;
/** Every voucher's code is of one size, so that it has its place on the paper: 57 modules. */
const voucherVersion = 10;

const draw = (bitmap: Bitmap2D): QrDrawing => {
  const runs: string[] = [];
  for (let y = 0; y < bitmap.size; y++) {
    for (let x = 0; x < bitmap.size; x++) {
      if (!bitmap.get(x, y)) continue;
      const start = x;
      while (bitmap.get(x + 1, y)) x++;
      runs.push(`M${start + quietModules} ${y + quietModules}h${x - start + 1}v1h${start - x - 1}z`);
    }
  }
  return { modules: bitmap.size + 2 * quietModules, path: runs.join('') };
};

/** Null where the app's address is longer than the code has room for: it moved after the organisation was founded. */
export const drawVoucherCode = (origin: string, digits: string): QrDrawing | null => {
  const address = voucherCodeUrl(origin, digits).slice(0, -digits.length);
  try {
    return draw(
      generate(mode.multi(mode.ascii(address), mode.numeric(digits)), {
        minVersion: voucherVersion,
        maxVersion: voucherVersion,
        minCorrectionLevel: correction.Q,
        maxCorrectionLevel: correction.Q,
      }),
    );
  } catch {
    return null;
  }
};

/** `text`: upper case, digits and `:`, as case cards are written. */
export const drawCaseCardCode = (text: string): QrDrawing =>
  draw(generate(mode.alphaNumeric(text), { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M }));

/** `text`: upper case, digits and `:`. Paper that lies folded in an envelope for years: a quarter of the code may be gone. */
export const drawSheetCode = (text: string): QrDrawing =>
  draw(generate(mode.alphaNumeric(text), { minCorrectionLevel: correction.Q, maxCorrectionLevel: correction.Q }));

/** `text`: upper case, digits and `:`, for another device's camera: as few modules as it takes. */
export const drawTextCode = (text: string): QrDrawing =>
  draw(generate(mode.alphaNumeric(text), { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.M }));
