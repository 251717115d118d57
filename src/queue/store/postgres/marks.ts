/** Watermarks in the PostgreSQL store, by position of the organisation's log. */
import type { TenantId } from '../../../domain/ids.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store, StoreFull } from '../store.ts';
import type { Connection } from './connection.ts';
import { lockTenant } from './devices.ts';

type MarkMethods = Pick<Store, 'markSafe' | 'markSeen' | 'tenants'>;

export const createMarkMethods = ({ change, query: ask }: Connection): MarkMethods => {
  const raise =
    (column: 'safe' | 'seen') =>
    async (tenant: TenantId, position: number): Promise<Result<null, StoreFull>> => {
      const key = ownHexToBytes(tenant);
      const select = `SELECT least($2, last_position) AS wanted, ${column} AS mark
        FROM tenants LEFT JOIN marks USING (tenant) WHERE tenants.tenant = $1`;
      // Every pull of the office marks; most say nothing new, and then nobody's row is taken.
      const [row] = await ask(select, [key, position]);
      const wanted = row ? numberIn(row, 'wanted') : 0;
      if (!row || (typeof row.mark === 'number' && row.mark >= wanted)) return ok(null);
      return change(async (query) => {
        await lockTenant(query, tenant);
        await query(
          `INSERT INTO marks AS old (tenant, safe, seen) VALUES ($1, ${column === 'safe' ? '$2, 0' : 'NULL, $2'})
           ON CONFLICT (tenant) DO UPDATE SET ${column} = greatest(old.${column}, $2)`,
          [key, wanted],
        );
        return ok(null);
      });
    };
  return {
    markSafe: raise('safe'),
    markSeen: raise('seen'),
    tenants: async () => {
      const rows = await ask(
        'SELECT tenant, last_position, safe FROM tenants LEFT JOIN marks USING (tenant) ORDER BY tenant',
      );
      return rows.map((row) => ({
        tenant: bytesToHex(bytesIn(row, 'tenant')) as TenantId,
        position: numberIn(row, 'last_position'),
        safe: row.safe === null ? null : numberIn(row, 'safe'),
      }));
    },
  };
};
