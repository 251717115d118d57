/** Revoked devices in the embedded store. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import type { Store, UnknownDevice } from '../store.ts';
import type { Connection } from './connection.ts';

export const createRevokedMethods = ({ db, change }: Connection): Pick<Store, 'revoke' | 'isRevoked'> => {
  const selectDevice = db.prepare('SELECT 1 AS known FROM devices WHERE tenant = ? AND device = ?');
  const insert = db.prepare('INSERT INTO revoked (tenant, device) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const select = db.prepare('SELECT 1 AS revoked FROM revoked WHERE tenant = ? AND device = ?');
  return {
    revoke: async (tenant, device) =>
      change((): Result<null, UnknownDevice> => {
        const place = [ownHexToBytes(tenant), ownHexToBytes(device)] as const;
        if (!selectDevice.get(...place)) return err({ type: 'unknownDevice' });
        insert.run(...place);
        return ok(null);
      }),
    isRevoked: async (tenant, device) => select.get(ownHexToBytes(tenant), ownHexToBytes(device)) !== undefined,
  };
};
