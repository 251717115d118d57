/** Recovery parcels in the PostgreSQL store: one row a lookup, replaced by a higher version. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { RecoveryStore, TooManyParcels } from '../recovery.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Taken } from '../store.ts';
import type { Connection } from './connection.ts';
import { lockTenant } from './devices.ts';

export const createRecoveryMethods = ({ change, query: ask }: Connection): RecoveryStore => ({
  putRecovery: async (tenant, { lookup, version, parcel }, limit) =>
    change(async (query): Promise<Result<{ readonly version: number }, Taken | TooManyParcels>> => {
      await lockTenant(query, tenant);
      const tenantBytes = ownHexToBytes(tenant);
      const [own] = await query('SELECT count(*) AS count FROM recovery WHERE tenant = $1 AND lookup <> $2', [
        tenantBytes,
        lookup,
      ]);
      const [fresh] =
        numberIn(own ?? {}, 'count') < limit
          ? await query(
              `INSERT INTO recovery (lookup, tenant, version, parcel) VALUES ($1, $2, $3, $4)
               ON CONFLICT DO NOTHING RETURNING version`,
              [lookup, tenantBytes, version, parcel],
            )
          : [];
      if (fresh) return ok({ version });
      const [held] = await query('SELECT tenant, version FROM recovery WHERE lookup = $1', [lookup]);
      if (!held) return err({ type: 'tooManyParcels' });
      if (!equalBytes(bytesIn(held, 'tenant'), tenantBytes)) return err({ type: 'taken' });
      if (numberIn(held, 'version') >= version) return ok({ version: numberIn(held, 'version') });
      await query('UPDATE recovery SET version = $2, parcel = $3 WHERE lookup = $1', [lookup, version, parcel]);
      return ok({ version });
    }),
  recoveryAt: async (lookup) => {
    const [held] = await ask('SELECT version, parcel FROM recovery WHERE lookup = $1', [lookup]);
    return held ? { version: numberIn(held, 'version'), parcel: bytesIn(held, 'parcel') } : null;
  },
});
