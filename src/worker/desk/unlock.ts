/**
 * Unlocking: one passphrase, tried on each slot of this device.
 *
 * ```
 *  passphrase ─ Argon2id, once for all slots that share a salt ─► each slot ─► ring keys ─► keyring
 * ```
 */
import { normalisePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { UnlockError } from '../../protocol/deskDoor.ts';

import type { Keyring } from '../keys/keyring.ts';
import { isOldSlot, renewOldSlot } from '../keys/oldSlot.ts';
import { openRing } from '../keys/ring.ts';
import { type OpenSlot, openSlot, stretch } from '../keys/slot.ts';
import { countFailedUnlock } from '../ledger/audit.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { DeviceFact, RingFact } from '../storage/facts.ts';
import type { OldSlotRow, SlotRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import { wipeDatabase } from '../storage/wipe.ts';

/** Who came, and what the device's keyring opens for them. */
export interface Opened {
  readonly slot: OpenSlot;
  readonly keyring: Keyring;
}

export const unlock = async (database: DeviceDatabase, passphrase: string): Promise<Result<Opened, UnlockError>> => {
  const rows = await withStorage(async () => ({
    device: await readFact(database, 'device'),
    ring: await readFact(database, 'ring'),
    slots: (await database.slots.toArray()).filter(isWhole),
  }));
  if (!rows.ok) return rows;
  const { device, ring, slots } = rows.value;
  if (!device) return err({ type: 'unfounded' });
  // Argon2id throws on nothing at all.
  if (normalisePassphrase(passphrase) === '') return err({ type: 'wrongPassphrase' });
  for (const alike of Map.groupBy(slots, ({ salt }) => bytesToHex(salt)).values()) {
    const [first] = alike;
    if (!first) continue;
    const stretched = await stretch(passphrase, first);
    const opened = await openOneOf(database, stretched, device, ring, alike);
    stretched.fill(0);
    if (opened) return opened;
  }
  if (slots.length === 0) return err({ type: 'storageCorrupt' });
  await countFailedUnlock(database);
  return err({ type: 'wrongPassphrase' });
};

/* One slot that is damaged must not keep out those who have another; it stays as it is. */
const isWhole = ({ salt, wrappedKey, cost }: Partial<SlotRow | OldSlotRow>): boolean =>
  salt instanceof Uint8Array && wrappedKey instanceof Uint8Array && typeof cost === 'object';

/* Null where the passphrase is nobody's among them. */
const openOneOf = async (
  database: DeviceDatabase,
  stretched: Uint8Array<ArrayBuffer>,
  { deviceSecret }: DeviceFact,
  ring: RingFact | undefined,
  slots: readonly (SlotRow | OldSlotRow)[],
): Promise<Result<Opened, UnlockError> | null> => {
  for (const row of slots) {
    if (isOldSlot(row)) {
      const renewed = await renewOldSlot(stretched, deviceSecret, row);
      if (!renewed) continue;
      if (!renewed.ok) return renewed;
      const { slot, keyring } = renewed.value;
      const kept = await keepOpened(database, slot.row, renewed.value.ring);
      return kept.ok ? ok({ slot, keyring }) : kept;
    }
    const slot = await openSlot(stretched, deviceSecret, row);
    if (!slot) continue;
    if ('type' in slot && slot.type === 'duress') {
      const wiped = await withStorage(() => wipeDatabase(database));
      return wiped.ok ? err({ type: 'unfounded' }) : wiped;
    }
    if ('type' in slot || !ring) return err({ type: 'storageCorrupt' });
    const keyring = await openRing(slot.ringKeys, ring);
    if (!keyring.ok) return keyring;
    const kept = slot.row === row ? ok(null) : await keepOpened(database, slot.row, ring);
    return kept.ok ? ok({ slot, keyring: keyring.value }) : kept;
  }
  return null;
};

/** What unlocking made new: the slot, and where there was none before, the ring. */
export const keepOpened = (database: DeviceDatabase, slot: SlotRow, ring: RingFact) =>
  withStorage(() =>
    database.transaction('rw', database.slots, database.facts, async () => {
      await database.slots.put(slot);
      await database.facts.put(ring);
      return null;
    }),
  );
