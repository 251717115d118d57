/** Held frames in the PostgreSQL store: the beginning of a segment whose request ended early. */
import type { Lane } from '../../../domain/entries.ts';
import type { DeviceId, TenantId } from '../../../domain/ids.ts';
import { ok } from '../../../domain/result.ts';
import { concatBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { isSameHeld } from '../placement.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { HeldSegment, Store } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { lockTenant } from './devices.ts';

const heldNow = async (query: Query, tenant: TenantId, device: DeviceId): Promise<readonly HeldSegment[]> => {
  const rows = await query('SELECT * FROM held WHERE tenant = $1 AND device = $2 ORDER BY lane', [
    ownHexToBytes(tenant),
    ownHexToBytes(device),
  ]);
  return rows.map((row) => ({
    device,
    lane: String(row.lane) as Lane,
    logEpoch: numberIn(row, 'log_epoch'),
    firstSeq: numberIn(row, 'first_seq'),
    fingerprint: bytesIn(row, 'fingerprint'),
    head: bytesIn(row, 'head'),
    frames: numberIn(row, 'frames'),
    bytes: bytesIn(row, 'bytes'),
  }));
};

const put = `
INSERT INTO held (tenant, device, lane, log_epoch, first_seq, fingerprint, frames, head, bytes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (tenant, device, lane) DO UPDATE SET log_epoch = excluded.log_epoch, first_seq = excluded.first_seq,
  fingerprint = excluded.fingerprint, frames = excluded.frames, head = excluded.head, bytes = excluded.bytes`;

export const createHeldMethods = ({ change, query: ask }: Connection): Pick<Store, 'hold' | 'heldOf'> => ({
  hold: async (tenant, part) =>
    change(async (query) => {
      await lockTenant(query, tenant);
      const known = (await heldNow(query, tenant, part.device)).find((held) => held.lane === part.lane);
      const before = known && isSameHeld(known, part) ? known : { frames: 0, bytes: new Uint8Array() };
      if (part.from !== before.frames || part.frames === 0) return ok({ frames: before.frames });
      const frames = before.frames + part.frames;
      const { lane, logEpoch, firstSeq, fingerprint, head } = part;
      const place = [ownHexToBytes(tenant), ownHexToBytes(part.device), lane, logEpoch, firstSeq];
      await query(put, [...place, fingerprint, frames, head, concatBytes(before.bytes, part.bytes)]);
      return ok({ frames });
    }),
  heldOf: (tenant, device) => heldNow(ask, tenant, device),
});
