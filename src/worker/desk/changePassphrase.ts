/** Own passphrase → another one: the same volunteer key, wrapped anew; everything that it opens stays as it is. */
import { judgePassphrase, normalisePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ChangePassphraseError } from '../../protocol/deskPeople.ts';
import { openVolunteerKey, rewrapSlot, stretch } from '../keys/slot.ts';
import { isListWord } from '../passphrase/suggest.ts';
import { readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import type { OpenDesk } from './openDesk.ts';

export const changePassphrase = async (
  desk: OpenDesk,
  before: string,
  after: string,
): Promise<Result<null, ChangePassphraseError>> => {
  const { database, slot, keys } = desk;
  const { organisationName, pointName } = keys.keyring;
  const { weakness } = judgePassphrase(after, isListWord, [organisationName, pointName, slot.volunteer.handle]);
  if (weakness) return err({ type: 'weakPassphrase', weakness });
  if (normalisePassphrase(before) === '') return err({ type: 'wrongPassphrase' });
  const read = await withStorage(async () => ({
    device: await readFact(database, 'device'),
    rows: await database.slots.toArray(),
  }));
  if (!read.ok) return read;
  const { device, rows } = read.value;
  const row = rows.find(({ slotId }) => slotId === slot.row.slotId);
  if (!device || !row) return err({ type: 'storageCorrupt' });
  const [old, next] = [await stretch(before, row), await stretch(after, row)];
  const secret = await openVolunteerKey(old, device.deviceSecret, row);
  if (!secret) return err({ type: 'wrongPassphrase' });
  const others = rows.filter(({ slotId }) => slotId !== row.slotId);
  for (const other of others) {
    const opened = await openVolunteerKey(next, device.deviceSecret, other);
    opened?.fill(0);
    if (opened) return err({ type: 'passphraseTaken' });
  }
  const rewrapped = await rewrapSlot(slot.row, secret, next, device.deviceSecret);
  for (const bytes of [old, next, secret]) bytes.fill(0);
  const stored = await withStorage(() => database.slots.put(rewrapped));
  if (!stored.ok) return stored;
  desk.keepSlot({ ...slot, row: rewrapped });
  return ok(null);
};
