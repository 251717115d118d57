/** Revocation lists at the queue: only the office's own, never a step back, and they hold from the answer on. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import { revocationListBytesLimit } from '../../src/protocol/limits.ts';
import { caseKeysPath, caseKeysPullPath, caseKeysShredPath } from '../../src/protocol/wire/caseKeys.ts';
import { caseParcelsPath, caseParcelsShredPath, caseParcelsTakePath } from '../../src/protocol/wire/caseParcels.ts';
import { checkListPath } from '../../src/protocol/wire/checkList.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { eventsPath } from '../../src/protocol/wire/events.ts';
import { handoverFetchPath, handoverPath } from '../../src/protocol/wire/handover.ts';
import { headsPath } from '../../src/protocol/wire/heads.ts';
import { pullPath } from '../../src/protocol/wire/pull.ts';
import { recoveryPath } from '../../src/protocol/wire/recovery.ts';
import {
  revocationsAnswerSchema,
  revocationsPath,
  revocationsPullAnswerSchema,
  revocationsPullPath,
} from '../../src/protocol/wire/revocations.ts';
import { sharedSlotsPath, sharedSlotsPullPath, sharedSlotsShredPath } from '../../src/protocol/wire/sharedSlots.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { createTestSegment } from '../../src/testing/segments.ts';
import { createTestSigner, testRandom } from '../../src/testing/signer.ts';
import { signRevocations } from '../support/revocations.ts';
import { createTestQueue, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let office: TestDevice;
let tablet: TestDevice;

const enrol = async (device: TestDevice) =>
  expect((await queue.send(enrolPath, { certificate: device.certificateBytes })).status).toBe(200);
beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  office = await organisation.createDevice({ roles: { point: false, office: true } });
  tablet = await organisation.createDevice({ roles: { point: true, office: false } });
  await queue.found(organisation, office);
  await enrol(tablet);
});

const revoking = (number: number, ...devices: readonly TestDevice[]) =>
  signRevocations(organisation, {
    number,
    devices: devices.map(({ certificate }) => ({
      device: certificate.device,
      wipe: false,
      since: '2026-11-03' as Day,
    })),
  });
const put = (list: Uint8Array, by = office, key: 'signing' | 'courier' = 'signing') =>
  queue.ask(by, revocationsPath, { list }, { key });
const pulled = async (by: TestDevice, number = 0, key: 'signing' | 'courier' = 'signing') =>
  (await queue.ask(by, revocationsPullPath, { number }, { key })).as(revocationsPullAnswerSchema).list;

describe('a list of the office', () => {
  it('is carried by any device with either key, kept, and given to whoever has an older one', async () => {
    expect(await pulled(tablet)).toBeNull();
    const first = await revoking(4);
    for (const key of ['courier', 'signing'] as const) {
      expect((await put(first, tablet, key)).as(revocationsAnswerSchema)).toEqual({ number: 4 });
      expect(await pulled(office, 3, key)).toEqual(first);
    }
    expect(await pulled(office, 4)).toBeNull();
    expect(await pulled(office, 9)).toBeNull();
    const second = await revoking(5);
    expect((await put(second)).as(revocationsAnswerSchema)).toEqual({ number: 5 });
    expect((await put(first)).refusal()).toEqual({ refused: 'stale', next: 6 });
    expect((await put(await signRevocations(organisation, { number: 5, issuedAt: 1 }))).refusal()).toEqual({
      refused: 'stale',
      next: 6,
    });
    expect(await pulled(tablet, 4)).toEqual(second);
  });

  it('is refused by the name of the check, in their order, and revokes nobody then', async () => {
    const list = await revoking(1, tablet);
    expect((await queue.ask(office, revocationsPath, { other: 1 })).refusal().refused).toBe('malformed');
    const tooLarge = new Uint8Array(revocationListBytesLimit + 1);
    expect((await put(tooLarge)).refusal()).toEqual({ refused: 'malformed', detail: 'list' });
    expect((await put(list.slice(1))).refusal()).toEqual({ refused: 'malformed', detail: 'revocationsLayout' });
    const strangers = await createTestOrganisation();
    expect((await put(await signRevocations(strangers))).refusal()).toEqual({
      refused: 'malformed',
      detail: 'revocationsOfOther',
    });
    const forger = { ...organisation, office: { ...organisation.office, sign: (await createTestSigner()).sign } };
    expect((await put(await signRevocations(forger))).refusal()).toEqual({ refused: 'badSignature', detail: 'list' });
    expect(await queue.store.revocationsOf(organisation.tenant)).toBeNull();
    expect(await queue.store.isRevoked(organisation.tenant, tablet.certificate.device)).toBe(false);
  });

  it('is of one organisation', async () => {
    const strangers = await createTestOrganisation();
    const stranger = await strangers.createDevice();
    await queue.found(strangers, stranger);
    const list = await revoking(1, stranger);
    expect((await put(list, stranger)).refusal()).toEqual({ refused: 'malformed', detail: 'revocationsOfOther' });
    expect((await put(list)).status).toBe(200);
    expect(await pulled(stranger)).toBeNull();
    expect((await queue.ask(stranger, headsPath, {})).status).toBe(200);
  });
});

describe('a device on it', () => {
  it('may pull the list, with either key, and nothing else but case keys; what it pushes is kept apart', async () => {
    const list = await revoking(1, tablet);
    expect((await put(list, tablet, 'courier')).status).toBe(200);
    for (const key of ['signing', 'courier'] as const) expect(await pulled(tablet, 0, key)).toEqual(list);
    const paths = [
      revocationsPath,
      pullPath,
      headsPath,
      eventsPath,
      caseKeysPullPath,
      caseKeysShredPath,
      checkListPath,
      handoverPath,
      handoverFetchPath,
      recoveryPath,
      sharedSlotsPath,
      sharedSlotsPullPath,
      sharedSlotsShredPath,
      caseParcelsPath,
      caseParcelsTakePath,
      caseParcelsShredPath,
    ];
    for (const path of paths)
      expect((await queue.ask(tablet, path, {})).refusal(), path).toEqual({ refused: 'revoked' });
    const { bytes } = await createTestSegment(tablet);
    expect((await queue.push(tablet, bytes)).refusal()).toEqual({ refused: 'revoked' });
    expect(await queue.store.quarantined()).toBe(1);
    // Not as somebody else: the signature is checked as ever.
    const impostor = { ...tablet, signing: office.signing };
    expect((await queue.ask(impostor, revocationsPullPath, { number: 0 })).refusal().refused).toBe('badSignature');
  });

  it('adds keys of cases that it began, and replaces none that is here', async () => {
    const slot = (digit: string, version: number, byte: number) => ({
      slot: new Uint8Array(8).fill(Number.parseInt(digit, 16)),
      version,
      wrapped: new Uint8Array(60).fill(byte),
    });
    const { tenant, pointId } = tablet.certificate;
    await queue.ask(tablet, caseKeysPath, { slots: [slot('a', 1, 1)] });
    await put(await revoking(1, tablet));
    const slots = [slot('a', 9, 2), slot('b', 9, 2)];
    expect((await queue.ask(tablet, caseKeysPath, { slots }, { key: 'courier' })).status).toBe(200);
    const kept = (await queue.store.slotsOf(tenant, pointId, 0, 10)).slots;
    expect(kept.map(({ wrapped }) => wrapped[0])).toEqual([1, 2]);
    expect(kept.map(({ version }) => version)).toEqual([1, 0]);
  });

  it('is revoked from its first request on when it enrols later, and by no later list trusted again', async () => {
    const late = await organisation.createDevice();
    await put(await revoking(1, late));
    await enrol(late);
    expect((await queue.ask(late, pullPath, { after: 0 })).refusal()).toEqual({ refused: 'revoked' });
    await put(await revoking(2));
    expect((await queue.ask(late, pullPath, { after: 0 })).refusal()).toEqual({ refused: 'revoked' });
    expect((await queue.ask(tablet, pullPath, { after: 0 })).status).toBe(200);
  });

  it('that has no room at a full queue keeps its trust until the list is there', async () => {
    const full = { ok: false, error: { type: 'storeFull' } } as const;
    queue = createTestQueue({ store: { ...queue.store, putRevocations: async () => full } });
    expect((await put(await revoking(1, tablet))).refusal()).toEqual({ refused: 'storeFull' });
    expect((await queue.ask(tablet, revocationsPullPath, { number: testRandom(2) })).refusal().refused).toBe(
      'malformed',
    );
  });
});
