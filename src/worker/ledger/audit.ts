/**
 * Protokoll of this device: sealed lines, the newest two thousand. It stays on the device: it is about those who work here, and the
 * queue would learn from it when they do.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { type AuditKind, type AuditLine, auditKinds } from '../../domain/audit.ts';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';

export interface Audit {
  /** Never fails what it is about: a line that cannot be written is missing. */
  readonly note: (what: AuditKind, about?: string) => Promise<void>;
  /** Newest first. */
  readonly list: () => Promise<readonly AuditLine[]>;
}

const linesLimit = 2_000;
const lineBytes = 128;
const additionalData = asciiToBytes('feldschein audit 1');

export const auditLineSchema = v.object({
  at: v.number(),
  by: v.string(),
  what: v.picklist(auditKinds),
  about: v.string(),
});

export const createAudit = (
  database: DeviceDatabase,
  ledgerKey: CryptoKey,
  now: () => number,
  handle: () => string,
): Audit => ({
  note: async (what, about = '') => {
    const line: AuditLine = { at: now(), by: handle(), what, about };
    const body = await sealAes(ledgerKey, pad(new Uint8Array(encode(line)), lineBytes), additionalData);
    await withStorage(async () => {
      const id = await database.audit.add({ body });
      await database.audit
        .where('id')
        .belowOrEqual(id - linesLimit)
        .delete();
    });
  },
  list: async () => {
    const rows = await database.audit.orderBy('id').reverse().toArray();
    const lines = await Promise.all(
      rows.map(async ({ body }) => {
        const padded = await openAes(ledgerKey, body, additionalData);
        const plain = padded && unpad(padded);
        const parsed = plain && v.safeParse(auditLineSchema, decode(plain));
        return parsed?.success ? parsed.output : null;
      }),
    );
    return lines.filter((line) => line !== null);
  },
});

/** Tries that opened nothing are counted in the open, without a time, and become a line at the next unlock. */
export const countFailedUnlock = async (database: DeviceDatabase): Promise<void> => {
  await withStorage(() =>
    database.transaction('rw', database.facts, async () => {
      const count = (await readFact(database, 'failedUnlocks'))?.count ?? 0;
      await database.facts.put({ name: 'failedUnlocks', count: count + 1 });
    }),
  );
};

/** How many there were since somebody last unlocked. */
export const takeFailedUnlocks = async (database: DeviceDatabase): Promise<number> => {
  const taken = await withStorage(() =>
    database.transaction('rw', database.facts, async () => {
      const count = (await readFact(database, 'failedUnlocks'))?.count ?? 0;
      if (count > 0) await database.facts.delete('failedUnlocks');
      return count;
    }),
  );
  return taken.ok ? taken.value : 0;
};
