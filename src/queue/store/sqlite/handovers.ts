/** Parked handovers in the embedded store. Where `replied` is 1, the reply stands in the parcel's place. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { bytesToHex, equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { FetchedReply, HandoverStore } from '../handovers.ts';
import { bytesIn, numberIn, type Row } from '../rows.ts';
import { type Connection, expectChanges } from './connection.ts';

export const createHandoverMethods = ({ db, change }: Connection): HandoverStore => {
  const select = db.prepare(
    'SELECT tenant, replied, expires_at, parcel FROM handovers WHERE lookup = ? AND expires_at > ?',
  );
  const insert = db.prepare(
    'INSERT OR REPLACE INTO handovers (lookup, expires_at, parcel, tenant) VALUES (?, ?, ?, ?)',
  );
  const take = db.prepare('DELETE FROM handovers WHERE lookup = ? AND replied = 0 RETURNING expires_at, parcel');
  const reply = db.prepare('UPDATE handovers SET parcel = ?, replied = 1 WHERE lookup = ?');
  const remove = db.prepare('DELETE FROM handovers WHERE lookup = ?');
  const sweep = db.prepare('DELETE FROM handovers WHERE expires_at <= ?');
  const isReply = (row: Row): boolean => numberIn(row, 'replied') === 1;
  // What an older version parked has no tenant.
  const tenantOf = (row: Row): string => (row.tenant === null ? '' : bytesToHex(bytesIn(row, 'tenant')));

  return {
    parkHandover: async ({ tenant, lookup, parcel, expiresAt }, now) =>
      change(() => {
        const parked = select.get(lookup, now);
        if (!parked) {
          expectChanges(insert.run(lookup, expiresAt, parcel, ownHexToBytes(tenant)), 1);
          return ok({ expiresAt });
        }
        const isSame = !isReply(parked) && tenantOf(parked) === tenant && equalBytes(bytesIn(parked, 'parcel'), parcel);
        return isSame ? ok({ expiresAt: numberIn(parked, 'expires_at') }) : err({ type: 'taken' });
      }),
    takeHandover: async (lookup, now) =>
      change(() => {
        const taken = take.get(lookup);
        return ok(taken && numberIn(taken, 'expires_at') > now ? bytesIn(taken, 'parcel') : null);
      }),
    replyToHandover: async (lookup, bytes, now) =>
      change(() => {
        const parked = select.get(lookup, now);
        if (!parked || isReply(parked)) return ok(null);
        expectChanges(reply.run(bytes, lookup), 1);
        return ok(bytesIn(parked, 'parcel'));
      }),
    fetchReply: async (tenant, lookup, now) =>
      change((): Result<FetchedReply | null, never> => {
        const parked = select.get(lookup, now);
        if (!parked || tenantOf(parked) !== tenant) return ok(null);
        if (!isReply(parked)) return ok({ reply: null });
        expectChanges(remove.run(lookup), 1);
        return ok({ reply: bytesIn(parked, 'parcel') });
      }),
    sweepHandovers: async (now) => change(() => ok(Number(sweep.run(now).changes))),
  };
};
