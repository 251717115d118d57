/** What a tablet's disk holds, opened beside the desk at work with somebody's passphrase. */
import { expectOk } from '../../src/domain/result.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import type { Keyring } from '../../src/worker/keys/keyring.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { createRecords } from '../../src/worker/ledger/records.ts';
import type { Tablet } from './world.ts';

export const keyringOn = async (tablet: Tablet, words: string): Promise<Keyring> => {
  const database = tablet.database();
  const { keyring } = expectOk(await unlock(database, words));
  database.close();
  return keyring;
};

/** The ledger as the disk has it, of the part that every device may read: no case is opened. */
export const ledgerOn = async (tablet: Tablet, words: string) => {
  const keyring = await keyringOn(tablet, words);
  const { ledgerKey } = await openKeys(keyring);
  const database = tablet.database();
  const records = createRecords({
    database,
    ledgerKey,
    device: keyring.device,
    findCaseKey: async () => null,
    now: () => 0,
    onAppended: () => undefined,
  });
  await records.ready;
  database.close();
  return records.ledger;
};
