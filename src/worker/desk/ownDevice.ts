/** What this device tells the organisation about itself and who works at it. The ledger follows what the device really is. */
import type { DeviceEnrolled, LedgerEntry } from '../../domain/entries.ts';
import type { EntryId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SlotId, Volunteer } from '../../domain/volunteer.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { deriveSealingPair } from '../crypto/hpke.ts';
import { openBadge } from '../keys/badge.ts';
import type { Keyring } from '../keys/keyring.ts';
import { isOldSlot } from '../keys/oldSlot.ts';
import { withStorage } from '../storage/trouble.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

/** `at`: milliseconds since 1970. */
export const ownEnrolment = async (keyring: Keyring, label: string, at: number): Promise<DeviceEnrolled> => ({
  type: 'deviceEnrolled',
  entryId: randomId<EntryId>(8),
  at,
  device: keyring.device,
  label,
  roles: { point: keyring.point !== null, office: keyring.office !== null },
  sealingKey: bytesToHex((await deriveSealingPair(keyring.sealingSecret)).publicKey),
  pointId: keyring.pointId,
});

/** A device that was set up before devices told each other. */
export const tellOwnDevice = async (desk: OpenDesk): Promise<Result<null, StorageTrouble>> => {
  const { records, keys, machine } = desk;
  await records.ready;
  const { keyring } = keys;
  if (!records.ledger.devices.has(keyring.device)) {
    const label = keyring.point ? keyring.pointName : '';
    const told = await records.append([await ownEnrolment(keyring, label, machine.now())]);
    if (!told.ok) return told;
  }
  return tellVolunteers(desk);
};

/** Says what the ledger does not know yet of who has a way in here: somebody new, changed, or gone. */
export const tellVolunteers = async (desk: OpenDesk): Promise<Result<null, StorageTrouble>> => {
  const { records, keys, machine } = desk;
  const { device } = keys.keyring;
  const here = await withStorage(() => readVolunteers(desk));
  if (!here.ok) return here;
  const known = [...records.ledger.volunteers.values()].filter(({ said, removed }) => {
    return said.device === device && removed === null;
  });
  const next = (after: number): number => Math.max(machine.now(), after + 1);
  const news: LedgerEntry[] = [];
  for (const volunteer of here.value.volunteers) {
    const said = known.find((one) => one.said.slotId === volunteer.slotId)?.said;
    if (said && saysTheSame(said, volunteer)) continue;
    news.push({ type: 'volunteerAdded', entryId: randomId(8), at: next(said?.at ?? 0), device, ...volunteer });
  }
  for (const { said } of known) {
    // A slot whose badge cannot be read is damaged, and nobody has removed its volunteer.
    const isGone = !here.value.slots.has(said.slotId);
    if (isGone) news.push({ type: 'volunteerRemoved', entryId: randomId(8), at: next(said.at), slotId: said.slotId });
  }
  return news.length === 0 ? ok(null) : records.append(news);
};

interface VolunteersHere {
  readonly volunteers: readonly Volunteer[];
  readonly slots: ReadonlySet<SlotId>;
}

const readVolunteers = async ({ database, slot }: OpenDesk): Promise<VolunteersHere> => {
  const rows = await database.slots.toArray();
  const badges = await Promise.all(rows.map((row) => (isOldSlot(row) ? null : openBadge(slot.ringKeys.common, row))));
  return {
    volunteers: badges.filter((badge) => badge !== null),
    slots: new Set(rows.map(({ slotId }) => slotId)),
  };
};

const saysTheSame = (a: Volunteer, b: Volunteer): boolean =>
  a.handle === b.handle && a.role === b.role && a.secrecyOn === b.secrecyOn;
