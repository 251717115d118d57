/** Recovery parcels in the embedded store: one row a lookup, replaced by a higher version. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { RecoveryStore, TooManyParcels } from '../recovery.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Taken } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

export const createRecoveryMethods = ({ db, change }: Connection): RecoveryStore => {
  const select = db.prepare('SELECT tenant, version, parcel FROM recovery WHERE lookup = ?');
  const count = db.prepare('SELECT count(*) AS count FROM recovery WHERE tenant = ?');
  const put = db.prepare(
    `INSERT INTO recovery (lookup, tenant, version, parcel) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, parcel = excluded.parcel`,
  );
  return {
    putRecovery: async (tenant, { lookup, version, parcel }, limit) =>
      change((): Result<{ readonly version: number }, Taken | TooManyParcels> => {
        const tenantBytes = ownHexToBytes(tenant);
        const held = select.get(lookup);
        if (held && !equalBytes(bytesIn(held, 'tenant'), tenantBytes)) return err({ type: 'taken' });
        if (held && numberIn(held, 'version') >= version) return ok({ version: numberIn(held, 'version') });
        if (!held && numberIn(count.get(tenantBytes) ?? {}, 'count') >= limit) return err({ type: 'tooManyParcels' });
        expectChanges(put.run(lookup, tenantBytes, version, parcel), 1);
        return ok({ version });
      }),
    recoveryAt: async (lookup) => {
      const held = select.get(lookup);
      return held ? { version: numberIn(held, 'version'), parcel: bytesIn(held, 'parcel') } : null;
    },
  };
};
