/** Unlocking: one passphrase, tried on each slot of this device. */
import { normalisePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { UnlockError } from '../../protocol/deskDoor.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openSlot } from '../keys/slot.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';

export const unlock = async (database: DeviceDatabase, passphrase: string): Promise<Result<Keyring, UnlockError>> => {
  const rows = await withStorage(async () => ({
    device: await readFact(database, 'device'),
    slots: await database.slots.toArray(),
  }));
  if (!rows.ok) return rows;
  const { device, slots } = rows.value;
  if (!device) return err({ type: 'unfounded' });
  // Argon2id throws on nothing at all.
  if (normalisePassphrase(passphrase) === '') return err({ type: 'wrongPassphrase' });
  for (const slot of slots) {
    const keyring = await openSlot(passphrase, device.deviceSecret, slot);
    if (keyring?.ok) return ok(keyring.value);
    if (keyring) return keyring;
  }
  return err(slots.length === 0 ? { type: 'storageCorrupt' } : { type: 'wrongPassphrase' });
};
