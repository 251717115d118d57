/** What a note and a voucher weigh, compressed as they are stored and sent. */
import { deflateSync } from 'fflate';
import { caseOf, type LedgerEntry } from '../../src/domain/entries.ts';
import { encodeEntry } from '../../src/protocol/entryCodec.ts';
import { padmeLength } from '../../src/protocol/padding.ts';
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { importHkdf } from '../../src/worker/crypto/derive.ts';
import { dictionary1 } from '../../src/worker/ledger/dictionary.ts';
import { packEntry } from '../../src/worker/ledger/entryBody.ts';
import { exampleEntries } from '../support/exampleEntries.ts';
import { rounded } from './support/statistics.ts';

const seed = 20_261_125;
const tagBytes = 16;

/** One record is one or more entries; all of their bytes count. */
const weigh = async (records: readonly (readonly LedgerEntry[])[], what: string): Promise<Figure> => {
  const caseKey = await importHkdf(new Uint8Array(32));
  const salt = new Uint8Array(36);
  const sums = { plain: 0, first: 0, body: 0, frame: 0 };
  for (const entry of records.flat()) {
    const plain = encodeEntry(entry);
    const outside = caseOf(entry) === null ? 1 : 9;
    const body = (await packEntry(entry, caseOf(entry) === null ? null : caseKey, salt)).length;
    sums.plain += outside + plain.length;
    sums.first += outside + Math.min(plain.length, deflateSync(plain, { level: 9, dictionary: dictionary1 }).length);
    sums.body += body;
    sums.frame += padmeLength(body + 1) + tagBytes;
  }
  const mean = (sum: number): number => rounded(sum / records.length);
  return {
    value: mean(sums.body),
    unit: 'B',
    bar: 'report',
    ok: true,
    how: `mean body of ${what}, ${records.length} of the example's that no dictionary was trained with; ${mean(sums.plain)} not compressed, ${mean(sums.first)} with dictionary 1; ${mean(sums.frame)} as padded and sealed frames`,
  };
};

export const bench: Bench = {
  keys: ['record_bytes_note', 'record_bytes_voucher'],
  run: async () => {
    const { notes, vouchers } = exampleEntries(seed);
    return {
      record_bytes_note: await weigh(
        notes.map((note) => [note]),
        'a note',
      ),
      record_bytes_voucher: await weigh(vouchers, 'a voucher (issued and detailed)'),
    };
  },
};
