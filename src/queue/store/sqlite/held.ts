/** Held frames in the embedded store: the beginning of a segment whose request ended early. */
import type { Lane } from '../../../domain/entries.ts';
import { ok } from '../../../domain/result.ts';
import { concatBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { isSameHeld } from '../placement.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { HeldSegment, Store } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

export const createHeldMethods = ({ db, change, view }: Connection): Pick<Store, 'hold' | 'heldOf'> => {
  const select = db.prepare('SELECT * FROM held WHERE tenant = ? AND device = ? ORDER BY lane');
  const put = db.prepare(
    `INSERT INTO held (tenant, device, lane, log_epoch, first_seq, fingerprint, frames, head, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET log_epoch = excluded.log_epoch, first_seq = excluded.first_seq,
       fingerprint = excluded.fingerprint, frames = excluded.frames, head = excluded.head, bytes = excluded.bytes`,
  );
  const heldNow = (tenant: Uint8Array, device: HeldSegment['device']): readonly HeldSegment[] =>
    select.all(tenant, ownHexToBytes(device)).map((row) => ({
      device,
      lane: String(row.lane) as Lane,
      logEpoch: numberIn(row, 'log_epoch'),
      firstSeq: numberIn(row, 'first_seq'),
      fingerprint: bytesIn(row, 'fingerprint'),
      head: bytesIn(row, 'head'),
      frames: numberIn(row, 'frames'),
      bytes: bytesIn(row, 'bytes'),
    }));

  return {
    hold: async (tenant, part) =>
      change(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const known = heldNow(tenantBytes, part.device).find((held) => held.lane === part.lane);
        const before = known && isSameHeld(known, part) ? known : { frames: 0, bytes: new Uint8Array() };
        if (part.from !== before.frames || part.frames === 0) return ok({ frames: before.frames });
        const frames = before.frames + part.frames;
        const device = ownHexToBytes(part.device);
        const { lane, logEpoch, firstSeq, fingerprint, head } = part;
        const bytes = concatBytes(before.bytes, part.bytes);
        expectChanges(put.run(tenantBytes, device, lane, logEpoch, firstSeq, fingerprint, frames, head, bytes), 1);
        return ok({ frames });
      }),
    heldOf: async (tenant, device) => view(() => heldNow(ownHexToBytes(tenant), device)),
  };
};
