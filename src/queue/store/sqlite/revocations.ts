/** Revocation lists and revoked devices in the embedded store: one list an organisation, replaced by the next number. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { RevocationStore } from '../revocations.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { NumberedList, Stale, UnknownDevice, UnknownTenant } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

export const createRevocationMethods = ({ db, change }: Connection): RevocationStore => {
  const selectTenant = db.prepare('SELECT 1 AS known FROM tenants WHERE tenant = ?');
  const selectDevice = db.prepare('SELECT 1 AS known FROM devices WHERE tenant = ? AND device = ?');
  const insert = db.prepare('INSERT INTO revoked (tenant, device) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const select = db.prepare('SELECT 1 AS revoked FROM revoked WHERE tenant = ? AND device = ?');
  const selectList = db.prepare('SELECT number, bytes FROM revocations WHERE tenant = ?');
  const putList = db.prepare(
    `INSERT INTO revocations (tenant, number, bytes) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET number = excluded.number, bytes = excluded.bytes`,
  );
  const listOf = (tenant: Uint8Array): NumberedList | null => {
    const row = selectList.get(tenant);
    return row ? { number: numberIn(row, 'number'), bytes: bytesIn(row, 'bytes') } : null;
  };
  return {
    revoke: async (tenant, device) =>
      change((): Result<null, UnknownDevice> => {
        const place = [ownHexToBytes(tenant), ownHexToBytes(device)] as const;
        if (!selectDevice.get(...place)) return err({ type: 'unknownDevice' });
        insert.run(...place);
        return ok(null);
      }),
    isRevoked: async (tenant, device) => select.get(ownHexToBytes(tenant), ownHexToBytes(device)) !== undefined,
    putRevocations: async (tenant, { number, bytes }, devices) =>
      change((): Result<{ readonly number: number }, Stale | UnknownTenant> => {
        const tenantBytes = ownHexToBytes(tenant);
        if (!selectTenant.get(tenantBytes)) return err({ type: 'unknownTenant' });
        const last = listOf(tenantBytes);
        if (last && equalBytes(last.bytes, bytes)) return ok({ number: last.number });
        if (last && number <= last.number) return err({ type: 'stale', next: last.number + 1 });
        expectChanges(putList.run(tenantBytes, number, bytes), 1);
        for (const device of devices) insert.run(tenantBytes, ownHexToBytes(device));
        return ok({ number });
      }),
    revocationsOf: async (tenant) => listOf(ownHexToBytes(tenant)),
  };
};
