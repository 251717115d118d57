/** What papers are printed from: all of it as a real desk gives it. */
import type { TenantId } from '../../../src/domain/ids.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { parseCertificate } from '../../../src/protocol/certificate.ts';
import type { Settings } from '../../../src/protocol/deskOffice.ts';
import type { CaseCard, ReferralLetter, ReserveSheet } from '../../../src/protocol/deskPapers.ts';
import type { VoucherView } from '../../../src/protocol/deskVouchers.ts';
import { type PrintedSheet, printedSheet } from '../../../src/protocol/recoverySheet.ts';
import { foundSchema } from '../../../src/protocol/wire/found.ts';
import { decodeMessage } from '../../../src/protocol/wire/message.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import { createSheets } from '../../../src/worker/keys/recoveryShares.ts';
import { draftOf, foundAt, freshId } from '../../support/faults.ts';
import { createWorld, type Tablet } from '../../support/world.ts';

/** Where the papers say that they are checked: as long as a host may be. */
export const origin = 'https://schein.example.eu';

export interface PaperSamples {
  readonly voucher: VoucherView;
  readonly letter: ReferralLetter;
  readonly cards: readonly CaseCard[];
  readonly sheets: readonly ReserveSheet[];
  readonly settings: Settings;
  /** Of one secret, for the office. */
  readonly recoverySheets: readonly PrintedSheet[];
  /** Of the tablet that signed, uncompressed point, hex: as the office publishes it. */
  readonly publicKey: string;
  /** 16 bytes, hex. */
  readonly tenant: TenantId;
}

const signerOf = async (tablet: Tablet): Promise<Pick<PaperSamples, 'publicKey' | 'tenant'>> => {
  const database = tablet.database();
  const fact = await database.facts.get('registration');
  database.close();
  if (fact?.name !== 'registration') throw new Error('the tablet was never founded');
  const { certificate } = expectOk(decodeMessage(foundSchema, fact.body));
  const { signingKey, tenant } = expectOk(parseCertificate(certificate)).certificate;
  return { publicKey: bytesToHex(signingKey), tenant };
};

export const createPaperSamples = async (): Promise<PaperSamples> => {
  const world = createWorld();
  try {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    expectOk(
      await desk.changePayer({
        name: 'Anonymer Krankenschein Altmark e. V.',
        address: 'Abrechnungsstelle\nHallstraße 12\n39576 Stendal',
        phone: '03931 555 01 23',
      }),
    );
    expectOk(
      await desk.changeTerms({
        goae: '1,0',
        goz: '1,746',
        filingMonths: '3',
        phoneHours: 'Montag bis Freitag 9–16 Uhr',
      }),
    );
    const saved = [];
    for (const birthYear of ['1987', '1952', '1990', '1961', '1978', '2003', '1994', '1969']) {
      const form = {
        birthYear,
        language: 'ar',
        interpretingNeeded: true,
        authorRole: 'doctor',
        complaint: 'Zahnschmerzen unten links seit drei Tagen, kann kaum kauen.',
        history: 'Vor zwei Jahren Wurzelbehandlung im Herkunftsland.',
        findings: 'Schwellung am Unterkiefer, 37,8 °C.',
        suspectedDiagnosis: 'Abszess an Zahn 36',
        specialty: 'dentistry',
        urgency: 'thisWeek',
        allergiesAndMedication: 'Penicillin: Ausschlag. Nimmt Ramipril 5 mg.',
        medicationGiven: 'Ibuprofen 400 mg, 10 Stück.',
        pregnancyWeek: '12',
        appointmentOn: '2026-11-26',
      };
      saved.push(expectOk(await desk.saveConsultation(draftOf(form))));
    }
    const [first] = saved;
    const proposal = first && (await desk.prepareVoucher(first.caseId, first.noteId));
    if (!first || !proposal) throw new Error('no proposal');
    const form = {
      ...proposal.form,
      referralReason: 'Bitte Befund abklären, Abszess eröffnen, Zahn erhalten wo möglich.',
    };
    const issued = { orderId: freshId(), caseId: first.caseId, noteId: first.noteId, form };
    const { number } = expectOk(await desk.issueVoucher(issued));
    const voucher = expectOk(await desk.recordPrint(number, 'original'));
    const letter = await desk.referralLetter(number);
    const cards = await Promise.all(saved.map(({ caseId }) => desk.caseCard(caseId)));
    if (letter === null) throw new Error('no letter');
    return {
      voucher,
      letter,
      cards: cards.filter((card) => card !== null),
      sheets: expectOk(await desk.printReserve(freshId(), 12)),
      settings: await desk.settings(),
      recoverySheets: (await createSheets(randomBytes(32), 'office')).map(printedSheet),
      ...(await signerOf(tablet)),
    };
  } finally {
    world.dispose();
  }
};

const words = 'Oberschenkelhalsfraktur-Nachuntersuchung nach Plattenosteosynthese, Ausschluss einer Infektion. ';
/** Exactly so many characters. */
export const longText = (length: number): string =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .concat('Z');

export const longNames = {
  organisationName: 'Medizinische Flüchtlings- und Wohnungslosenhilfe im Landkreis Altmark-Salzwedel'.padEnd(80, 'x'),
  pointName: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhaus am Großen Kirchplatz'.padEnd(80, 'y'),
  callName: 'Maximilan Wunderlic',
  payer: {
    name: 'Verein zur Förderung der gesundheitlichen Versorgung nicht krankenversicherter Menschen im ländlichen Raum',
    address:
      'Abrechnungsstelle beim Gesundheitsamt, Zimmer 412\nAn der Großen Wasserkunst 128 a\n39576 Hansestadt Stendal',
    phone: '+49 3931 555 01 23 45',
  },
} as const;

/** An organisation that pays itself. */
export const longOwn = { ...longNames, payer: { ...longNames.payer, name: longNames.organisationName } } as const;

export const otherScripts = {
  organisationName: 'Медицинская помощь Альтмарк',
  pointName: 'نقطة الاستشارة الطبية في القرية',
  suspectedDiagnosis: 'ألم شديد في الضرس الأيسر السفلي منذ ثلاثة أيام (Abszess 36)',
  referralReason: 'Прошу осмотреть и вылечить зуб, по возможности сохранить.',
} as const;
