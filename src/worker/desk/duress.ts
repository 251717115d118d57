/**
 * Notfall-Passphrase: a slot like every other on the disk, and behind it nothing but the word that everything has to go.
 *
 * Same fields, same lengths, same costs: whoever has the disk counts one slot more than there are volunteers and cannot tell which.
 * Whoever is made to unlock types it, and the first screen of a new app comes up. What was not sent is lost then.
 */
import { judgePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { DuressError } from '../../protocol/deskWipe.ts';
import { sealRing } from '../keys/ring.ts';
import { createDuressSlot, stretch } from '../keys/slot.ts';
import { isListWord } from '../passphrase/suggest.ts';
import { readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import type { OpenDesk } from './openDesk.ts';
import { deviceSecretOf, opensAny } from './people.ts';

export const setDuress = async (desk: OpenDesk, passphrase: string | null): Promise<Result<null, DuressError>> => {
  const { database, slot, keys } = desk;
  if (slot.volunteer.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
  const { organisationName, pointName, duressSlotId: before } = keys.keyring;
  const made = passphrase === null ? null : await makeSlot(desk, passphrase, [organisationName, pointName]);
  if (made && !made.ok) return made;
  const row = made?.value ?? null;
  const keyring = { ...keys.keyring, duressSlotId: row?.slotId ?? null };
  const read = await withStorage(async () => (await readFact(database, 'ring')) ?? null);
  if (!read.ok) return read;
  const ring = await sealRing(slot.ringKeys, keyring, read.value);
  const stored = await withStorage(() =>
    database.transaction('rw', database.slots, database.facts, async () => {
      if (before) await database.slots.delete(before);
      if (row) await database.slots.add(row);
      await database.facts.put(ring);
      return null;
    }),
  );
  if (stored.ok) keys.renew(keyring);
  return stored;
};

const makeSlot = async (desk: OpenDesk, passphrase: string, named: readonly string[]) => {
  const { weakness } = judgePassphrase(passphrase, isListWord, named);
  if (weakness) return err({ type: 'weakPassphrase', weakness } as const);
  const { row } = desk.slot;
  const stretched = await stretch(passphrase, row);
  if (await opensAny(desk, stretched)) return err({ type: 'passphraseTaken' } as const);
  const slot = await createDuressSlot(stretched, await deviceSecretOf(desk), row);
  stretched.fill(0);
  return ok(slot);
};
