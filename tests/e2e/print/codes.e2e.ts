/** Codes on printed papers: their width, what is read from them after a bad copier and a crooked hand, who signed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCaseCard } from '../../../src/protocol/caseCardCode.ts';
import { parseSheet } from '../../../src/protocol/recoverySheet.ts';
import { readIndependently } from '../../support/independentCose.ts';
import type { PdfPage } from '../../support/pdf.ts';
import { blur, type Grey, rotate, type Stain, stain, toGrey } from '../../support/pixels.ts';
import { readCodes } from '../../support/readCode.ts';
import { createPaperSamples, origin, type PaperSamples } from './paperSamples.ts';
import { type Printer, startPrinter } from './printer.ts';

let printer: Printer;
let samples: PaperSamples;
let voucherPage: PdfPage;
beforeAll(async () => {
  [printer, samples] = await Promise.all([startPrinter(), createPaperSamples()]);
  const props = { voucher: samples.voucher, print: 'original', on: '2026-11-24', origin };
  const [page] = (await printer.print('code', ['VoucherPaper', props])).pages;
  if (!page) throw new Error('nothing was printed');
  voucherPage = page;
});
afterAll(() => printer?.close());

const scanDpi = 150;
const address = (): string => `${origin}/p/#${samples.voucher.code}`;

/** Three spots, a tenth of the code's width each: ink, correction fluid, and a crease of both. */
const stainsOn = async (grey: Grey): Promise<readonly Stain[]> => {
  const [code] = await readCodes(grey);
  if (!code) throw new Error('no code on the page');
  const { topLeft, topRight, bottomLeft } = code.position;
  const side = topRight.x - topLeft.x;
  const spot = (across: number, down: number, value: number): Stain => ({
    x: topLeft.x + side * across,
    y: topLeft.y + (bottomLeft.y - topLeft.y) * down,
    radius: side * 0.05,
    value,
  });
  return [spot(0.45, 0.3, 0), spot(0.7, 0.6, 255), spot(0.35, 0.75, 0)];
};

const disturbances: Readonly<Record<string, (grey: Grey) => Promise<Grey>>> = {
  'as printed': async (grey) => grey,
  'turned by 7°': async (grey) => rotate(grey, 7),
  'turned by −7°': async (grey) => rotate(grey, -7),
  'out of focus': async (grey) => blur(grey),
  stained: async (grey) => stain(grey, await stainsOn(grey)),
  'stained, turned and out of focus': async (grey) => blur(rotate(stain(grey, await stainsOn(grey)), 7)),
  'stained, turned back and out of focus': async (grey) => blur(rotate(stain(grey, await stainsOn(grey)), -7)),
};

test.each(Object.keys(disturbances))('a voucher is read at 150 dpi, %s', async (name) => {
  const disturbed = await disturbances[name]?.(toGrey(voucherPage.picture(scanDpi)));
  expect((await readCodes(disturbed as Grey)).map(({ text }) => text)).toEqual([address()]);
});

test('a code whose third is covered is not read as another', async () => {
  const grey = toGrey(voucherPage.picture(scanDpi));
  const [first] = await stainsOn(grey);
  const covered = stain(grey, [{ ...(first as Stain), radius: (first?.radius ?? 0) * 7 }]);
  expect(await readCodes(covered)).toEqual([]);
});

test('the code is 32.5 mm wide with its quiet zone, version 10, correction Q', async () => {
  const dpi = 600;
  const [code] = await readCodes(toGrey(voucherPage.picture(dpi)));
  const { topLeft, topRight, bottomLeft } = code?.position ?? expect.fail('no code');
  for (const corner of [topRight, bottomLeft]) {
    const side = (Math.hypot(corner.x - topLeft.x, corner.y - topLeft.y) / dpi) * 25.4;
    expect(Math.abs((side / 57) * 65 - 32.5)).toBeLessThan(0.5);
  }
  expect([code?.version, code?.ecLevel]).toEqual(['10', 'Q']);
});

test('what was printed is signed by the tablet, judged without a line of the product', async () => {
  const [code] = await readCodes(toGrey(voucherPage.picture(scanDpi)));
  const digits = code?.text.replace(`${origin}/p/#`, '') ?? '';
  const read = readIndependently(digits, samples.publicKey, samples.tenant);
  expect(read).toMatchObject({ isSigned: true, algorithm: -7 });
  const days = (day: string): number => Date.parse(day) / 86_400_000;
  expect([read.payload.get(4), read.payload.get(5), read.payload.get(6)]).toEqual([
    days(samples.voucher.issuedOn),
    days(samples.voucher.validUntil),
    samples.voucher.guaranteeCents,
  ]);
  const forged = `${digits.slice(0, 200)}${digits[200] === '1' ? '2' : '1'}${digits.slice(201)}`;
  expect(isSigned(forged)).toBe(false);
});

const isSigned = (digits: string): boolean => {
  try {
    return readIndependently(digits, samples.publicKey, samples.tenant).isSigned;
  } catch {
    return false;
  }
};

test.each(['as printed', 'turned by 7°', 'stained, turned and out of focus'])(
  'a recovery sheet is read at 150 dpi, %s',
  async (name) => {
    const sheet = samples.recoverySheets[1] ?? expect.fail('no sheet');
    const [page] = (
      await printer.print('recovery-code', ['RecoverySheetPaper', { sheet, madeOn: '2026-11-24', form: 'voucher' }])
    ).pages;
    const disturbed = await disturbances[name]?.(toGrey((page ?? expect.fail('no page')).picture(scanDpi)));
    const [code, ...others] = await readCodes(disturbed as Grey);
    expect(others).toEqual([]);
    expect(code?.text).toBe(sheet.code);
    expect(parseSheet(code?.text ?? '')).toEqual(parseSheet(sheet.lines.join('\n')));
  },
);

test('reserve papers and case cards carry their own codes', async () => {
  const sheets = samples.sheets.slice(0, 2);
  const orders = sheets.map((sheet) => ['ReserveSheetPaper', { sheet, origin }] as const);
  const { pages } = await printer.print('reserve-codes', ...orders, [
    'CaseCardsPaper',
    { cards: samples.cards, startAt: 1 },
  ]);
  for (const [index, sheet] of sheets.entries()) {
    const page = pages[index] ?? expect.fail('a page is missing');
    expect((await readCodes(toGrey(page.picture(scanDpi)))).map(({ text }) => text)).toEqual([
      `${origin}/p/#${sheet.code}`,
    ]);
    expect(isSigned(sheet.code)).toBe(true);
  }
  const cards = await readCodes(toGrey((pages[2] ?? expect.fail('no cards')).picture(scanDpi)));
  expect(cards.map(({ text }) => text).sort()).toEqual(samples.cards.map(({ code }) => code).sort());
  for (const { text } of cards) expect(parseCaseCard(text)).not.toBeNull();
});
