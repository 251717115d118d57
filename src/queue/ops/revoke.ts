/**
 * Revocation by whoever runs the queue, at the office's word, for a tablet that was lost or stolen.
 *
 * It holds at this queue alone, from its next request on: a queue that is restored from an older backup has to be told again. The list
 * that the office signs itself comes by /v2/revocations; devices check it too, and bring it again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import type { Settings } from '../node/settings.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';

/** False when there is no such device. Throws the store's errors. */
export const revokeDevice = async (
  settings: Settings,
  tenant: TenantId,
  device: DeviceId,
  randomBytes: (length: number) => Uint8Array,
): Promise<boolean> => {
  const store = await openExisting(settings, randomBytes);
  if (!store) return false;
  try {
    const revoked = await store.revoke(tenant, device);
    if (!revoked.ok && revoked.error.type === 'storeFull') throw new Error('storeFull');
    return revoked.ok;
  } finally {
    await store.dispose();
  }
};

const openExisting = async (
  { databaseUrl, dataFolder }: Settings,
  randomBytes: (length: number) => Uint8Array,
): Promise<Store | null> => {
  if (databaseUrl !== null) return openPostgresStore({ url: databaseUrl, randomBytes, log: () => undefined });
  const path = join(dataFolder, 'feldschein.db');
  return existsSync(path) ? openSqliteStore({ path, randomBytes }) : null;
};
