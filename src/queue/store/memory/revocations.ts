/** Revocation lists and revoked devices in memory. */
import { err, ok } from '../../../domain/result.ts';
import { equalBytes } from '../../../protocol/bytes.ts';
import type { RevocationStore } from '../revocations.ts';
import type { MemoryContent, Room } from './tenant.ts';

export const createMemoryRevocations = (
  room: Room,
  { tenants, revoked, revocations }: MemoryContent,
): RevocationStore => ({
  revoke: async (tenant, device) => {
    if (!tenants.get(tenant)?.devices.has(device)) return err({ type: 'unknownDevice' });
    revoked.add(`${tenant}/${device}`);
    return ok(null);
  },
  isRevoked: async (tenant, device) => revoked.has(`${tenant}/${device}`),
  putRevocations: async (tenant, { number, bytes }, devices) => {
    if (!tenants.has(tenant)) return err({ type: 'unknownTenant' });
    const last = revocations.get(tenant);
    if (last && equalBytes(last.bytes, bytes)) return ok({ number: last.number });
    if (last && number <= last.number) return err({ type: 'stale', next: last.number + 1 });
    if (!room.take(bytes.length - (last?.bytes.length ?? 0))) return err({ type: 'storeFull' });
    revocations.set(tenant, { number, bytes });
    for (const device of devices) revoked.add(`${tenant}/${device}`);
    return ok({ number });
  },
  revocationsOf: async (tenant) => revocations.get(tenant) ?? null,
});
