/**
 * Wipe: nothing on this device opens any more, then nothing is left.
 *
 * ```
 *   slots, ring, device secret, courier key, case keys ─ one strict transaction ─► the rest is noise
 *        └─► the database goes, as soon as nobody holds it
 * ```
 * The keys go first, since the browser may be closed at any moment: what lies in its files a while longer was sealed under them. Its
 * own files keep deleted rows until they are tidied up; every key among them was wrapped under a passphrase and a device secret that
 * could never be exported.
 */
import { measured } from '../measured.ts';
import type { DeviceDatabase } from './database.ts';

/** Another window that holds the database lets go when it hears of it; nobody waits longer than this for one that does not. */
const patienceMs = 3_000;

/** False where the database itself is still there; its keys are not. Throws where not even those could be deleted. */
export const wipeDatabase = async (database: DeviceDatabase): Promise<boolean> => {
  if (!(await database.isThere())) return true;
  database.isWiped = true;
  await measured('wipe keys', () => deleteKeys(database));
  const deleted = database.delete().then(
    () => true,
    () => false,
  );
  return Promise.race([deleted, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs))]);
};

const deleteKeys = (database: DeviceDatabase): Promise<unknown> => {
  const { slots, facts, caseKeys, drafts } = database;
  return database.transaction('rw', slots, facts, caseKeys, drafts, () =>
    Promise.all([slots.clear(), facts.clear(), caseKeys.clear(), drafts.clear()]),
  );
};
