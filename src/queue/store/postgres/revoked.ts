/** Revoked devices in the PostgreSQL store: every process asks the database, so a revocation holds for all at once. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import type { Store, UnknownDevice } from '../store.ts';
import type { Connection } from './connection.ts';
import { lockTenant } from './devices.ts';

export const createRevokedMethods = ({ change, query: ask }: Connection): Pick<Store, 'revoke' | 'isRevoked'> => ({
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
});
