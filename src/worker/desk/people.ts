/**
 * People at this device: who has a way in, and how that changes.
 *
 * ```
 *  add     passphrase ─► own slot, the ring's keys inside           others notice nothing
 *  remove  ring's keys anew ─┬► own slot                            one strict transaction:
 *                            ├► handed on to those who stay           slot gone, slots and ring as they are from now on
 *                            └► keyring sealed under them
 *  then    the ledger is told what the slots say: it follows them, also after a crash in between
 * ```
 */

import { judgePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SlotId, Volunteer } from '../../domain/volunteer.ts';
import { parseVolunteer, type VolunteerForm } from '../../domain/volunteerForm.ts';
import type {
  AddVolunteerError,
  ChangeVolunteerError,
  People,
  RemoveVolunteerError,
} from '../../protocol/deskPeople.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openBadge } from '../keys/badge.ts';
import { isOldSlot } from '../keys/oldSlot.ts';
import { createRingKeys, type RingKeys, sealRing } from '../keys/ring.ts';
import { createSlot, handOn, handOnNoise, type OpenSlot, openVolunteerKey, resealSlot, stretch } from '../keys/slot.ts';
import { isListWord } from '../passphrase/suggest.ts';
import { readFact } from '../storage/database.ts';
import type { SlotRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import type { OpenDesk } from './openDesk.ts';
import { tellVolunteers } from './ownDevice.ts';
import { tendPointKeys } from './pointKeys.ts';

export const listPeople = async (desk: OpenDesk): Promise<Result<People, StorageTrouble>> => {
  const held = await withStorage(() => readSlots(desk));
  if (!held.ok) return held;
  const { ledger } = desk.records;
  const self = desk.slot.volunteer.slotId;
  const own = new Set(held.value.map(({ row }) => row.slotId));
  const elsewhere = [...ledger.volunteers.values()]
    .filter(
      ({ said, removed }) => removed === null && !own.has(said.slotId) && said.device !== desk.keys.keyring.device,
    )
    .map(({ said: { slotId, handle, role, secrecyOn, device } }) => ({
      slotId,
      handle,
      role,
      secrecyOn,
      deviceLabel: ledger.devices.get(device)?.enrolled.label ?? '',
    }));
  return ok({
    here: held.value
      .map(({ volunteer }) => ({ ...volunteer, isSelf: volunteer.slotId === self }))
      .sort((a, b) => rankOf(a) - rankOf(b) || a.handle.localeCompare(b.handle, 'de')),
    elsewhere: elsewhere.sort((a, b) => a.handle.localeCompare(b.handle, 'de')),
  });
};

const rankOf = ({ role }: Volunteer): number => (role === 'coordinator' ? 0 : 1);

export const addVolunteer = async (
  desk: OpenDesk,
  form: VolunteerForm,
  passphrase: string,
): Promise<Result<People, AddVolunteerError>> => {
  if (!isCoordinator(desk)) return err({ type: 'notTheCoordinator' });
  const held = await withStorage(() => readSlots(desk));
  if (!held.ok) return held;
  const taken = held.value.map(({ volunteer }) => volunteer.handle);
  const person = parseVolunteer(form, taken, desk.machine.today());
  if (!person.ok) return err({ type: 'fields', errors: person.error });
  const { organisationName, pointName } = desk.keys.keyring;
  const { weakness } = judgePassphrase(passphrase, isListWord, [organisationName, pointName, person.value.handle]);
  if (weakness) return err({ type: 'weakPassphrase', weakness });

  const { ringKeys, row } = desk.slot;
  const stretched = await stretch(passphrase, row);
  if (await opensAny(desk, stretched)) return err({ type: 'passphraseTaken' });
  const added = await createSlot(
    stretched,
    await deviceSecretOf(desk),
    row,
    person.value,
    ringKeysFor(ringKeys, person.value),
  );
  stretched.fill(0);
  const stored = await withStorage(() => desk.database.slots.add(added.row));
  return stored.ok ? tellAndList(desk) : stored;
};

export const changeVolunteer = async (
  desk: OpenDesk,
  slotId: SlotId,
  form: VolunteerForm,
): Promise<Result<People, ChangeVolunteerError>> => {
  if (!isCoordinator(desk)) return err({ type: 'notTheCoordinator' });
  const held = await withStorage(() => readSlots(desk));
  if (!held.ok) return held;
  const target = held.value.find(({ row }) => row.slotId === slotId);
  if (!target) return err({ type: 'unknownVolunteer' });
  const taken = held.value.flatMap((one) => (one === target ? [] : [one.volunteer.handle]));
  const person = parseVolunteer(form, taken, desk.machine.today());
  if (!person.ok) return err({ type: 'fields', errors: person.error });
  if (slotId === desk.slot.volunteer.slotId && person.value.role !== 'coordinator') return err({ type: 'isSelf' });
  const changed = { ...person.value, slotId };
  // Who coordinates no longer keeps nothing of the office's; who begins to gets it.
  const loses = target.volunteer.role === 'coordinator' && changed.role !== 'coordinator';
  const ringKeys = loses ? newRingKeys(desk) : desk.slot.ringKeys;
  const touched = loses ? held.value : [target];
  const people = touched.map((one) => (one === target ? { ...one, volunteer: changed } : one));
  const stored = await rekey(desk, ringKeys, people, null);
  return stored.ok ? tellAndList(desk) : stored;
};

export const removeVolunteer = async (
  desk: OpenDesk,
  slotId: SlotId,
): Promise<Result<People, RemoveVolunteerError>> => {
  if (!isCoordinator(desk)) return err({ type: 'notTheCoordinator' });
  if (slotId === desk.slot.volunteer.slotId) return err({ type: 'isSelf' });
  const held = await withStorage(() => readSlots(desk));
  if (!held.ok) return held;
  const staying = held.value.filter(({ row }) => row.slotId !== slotId);
  if (staying.length === held.value.length) return err({ type: 'unknownVolunteer' });
  const stored = await rekey(desk, newRingKeys(desk), staying, slotId);
  if (!stored.ok) return stored;
  const told = await tellVolunteers(desk);
  if (!told.ok) return told;
  const tended = await tendPointKeys(desk, true);
  return tended.ok ? listPeople(desk) : tended;
};

interface HeldSlot {
  readonly row: SlotRow;
  readonly volunteer: Volunteer;
}

/* Rows whose badge does not open are nobody's who works here: they are neither listed nor touched. */
const readSlots = async ({ database, slot }: OpenDesk): Promise<readonly HeldSlot[]> => {
  const rows = await database.slots.toArray();
  const held = await Promise.all(
    rows.map(async (row) => {
      const volunteer = isOldSlot(row) ? null : await openBadge(slot.ringKeys.common, row);
      return volunteer && !isOldSlot(row) ? { row, volunteer } : null;
    }),
  );
  return held.filter((one) => one !== null);
};

const readUnnamed = async ({ database, slot }: OpenDesk): Promise<readonly SlotRow[]> => {
  const rows = (await database.slots.toArray()).flatMap((row) => (isOldSlot(row) ? [] : [row]));
  const badges = await Promise.all(rows.map((row) => openBadge(slot.ringKeys.common, row)));
  return rows.filter((_, index) => badges[index] === null);
};

const isCoordinator = ({ slot }: OpenDesk): boolean => slot.volunteer.role === 'coordinator';

const newRingKeys = ({ slot }: OpenDesk): RingKeys => createRingKeys(slot.ringKeys.office !== null);

const ringKeysFor = (ringKeys: RingKeys, { role }: Pick<Volunteer, 'role'>): RingKeys =>
  role === 'coordinator' ? ringKeys : { ...ringKeys, office: null };

/* Slots and ring as they are from now on, all in one transaction. */
const rekey = async (
  desk: OpenDesk,
  ringKeys: RingKeys,
  people: readonly HeldSlot[],
  removed: SlotId | null,
): Promise<Result<null, StorageTrouble>> => {
  const { database, slot, keys } = desk;
  const own = people.find(({ row }) => row.slotId === slot.row.slotId);
  const volunteer = own?.volunteer ?? slot.volunteer;
  const ownSlot: OpenSlot = await resealSlot({ ...slot, volunteer }, ringKeysFor(ringKeys, volunteer));
  const others = await Promise.all(
    people
      .filter((one) => one !== own)
      .map(({ row, volunteer: other }) => handOn(row, other, ringKeysFor(ringKeys, other))),
  );
  // Where all are handed new keys none may stay out: it would show whose slot is nobody's.
  const isForAll = ringKeys !== slot.ringKeys;
  const unnamed = isForAll ? await Promise.all((await readUnnamed(desk)).map(handOnNoise)) : [];
  const ring = await sealRing(ringKeys, keys.keyring, (await readFact(database, 'ring')) ?? null);
  const stored = await withStorage(() =>
    database.transaction('rw', database.slots, database.facts, async () => {
      if (removed !== null) await database.slots.delete(removed);
      await database.slots.bulkPut([ownSlot.row, ...others, ...unnamed]);
      await database.facts.put(ring);
      return null;
    }),
  );
  if (stored.ok) desk.keepSlot(ownSlot);
  return stored;
};

const tellAndList = async (desk: OpenDesk): Promise<Result<People, StorageTrouble>> => {
  const told = await tellVolunteers(desk);
  return told.ok ? listPeople(desk) : told;
};

/** What the device adds to every way in. Throws where the profile is gone: then nothing is open. */
export const deviceSecretOf = async ({ database }: Pick<OpenDesk, 'database'>): Promise<CryptoKey> => {
  const device = await readFact(database, 'device');
  if (!device) throw new Error('an open desk without a device');
  return device.deviceSecret;
};

/** Whether any way in of this device opens with it. */
export const opensAny = async (desk: OpenDesk, stretched: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const deviceSecret = await deviceSecretOf(desk);
  const rows = await desk.database.slots.toArray();
  const opened = await Promise.all(rows.map((row) => openVolunteerKey(stretched, deviceSecret, row)));
  for (const secret of opened) secret?.fill(0);
  return opened.some((secret) => secret !== null);
};
