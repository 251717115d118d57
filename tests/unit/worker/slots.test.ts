/** Slots: one passphrase, one volunteer; what several slots share, and what a volunteer who left does not get. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { expectOk } from '../../../src/domain/result.ts';
import type { Volunteer } from '../../../src/domain/volunteer.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import { importHmac } from '../../../src/worker/crypto/derive.ts';
import { openBadge } from '../../../src/worker/keys/badge.ts';
import { createRingKeys, openRing, type RingKeys, sealRing } from '../../../src/worker/keys/ring.ts';
import {
  createSlot,
  createStretching,
  handOn,
  type OpenSlot,
  openSlot,
  openVolunteerKey,
  rewrapSlot,
  stretch,
} from '../../../src/worker/keys/slot.ts';
import { keyringOf } from '../../support/keyring.ts';

const stretching = createStretching({ memoryKiB: 1_024, iterations: 1 });
const doctor: Omit<Volunteer, 'slotId'> = { handle: 'DR', role: 'doctor', secrecyOn: '2026-11-01' as Day };
const coordinator: Omit<Volunteer, 'slotId'> = { handle: 'KO', role: 'coordinator', secrecyOn: null };
const keyring = {
  ...keyringOf({
    tenant: '00'.repeat(16) as never,
    device: '11'.repeat(16) as never,
    signingKey: randomBytes(138),
    sealingSecret: randomBytes(32),
    officeKey: randomBytes(65),
    officeSealingKey: randomBytes(65),
    pointSealingKey: randomBytes(65),
    ledgerSecret: randomBytes(32),
    point: null,
    office: { signingKey: randomBytes(138), sealingSecret: randomBytes(32) },
  }),
};

let deviceSecret: CryptoKey;
let ringKeys: RingKeys;
let slots: readonly [OpenSlot, OpenSlot];
beforeAll(async () => {
  deviceSecret = await importHmac(randomBytes(32));
  ringKeys = createRingKeys(true);
  slots = [
    await createSlot(await stretch('die erste', stretching), deviceSecret, stretching, coordinator, ringKeys),
    await createSlot(await stretch('der zweite', stretching), deviceSecret, stretching, doctor, {
      ...ringKeys,
      office: null,
    }),
  ];
});

const open = async (passphrase: string, { row }: Pick<OpenSlot, 'row'>, secret = deviceSecret) =>
  openSlot(await stretch(passphrase, stretching), secret, row);
const opened = async (passphrase: string, slot: Pick<OpenSlot, 'row'>): Promise<OpenSlot> => {
  const found = await open(passphrase, slot);
  if (!found || 'type' in found) throw new Error('not opened');
  return found;
};

describe('a slot', () => {
  it('opens with its own passphrase on its own device, and says whose it is', async () => {
    expect((await opened('der zweite', slots[1])).volunteer).toMatchObject(doctor);
    expect(await open('die erste', slots[1])).toBeNull();
    expect(await open('der zweite', slots[1], await importHmac(new Uint8Array(32)))).toBeNull();
  });

  it('gives the office’s keys to coordinators alone', async () => {
    const ring = await sealRing(ringKeys, keyring, null);
    const asCoordinator = expectOk(await openRing((await opened('die erste', slots[0])).ringKeys, ring));
    expect(asCoordinator).toEqual(keyring);
    const asDoctor = expectOk(await openRing((await opened('der zweite', slots[1])).ringKeys, ring));
    expect(asDoctor).toEqual({ ...keyring, office: null });
    // Nor do they get lost where somebody without them writes the ring anew.
    const renewed = await sealRing(slots[1].ringKeys, { ...asDoctor, keyEpoch: 4 }, ring);
    expect(expectOk(await openRing(ringKeys, renewed))).toEqual({ ...keyring, keyEpoch: 4 });
  });

  it('of every volunteer is as long as the others', () => {
    const lengths = slots.map(({ row }) =>
      [row.wrappedKey, row.ringKeys, row.badge, row.publicKey].map((b) => b.length),
    );
    expect(lengths[0]).toEqual(lengths[1]);
  });

  it('shows its badge to whoever is at the tablet', async () => {
    expect(await openBadge(ringKeys.common, slots[1].row)).toMatchObject(doctor);
    expect(await openBadge(randomBytes(32), slots[1].row)).toBeNull();
    // And only in its own place.
    expect(await openBadge(ringKeys.common, { ...slots[0].row, badge: slots[1].row.badge })).toBeNull();
  });

  it('takes new ring keys while its volunteer is away, and keeps them', async () => {
    const newKeys = createRingKeys(true);
    const handed = await handOn(slots[1].row, slots[1].volunteer, { ...newKeys, office: null });
    const first = await opened('der zweite', { row: handed });
    expect(first.ringKeys).toEqual({ ...newKeys, office: null });
    expect(first.row.handedOn).toBeUndefined();
    expect((await opened('der zweite', first)).ringKeys).toEqual(first.ringKeys);
    const stolen = await open('der zweite', { row: { ...handed, slotId: slots[0].row.slotId } });
    expect(stolen).toBeNull();
  });

  it('keeps what it opens under a new passphrase, and no longer opens with the old one', async () => {
    const secret = await openVolunteerKey(await stretch('der zweite', stretching), deviceSecret, slots[1].row);
    if (!secret) throw new Error('not opened');
    const row = await rewrapSlot(slots[1].row, secret, await stretch('ganz neu', stretching), deviceSecret);
    expect((await opened('ganz neu', { row })).ringKeys).toEqual({ ...ringKeys, office: null });
    expect(await open('der zweite', { row })).toBeNull();
  });

  it('whose ring keys are damaged says so, and not that the passphrase is wrong', async () => {
    const row = { ...slots[1].row, ringKeys: slots[0].row.ringKeys };
    expect(await open('der zweite', { row })).toEqual({ type: 'storageCorrupt' });
  });
});
