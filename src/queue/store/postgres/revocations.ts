/**
 * Revocation lists and revoked devices in the PostgreSQL store: every process asks the database, so a revocation holds for all at
 * once.
 */
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { RevocationStore } from '../revocations.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { NumberedList, Stale, UnknownDevice, UnknownTenant } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { lockTenant } from './devices.ts';

const listOf = async (query: Query, tenant: TenantId): Promise<NumberedList | null> => {
  const [row] = await query('SELECT number, bytes FROM revocations WHERE tenant = $1', [ownHexToBytes(tenant)]);
  return row ? { number: numberIn(row, 'number'), bytes: bytesIn(row, 'bytes') } : null;
};

export const createRevocationMethods = ({ change, query: ask }: Connection): RevocationStore => ({
  revoke: async (tenant, device) =>
    change(async (query): Promise<Result<null, UnknownDevice>> => {
      await lockTenant(query, tenant);
      const place = [ownHexToBytes(tenant), ownHexToBytes(device)];
      const [known] = await query('SELECT 1 AS known FROM devices WHERE tenant = $1 AND device = $2', place);
      if (!known) return err({ type: 'unknownDevice' });
      await query('INSERT INTO revoked (tenant, device) VALUES ($1, $2) ON CONFLICT DO NOTHING', place);
      return ok(null);
    }),
  isRevoked: async (tenant, device) => {
    const place = [ownHexToBytes(tenant), ownHexToBytes(device)];
    return (await ask('SELECT 1 AS revoked FROM revoked WHERE tenant = $1 AND device = $2', place)).length > 0;
  },
  putRevocations: async (tenant, { number, bytes }, devices) =>
    change(async (query): Promise<Result<{ readonly number: number }, Stale | UnknownTenant>> => {
      if (!(await lockTenant(query, tenant))) return err({ type: 'unknownTenant' });
      const last = await listOf(query, tenant);
      if (last && equalBytes(last.bytes, bytes)) return ok({ number: last.number });
      if (last && number <= last.number) return err({ type: 'stale', next: last.number + 1 });
      const key = ownHexToBytes(tenant);
      await query(
        last
          ? 'UPDATE revocations SET number = $2, bytes = $3 WHERE tenant = $1'
          : 'INSERT INTO revocations (tenant, number, bytes) VALUES ($1, $2, $3)',
        [key, number, bytes],
      );
      await query(
        `INSERT INTO revoked (tenant, device) SELECT $1, decode(device, 'hex') FROM unnest($2::text[]) AS device
         ON CONFLICT DO NOTHING`,
        [key, devices],
      );
      return ok({ number });
    }),
  revocationsOf: (tenant) => listOf(ask, tenant),
});
