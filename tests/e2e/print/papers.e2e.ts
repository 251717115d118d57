/** Every paper as it leaves the printer: size, pages, text, nothing cut off, nothing over anything, black on white. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperComplaints } from '../../support/paperComplaints.ts';
import { flat, type Pdf } from '../../support/pdf.ts';
import {
  createPaperSamples,
  longNames,
  longOwn,
  longText,
  origin,
  otherScripts,
  type PaperSamples,
} from './paperSamples.ts';
import { type Printer, pdfOf, startPrinter } from './printer.ts';

let printer: Printer;
let samples: PaperSamples;
beforeAll(async () => {
  [printer, samples] = await Promise.all([startPrinter(), createPaperSamples()]);
});
afterAll(() => printer?.close());

const a5 = [148, 210] as const;
const a4 = [210, 297] as const;
const expectPages = (pdf: Pdf, count: number, [width, height]: readonly [number, number]): void => {
  expect(pdf.pages).toHaveLength(count);
  for (const page of pdf.pages) {
    expect(Math.abs(page.widthMm - width)).toBeLessThan(0.5);
    expect(Math.abs(page.heightMm - height)).toBeLessThan(0.5);
  }
  expect(paperComplaints(pdf.pages)).toEqual([]);
};
const expectTexts = (pdf: Pdf, texts: readonly string[]): void => {
  for (const text of texts) expect(pdf.text).toContain(flat(text));
  expect(pdf.text).not.toContain('Notizen, die niemand druckt');
};
const on = '2026-11-30';
const printVoucher = (name: string, changes: object = {}, print = 'original'): Promise<Pdf> =>
  printer.print(name, ['VoucherPaper', { voucher: { ...samples.voucher, ...changes }, print, on, origin }]);

describe('voucher', () => {
  test('the original says everything on one A5 page', async () => {
    const pdf = await printVoucher('voucher-original');
    expectPages(pdf, 1, a5);
    const { number, callName, payer } = samples.voucher;
    expectTexts(pdf, [number, callName, payer.name, payer.phone, 'Hallstraße 12', '39576 Stendal', '500,00 €']);
    expectTexts(pdf, ['ORIGINAL', 'Zahnmedizin', 'Abszess an Zahn 36', 'Abszess eröffnen', '24.11.2026', '24.02.2027']);
    expectTexts(pdf, ['nie an die Person', 'Stempel', 'Unterschrift', 'schein.example.eu/p/', 'Verein Feldrain']);
    expect(pdf.text).not.toMatch(/KOPIE|NACHDRUCK|MUSTER|STORNIERT/);
  });

  test('it is set in the font that comes with the app, its number in one that tells 0 from O', async () => {
    const pdf = await printVoucher('voucher-fonts');
    const fonts = new Set(pdf.pages.flatMap(({ lines }) => lines.flatMap((line) => line.fonts)));
    const isShipped = (name: string): boolean => /AtkinsonHyperlegible(Next|Mono)/.test(name);
    expect([...fonts].filter((name) => !isShipped(name))).toEqual([]);
    const line = pdf.pages[0]?.lines.find(({ text }) => text.includes(samples.voucher.number));
    expect(line?.fonts.every((name) => name.includes('Mono'))).toBe(true);
  });

  test('copy and reprint say so', async () => {
    const copy = await printVoucher('voucher-copy', {}, 'copy');
    expectPages(copy, 1, a5);
    expectTexts(copy, ['KOPIE', 'nicht für die Abrechnung']);
    expect(copy.text).not.toContain('ORIGINAL');
    const reprint = await printVoucher('voucher-reprint', {}, 'reprint');
    expectPages(reprint, 1, a5);
    expectTexts(reprint, ['NACHDRUCK', '30.11.2026, statt des Originals']);
  });

  test('a voided one says so across the page', async () => {
    const state = { type: 'voided', on: '2026-11-25', reason: 'lost' };
    const pdf = await printVoucher('voucher-voided', { state }, 'copy');
    expectPages(pdf, 1, a5);
    expectTexts(pdf, ['Storniert, gilt nicht mehr']);
    expect(pdf.pages[0]?.lines.some(({ text, isAslant }) => isAslant && text.includes('STORNIERT'))).toBe(true);
  });

  test('an example is no voucher', async () => {
    const pdf = await printVoucher('voucher-training', { form: 'training' });
    expectPages(pdf, 1, a5);
    expectTexts(pdf, ['MUSTER – kein gültiger Schein']);
    expect(pdf.pages[0]?.lines.some(({ text, isAslant }) => isAslant && text.includes('MUSTER'))).toBe(true);
  });

  test('one without a code says how it is checked', async () => {
    const pdf = await printVoucher('voucher-no-code', { code: null });
    expectPages(pdf, 1, a5);
    expectTexts(pdf, ['Dieser Schein trägt keinen Prüfcode.', 'Anruf beim Kostenträger']);
    expect(pdf.text).not.toContain('Handykamera');
  });

  test('the longest names and as much text as a page holds stay on it', async () => {
    const changes = {
      ...longNames,
      suspectedDiagnosis: longText(100),
      referralReason: longText(50),
      specialty: 'psychiatry',
    };
    const pdf = await printVoucher('voucher-long-names', changes, 'reprint');
    expectPages(pdf, 1, a5);
    expectTexts(pdf, [longNames.callName, longNames.payer.name, longNames.payer.phone, longText(100), longText(50)]);
    expectTexts(pdf, [longNames.organisationName, longNames.pointName, 'Hansestadt Stendal']);
  });

  test('as much text as a page holds beside usual names stays on it', async () => {
    const changes = { suspectedDiagnosis: longText(200), referralReason: longText(120) };
    const pdf = await printVoucher('voucher-full', changes);
    expectPages(pdf, 1, a5);
    expectTexts(pdf, [longText(200), longText(120)]);
  });

  test('everything at its worst leaves the first page complete', async () => {
    const state = { type: 'voided', on: '2026-11-25', reason: 'lost' };
    const text = { suspectedDiagnosis: longText(400), referralReason: longText(100), specialty: 'gynaecology' };
    const changes = { ...longNames, ...text, form: 'training', state, fromReserve: true };
    const pdf = await printVoucher('voucher-worst', changes, 'copy');
    expectPages(pdf, 2, a5);
    expect(pdf.pages[0]?.text).toContain('Unterschrift');
    expectTexts(pdf, [longText(400), longText(100)]);
  });

  test('a diagnosis of 8,000 characters goes on behind a first page that is complete', async () => {
    const suspectedDiagnosis = longText(8_000);
    const pdf = await printVoucher('voucher-long-text', {
      ...longNames,
      suspectedDiagnosis,
      referralReason: 'Kontrolle',
    });
    expect(pdf.pages.length).toBeGreaterThan(2);
    expectPages(pdf, pdf.pages.length, a5);
    const [first, ...rest] = pdf.pages;
    for (const text of ['siehe nächste Seite', 'Stempel', longNames.payer.phone]) expect(first?.text).toContain(text);
    for (const page of rest) expect(page.text).toContain(`Anlage zum Schein ${samples.voucher.number}`);
    const words = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];
    const count = words(pdf.text).filter((word) => word === 'Plattenosteosynthese').length;
    expect(count).toBe(words(suspectedDiagnosis).filter((word) => word === 'Plattenosteosynthese').length);
  });

  test('Arabic and Cyrillic stand there, from right to left where they should', async () => {
    const pdf = await printVoucher('voucher-scripts', otherScripts);
    expectPages(pdf, 1, a5);
    expectTexts(pdf, [otherScripts.referralReason, otherScripts.organisationName, 'Abszess 36']);
    expect(pdf.text).toMatch(/\p{Script=Arabic}{3}/u);
  });
});

describe('other papers', () => {
  test('the practice sheet answers on one A4 page', async () => {
    const { settings } = samples;
    const facts = { ...settings, guaranteeCents: settings.policy.guaranteeCents, form: 'voucher', origin };
    const pdf = await printer.print('practice', ['PracticePaper', facts]);
    expectPages(pdf, 1, a4);
    expectTexts(pdf, [settings.payer.phone, settings.fingerprint, 'schein.example.eu/p/', 'GOÄ, 1,0-facher Satz']);
    expectTexts(pdf, ['1,746-fachen Satz', '3 Monate nach dem Ende', 'Sozialamt', 'keinen Ausweis', 'bis 500 €']);
    const long = await printer.print('practice-long', ['PracticePaper', { ...facts, ...longNames, form: 'training' }]);
    expectPages(long, 1, a4);
    expectTexts(long, [longNames.organisationName, longNames.payer.name, 'MUSTER – kein gültiger Schein']);
  });

  test('eight case cards fit a sheet, more than one sheet where it was begun before', async () => {
    const pdf = await printer.print('case-cards', ['CaseCardsPaper', { cards: samples.cards, startAt: 1 }]);
    expectPages(pdf, 1, a4);
    for (const card of samples.cards)
      expectTexts(pdf, [card.callName, card.caseNumber, 'Diese Karte sagt nichts über Sie.']);
    for (const telling of ['Verein', 'Feldrain', 'Schein', 'Krank', 'Behandlung', 'Ausgabe', 'anonym']) {
      expect(pdf.text).not.toContain(telling);
    }
    const begun = await printer.print('case-cards-begun', [
      'CaseCardsPaper',
      { cards: samples.cards.slice(0, 4), startAt: 7 },
    ]);
    expectPages(begun, 2, a4);
    const named = (page: number): number =>
      samples.cards.filter(({ callName }) => begun.pages[page]?.text.includes(callName)).length;
    expect([named(0), named(1)]).toEqual([2, 2]);
  });

  test('the referral letter says what the person chose, and nothing else', async () => {
    const recipient = 'Zahnarztpraxis Dr. Ahlborn\nAm Markt 3\n39576 Stendal';
    const parts = ['appointmentOn', 'complaint', 'diagnosis', 'language'];
    const pdf = await printer.print('referral', ['ReferralPaper', { letter: samples.letter, parts, recipient, on }]);
    expectPages(pdf, 1, a4);
    expectTexts(pdf, ['Zahnarztpraxis Dr. Ahlborn', '30.11.2026', samples.letter.callName, samples.letter.number]);
    expectTexts(pdf, ['Zahnschmerzen unten links', 'Abszess an Zahn 36', 'Arabisch, Sprachmittlung nötig']);
    expectTexts(pdf, ['Namentliche Meldung nach IfSG: bitte die echten Angaben bei der Person erfragen.']);
    for (const left of [
      'Wurzelbehandlung',
      '37,8',
      'Penicillin',
      'Ibuprofen',
      'Schwangerschaftswoche',
      'Dringlichkeit',
      'Diese Woche',
    ]) {
      expect(pdf.text).not.toContain(left);
    }
  });

  test('a long referral letter goes on without a break in it', async () => {
    const note = { ...samples.letter.note, history: longText(8_000), findings: longText(600) };
    const parts = [
      'complaint',
      'history',
      'findings',
      'diagnosis',
      'allergiesAndMedication',
      'medicationGiven',
      'pregnancyWeek',
    ];
    const letter = { ...samples.letter, ...longNames, ...otherScripts, note, form: 'training' };
    const pdf = await printer.print('referral-long', [
      'ReferralPaper',
      { letter, parts, recipient: longNames.payer.name, on },
    ]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expectPages(pdf, pdf.pages.length, a4);
    expectTexts(pdf, ['Penicillin', 'Ibuprofen', 'Mit freundlichen Grüßen', longNames.payer.phone]);
    for (const page of pdf.pages) expect(page.text).toContain(samples.letter.number);
  });

  test('reserve papers and their list come out of one job, each at its size', async () => {
    const { sheets } = samples;
    const orders = sheets.map((sheet) => ['ReserveSheetPaper', { sheet, origin }] as const);
    const pdf = await printer.print('reserve', ...orders, ['ReserveListPaper', { sheets }]);
    expect(pdf.pages.length).toBe(sheets.length + 1);
    const [papers, list] = [pdf.pages.slice(0, sheets.length), pdf.pages.slice(sheets.length)];
    expectPages({ ...pdf, pages: papers }, sheets.length, a5);
    expectPages({ ...pdf, pages: list }, 1, a4);
    for (const [index, { number, callName }] of sheets.entries()) {
      for (const text of [number, callName, 'Gilt nur mit Ausgabetag', '24.11.2027', 'Ausgegeben am']) {
        expect(papers[index]?.text).toContain(text);
      }
      expect(papers[index]?.text).not.toMatch(/erfunden|fiktiv/);
      expect(list[0]?.text).toContain(number);
    }
    expect(list[0]?.text).toContain('nie das echte');
  });

  test('a reserve paper stays one page with the longest names and as an example; twenty make a list of two', async () => {
    const [sheet] = samples.sheets;
    const long = { ...sheet, ...longNames };
    const pdf = await printer.print('reserve-long', ['ReserveSheetPaper', { sheet: long, origin }]);
    expectPages(pdf, 1, a5);
    expectTexts(pdf, [longNames.organisationName, 'Stempel', 'nacherfassen']);
    const training = { ...sheet, form: 'training' };
    const example = await printer.print('reserve-training', ['ReserveSheetPaper', { sheet: training, origin }]);
    expectPages(example, 1, a5);
    expectTexts(example, ['MUSTER – kein gültiger Schein']);
    const sheets = Array.from({ length: 20 }, () => long);
    expectPages(await printer.print('reserve-list-long', ['ReserveListPaper', { sheets }]), 2, a4);
  });

  test('the sheet for the wall, German beside English', async () => {
    const { payer, organisationName } = samples.settings;
    const pdf = await printer.print('wall', ['WallPaper', { ...samples.settings, form: 'voucher' }]);
    expectPages(pdf, 1, a4);
    expectTexts(pdf, ['Ihren Namen schreiben wir nicht auf', 'We do not write down your name', 'Verein Feldrain']);
    // Another body's address and telephone under this organisation's name would be a false notice.
    for (const line of [payer.phone, 'Hallstraße 12']) expect(pdf.text).not.toContain(line);
    const own = { organisationName, payer: { ...payer, name: ` ${organisationName.toUpperCase()}` } };
    expectTexts(await printer.print('wall-own', ['WallPaper', { ...own, form: 'voucher' }]), [
      payer.phone,
      'Hallstraße 12',
    ]);
    const long = await printer.print('wall-long', ['WallPaper', { ...longOwn, form: 'voucher' }]);
    expectPages(long, 1, a4);
    expectTexts(long, [longNames.organisationName, longNames.payer.phone]);
    const example = await printer.print('wall-training', ['WallPaper', { ...samples.settings, form: 'training' }]);
    expectPages(example, 1, a4);
    expectTexts(example, ['MUSTER – kein gültiger Schein']);
  });

  test('the checklist for a lost tablet is one page', async () => {
    const pdf = await printer.print('lost', ['LostTabletPaper', { ...samples.settings, form: 'voucher' }]);
    expectPages(pdf, 1, a4);
    expectTexts(pdf, ['Was diese Version nicht kann', 'Es soll sich selbst löschen']);
    expect(pdf.text).not.toContain(samples.settings.payer.phone);
    const long = await printer.print('lost-long', ['LostTabletPaper', { ...longOwn, form: 'training' }]);
    expectPages(long, 1, a4);
    expectTexts(long, [longNames.payer.phone]);
  });

  test('recovery sheets are a page each, with all lines and no word of whose they are', async () => {
    const sheets = samples.recoverySheets;
    const orders = sheets.map((sheet) => ['RecoverySheetPaper', { sheet, madeOn: on, form: 'voucher' }] as const);
    const pdf = await printer.print('recovery', ...orders);
    expectPages(pdf, 5, a4);
    for (const [at, page] of pdf.pages.entries()) {
      const text = flat(page.text);
      for (const line of sheets[at]?.lines ?? []) expect(text).toContain(flat(line));
      expect(text).toContain(flat(`Feldschein · Wiederherstellungsblatt ${at + 1} von 5, 3 nötig`));
      expect(text).toContain(flat(`Recovery sheet ${at + 1} of 5, 3 needed`));
      for (const other of sheets.toSpliced(at, 1)) expect(text).not.toContain(flat(other.lines[1] ?? ''));
    }
    expectTexts(pdf, ['Koordination / Coordination office', '30.11.2026', 'Dieses Blatt allein öffnet nichts.']);
    const { organisationName, payer } = samples.settings;
    for (const telling of [organisationName, payer.name, payer.phone]) expect(pdf.text).not.toContain(flat(telling));
    const point = { ...sheets[0], kind: 'point', total: 3, threshold: 2 };
    const example = await printer.print('recovery-training', [
      'RecoverySheetPaper',
      { sheet: point, madeOn: on, form: 'training' },
    ]);
    expectPages(example, 1, a4);
    expectTexts(example, ['Ausgabestelle / Issuing point', 'MUSTER – kein gültiger Schein']);
  });

  test('a page that is printed by itself says how papers are printed', async () => {
    await printer.page.keyboard.press('Escape');
    const pdf = await pdfOf(printer.page);
    expect(pdf.text).toBe('Kein Papier');
  });
});
