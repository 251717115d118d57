/**
 * What was typed is nowhere to be found but on the screen: not in a row of the tablet or of the office's browser, not on the
 * wire, not in a file of the queue. And what the office may not read it neither gets nor could open.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { parseSegment } from '../../src/protocol/segment.ts';
import { checkListSchema } from '../../src/protocol/wire/checkList.ts';
import { decodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema } from '../../src/protocol/wire/pull.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { readFact } from '../../src/worker/storage/database.ts';
import { draftOf, freshId, passphrase, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

/** One word for each place that a person types into, found in no dictionary of compression. */
const canaries = {
  organisationName: 'Qanarivex',
  pointName: 'Bovistrupp',
  handle: 'zkwtm',
  payerName: 'Muxelgrob',
  payerAddress: 'Trelnvaxweg',
  payerPhone: '0987/654321',
  complaint: 'Zwirbelqualm',
  history: 'Grunzkadoff',
  findings: 'Plotzwimmel',
  suspectedDiagnosis: 'Knarfulitis',
  allergiesAndMedication: 'Xylobrumin',
  medicationGiven: 'Fnordipan',
  nextStep: 'Wobbelkur',
  referralReason: 'Schlonzkrampf',
  draft: 'Halbgewuppt',
} as const;

let world: World;
let tablet: Tablet;
let office: Tablet;
const seenByPerson: string[] = [];
beforeAll(async () => {
  world = createWorld();
  tablet = world.tablet();
  const desk = tablet.open();
  const { organisationName, pointName, handle } = canaries;
  expectOk(await desk.found({ organisationName, pointName, handle, passphrase }));
  expectOk(
    await desk.changePayer({ name: canaries.payerName, address: canaries.payerAddress, phone: canaries.payerPhone }),
  );
  const { complaint, history, findings, suspectedDiagnosis, allergiesAndMedication, medicationGiven, nextStep } =
    canaries;
  const texts = { complaint, history, findings, suspectedDiagnosis, allergiesAndMedication, medicationGiven, nextStep };
  const draft = draftOf(texts);
  expectOk(await desk.saveDraft(draft));
  const saved = expectOk(await desk.saveConsultation(draft));
  const amended = {
    ...draftOf({ ...texts, findings: `${findings} zwei` }),
    caseId: saved.caseId,
    noteId: saved.noteId,
  };
  expectOk(await desk.saveConsultation(amended));
  const proposal = await desk.prepareVoucher(saved.caseId, saved.noteId);
  const form = { ...(proposal?.form ?? { validUntil: '', guarantee: '' }), referralReason: canaries.referralReason };
  const { caseId, noteId } = saved;
  const issued = expectOk(await desk.issueVoucher({ orderId: freshId(), caseId, noteId, form }));
  expectOk(await desk.saveDraft(draftOf({ complaint: canaries.draft })));
  const { code } = expectOk(await desk.createOfficeCode());
  office = world.tablet();
  const second = office.open();
  expectOk(await second.joinOffice({ code, handle: 'qoffiz', passphrase }));
  await desk.syncNow();
  await second.syncNow();
  expect((await second.receivedVouchers()).vouchers).toHaveLength(1);
  expectOk(await desk.lock());
  expectOk(await second.lock());
  seenByPerson.push(
    saved.callName,
    saved.caseNumber,
    issued.number,
    saved.fictiveBirthDate,
    code,
    passphrase,
    'qoffiz',
  );
});
afterAll(() => world.dispose());

const needles = (): readonly string[] => [
  ...Object.values(canaries),
  ...seenByPerson,
  ...seenByPerson.map((word) => word.replaceAll('-', '')),
];
/** Whom practices call: the check list says it to anybody (see src/decisions/0007-one-signed-check-list.md). */
const publicWords: readonly string[] = [canaries.organisationName, canaries.payerPhone];
const isCheckList = (bytes: Uint8Array): boolean => decodeMessage(checkListSchema, bytes).ok;

/** Words found in the bytes, in UTF-8 or UTF-16, in any case. */
const found = (bytes: Uint8Array): readonly string[] => {
  const plain = Buffer.from(bytes).toString('latin1').toLowerCase();
  const inLatin1 = (word: string, encoding: BufferEncoding) =>
    Buffer.from(word.toLowerCase(), encoding).toString('latin1');
  return needles().filter(
    (word) => plain.includes(inLatin1(word, 'utf8')) || plain.includes(inLatin1(word, 'utf16le')),
  );
};
/** All bytes and texts inside a value, keys included. */
const flatten = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return Buffer.from(`${value}\n`);
  if (typeof value === 'object' && value !== null) {
    return Buffer.concat(Object.entries(value).flatMap(([key, part]) => [Buffer.from(`${key}\n`), flatten(part)]));
  }
  return Buffer.from(`${String(value)}\n`);
};

