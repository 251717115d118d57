/** Watermarks in the embedded store, by position of the organisation's log; what they mean for one log is looked up there. */
import type { Lane } from '../../../domain/entries.ts';
import type { TenantId } from '../../../domain/ids.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { LogName, Store, Watermarks } from '../store.ts';
import type { Connection } from './connection.ts';

type MarkMethods = Pick<Store, 'markSafe' | 'markSeen' | 'tenants'>;

/** The watermarks of one log, inside a view or a transaction. */
export const createWatermarks = ({ db }: Connection): ((tenant: Uint8Array, log: LogName) => Watermarks) => {
  const selectMarks = db.prepare('SELECT safe, seen FROM marks WHERE tenant = ?');
  // Within a log, places and positions grow together: the first one from the end that is not beyond the mark is the newest.
  const selectUpTo = db.prepare(
    `SELECT first_seq + count AS next FROM items
     WHERE tenant = ? AND device = ? AND lane = ? AND log_epoch = ? AND position <= ? ORDER BY first_seq DESC LIMIT 1`,
  );
  return (tenant, { device, lane, logEpoch }) => {
    const marks = selectMarks.get(tenant);
    const upTo = (position: number): number => {
      const row = position > 0 ? selectUpTo.get(tenant, ownHexToBytes(device), lane, logEpoch, position) : undefined;
      return row ? numberIn(row, 'next') : 0;
    };
    return {
      safe: typeof marks?.safe === 'number' ? upTo(marks.safe) : null,
      seen: lane === ('office' satisfies Lane) ? upTo(marks ? numberIn(marks, 'seen') : 0) : null,
    };
  };
};

export const createMarkMethods = ({ db, change }: Connection): MarkMethods => {
  const raise = (column: 'safe' | 'seen') => {
    const select = db.prepare(
      `SELECT last_position, ${column} AS mark FROM tenants LEFT JOIN marks USING (tenant) WHERE tenants.tenant = ?`,
    );
    const put = db.prepare(
      `INSERT INTO marks (tenant, safe, seen) VALUES (:tenant, ${column === 'safe' ? ':mark, 0' : 'NULL, :mark'})
       ON CONFLICT DO UPDATE SET ${column} = :mark`,
    );
    return async (tenant: TenantId, position: number) =>
      change((): Result<null, never> => {
        const row = select.get(ownHexToBytes(tenant));
        if (!row) return ok(null);
        const mark = Math.min(position, numberIn(row, 'last_position'));
        if (typeof row.mark !== 'number' || mark > row.mark) put.run({ tenant: ownHexToBytes(tenant), mark });
        return ok(null);
      });
  };
  const selectTenants = db.prepare(
    'SELECT tenant, last_position, safe FROM tenants LEFT JOIN marks USING (tenant) ORDER BY tenant',
  );
  return {
    markSafe: raise('safe'),
    markSeen: raise('seen'),
    tenants: async () =>
      selectTenants.all().map((row) => ({
        tenant: bytesToHex(bytesIn(row, 'tenant')) as TenantId,
        position: numberIn(row, 'last_position'),
        safe: typeof row.safe === 'number' ? row.safe : null,
      })),
  };
};
