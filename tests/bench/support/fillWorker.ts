/** Writes many cases into the database of a founded device, as its own code would: told the passphrase and how many. */
import type { LedgerEntry } from '../../../src/domain/entries.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { createNewCase } from '../../../src/worker/desk/newCase.ts';
import { unlock } from '../../../src/worker/desk/unlock.ts';
import { createCaseKeys } from '../../../src/worker/keys/caseKeys.ts';
import { openKeys } from '../../../src/worker/keys/openKeys.ts';
import { sealLocalEntry } from '../../../src/worker/ledger/localEntry.ts';
import { newCallName } from '../../../src/worker/pseudonym/newCallName.ts';
import { DeviceDatabase } from '../../../src/worker/storage/database.ts';
import type { CaseKeyRow, EntryRow } from '../../../src/worker/storage/rows.ts';
import { exampleEntries } from '../../support/exampleEntries.ts';

export interface FillOrder {
  readonly passphrase: string;
  readonly cases: number;
}

/** Rows of one transaction. */
const batch = 500;
const minuteMs = 60_000;

self.onmessage = async ({ data: { passphrase, cases } }: MessageEvent<FillOrder>) => {
  const database = new DeviceDatabase();
  const { keyring } = expectOk(await unlock(database, passphrase));
  const keys = await openKeys(keyring);
  const caseKeys = createCaseKeys(
    async () => (await keys.caseWrappingKeys()) ?? [],
    (caseId) => database.caseKeys.get(caseId),
  );
  const chance = createSeeded(20_261_126);
  const { notes } = exampleEntries(20_261_126);
  const names = new Set<string>();
  const now = Date.now();
  for (let from = 0; from < cases; from += batch) {
    const keyRows: CaseKeyRow[] = [];
    const rows: EntryRow[] = [];
    for (let index = from; index < Math.min(cases, from + batch); index++) {
      const callName = newCallName(names, 'neutral', () => chance.below(65_536));
      names.add(callName);
      const at = now - index * minuteMs;
      const note = chance.pick(notes);
      const { opened, caseKey } = await createNewCase(caseKeys, at, note.note.birth, {
        callName,
        fictiveBirthDate: note.on,
      });
      const { caseId } = opened;
      const noted: LedgerEntry = { ...note, entryId: idOf(chance.bytes(8)), noteId: idOf(chance.bytes(8)), at, caseId };
      const key = await caseKeys.find(caseId);
      keyRows.push({ ...caseKey, sent: 1 });
      for (const entry of [opened, noted]) {
        rows.push(await sealLocalEntry(keys.ledgerKey, entry, key, keyring.device, { type: 'pulled' }));
      }
    }
    await database.transaction('rw', database.entries, database.caseKeys, async () => {
      await database.caseKeys.bulkAdd(keyRows);
      await database.entries.bulkAdd(rows);
    });
  }
  database.close();
  self.postMessage([...names].slice(0, 1));
};

const idOf = (bytes: Uint8Array): never =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as never;