describe('no word that was typed', () => {
  it('is missed by this search: it finds all of them where they are', () => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(found(Buffer.from(needles().join(' '), encoding))).toEqual(needles());
    }
  });

  it('stands in a row of the tablet or of the office’s browser', async () => {
    for (const browser of [tablet, office]) {
      const rows = await rowsOf(browser);
      expect(Object.keys(rows)).toContain('entries');
      expect(flatten(rows).length).toBeGreaterThan(2_000);
      expect(found(flatten(rows))).toEqual([]);
    }
  });

  it('goes over the wire, but for what the office publishes for practices', () => {
    for (const { network } of [tablet, office]) {
      expect(network.wire.length).toBeGreaterThan(3);
      expect(network.wire.filter((bytes) => !isCheckList(bytes)).flatMap(found)).toEqual([]);
    }
    const published = tablet.network.wire.filter(isCheckList);
    expect(published.length).toBeGreaterThan(0);
    expect([...new Set(published.flatMap(found))].sort()).toEqual([...publicWords].sort());
  });

  it('stands in a file of the queue, its log of writes included', () => {
    const files = readdirSync(world.queueFolder).map((name) => readFileSync(join(world.queueFolder, name)));
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeGreaterThan(5_000);
    expect(files.flatMap(found).filter((word) => !publicWords.includes(word))).toEqual([]);
  });
});

describe('a browser of the office alone', () => {
  it('gets the office lane and nothing of the point’s', async () => {
    const answers = office.network.wire.flatMap((bytes) => {
      const decoded = decodeMessage(pullAnswerSchema, bytes);
      return decoded.ok ? [decoded.value] : [];
    });
    expect(answers.length).toBeGreaterThan(0);
    const segments = answers.flatMap(({ items }) => items.filter(({ kind }) => kind === 'segment'));
    expect(segments.length).toBeGreaterThan(0);
    for (const { bytes } of segments) expect(expectOk(parseSegment(bytes)).header.lane).toBe('office');
    expect((await rowsOf(office)).entries).not.toHaveLength(0);
    expect((await rowsOf(office)).entries).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ lane: 'point' })]),
    );
    expect((await rowsOf(office)).caseKeys).toEqual([]);
  });

  it('holds no secret of the point', async () => {
    const ringOf = async (browser: Tablet) => {
      const database = browser.database();
      const { keyring } = expectOk(await unlock(database, passphrase));
      database.close();
      return keyring;
    };
    const [atPoint, atOffice] = [await ringOf(tablet), await ringOf(office)];
    expect(atOffice.point).toBeNull();
    if (!atPoint.point || !atPoint.office) throw new Error('the founding device is both');
    const everything = Buffer.from(flatten(atOffice)).toString('hex');
    for (const secret of [
      ...atPoint.point.epochs.map(({ secret }) => secret),
      atPoint.point.indexKey,
      atPoint.point.networkLinkKey,
      atPoint.point.networkTagKey,
      atPoint.ledgerSecret,
      atPoint.sealingSecret,
      atPoint.signingKey,
    ]) {
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
    }
    // The search can find: the office's own secrets are the same in both.
    expect(everything).toContain(Buffer.from(atPoint.office.sealingSecret).toString('hex'));
  });

  it('sees no case and no draft', async () => {
    const desk = office.open();
    expectOk(await desk.unlock(passphrase));
    expect(await desk.cases('')).toEqual([]);
    expect(await desk.vouchers('')).toEqual([]);
    expect(await desk.saveConsultation(draftOf())).toEqual({ ok: false, error: { type: 'unknownCase' } });
    expectOk(await desk.lock());
  });
});

it('the keys of a device that never leave it cannot be exported', async () => {
  const database = tablet.database();
  const device = await readFact(database, 'device');
  if (!device) throw new Error('nothing founded');
  await expect(crypto.subtle.exportKey('pkcs8', device.courierKey)).rejects.toThrow();
  await expect(crypto.subtle.exportKey('raw', device.deviceSecret)).rejects.toThrow();
});
