/**
 * Parked handovers in the PostgreSQL store. Where `replied` is true, the reply stands in the parcel's place. One row is all that a
 * change touches: whoever has it is alone with it.
 */
import { err, ok, type Result } from '../../../domain/result.ts';
import { bytesToHex, equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { FetchedReply, HandoverStore } from '../handovers.ts';
import { bytesIn, numberIn, type Row } from '../rows.ts';
import type { Connection, Query } from './connection.ts';

const locked = async (query: Query, lookup: Uint8Array, now: number): Promise<Row | undefined> => {
  const [row] = await query(
    'SELECT tenant, replied, parcel, expires_at FROM handovers WHERE lookup = $1 AND expires_at > $2 FOR UPDATE',
    [lookup, now],
  );
  return row;
};
/** What an older version parked has no tenant. */
const tenantOf = (row: Row): string => (row.tenant === null ? '' : bytesToHex(bytesIn(row, 'tenant')));

export const createHandoverMethods = ({ change }: Connection): HandoverStore => ({
  parkHandover: async ({ tenant, lookup, parcel, expiresAt }, now) =>
    change(async (query) => {
      const [parked] = await query(
        `INSERT INTO handovers AS old (lookup, expires_at, parcel, tenant) VALUES ($1, $2, $3, $5)
         ON CONFLICT (lookup) DO UPDATE SET expires_at = excluded.expires_at, parcel = excluded.parcel,
           tenant = excluded.tenant, replied = false
         WHERE old.expires_at <= $4 RETURNING expires_at`,
        [lookup, expiresAt, parcel, now, ownHexToBytes(tenant)],
      );
      if (parked) return ok({ expiresAt });
      // Still there: the row is ours since the insert met it.
      const held = await locked(query, lookup, now);
      const isSame =
        held && held.replied !== true && tenantOf(held) === tenant && equalBytes(bytesIn(held, 'parcel'), parcel);
      return isSame ? ok({ expiresAt: numberIn(held, 'expires_at') }) : err({ type: 'taken' });
    }),
  takeHandover: async (lookup, now) =>
    change(async (query) => {
      const [taken] = await query(
        'DELETE FROM handovers WHERE lookup = $1 AND NOT replied RETURNING expires_at, parcel',
        [lookup],
      );
      return ok(taken && numberIn(taken, 'expires_at') > now ? bytesIn(taken, 'parcel') : null);
    }),
  replyToHandover: async (lookup, reply, now) =>
    change(async (query) => {
      const parked = await locked(query, lookup, now);
      if (!parked || parked.replied === true) return ok(null);
      await query('UPDATE handovers SET parcel = $2, replied = true WHERE lookup = $1', [lookup, reply]);
      return ok(bytesIn(parked, 'parcel'));
    }),
  fetchReply: async (tenant, lookup, now) =>
    change(async (query): Promise<Result<FetchedReply | null, never>> => {
      const parked = await locked(query, lookup, now);
      if (!parked || tenantOf(parked) !== tenant) return ok(null);
      if (parked.replied !== true) return ok({ reply: null });
      await query('DELETE FROM handovers WHERE lookup = $1', [lookup]);
      return ok({ reply: bytesIn(parked, 'parcel') });
    }),
  sweepHandovers: async (now) =>
    change(async (query) => {
      const swept = await query('DELETE FROM handovers WHERE expires_at <= $1 RETURNING 1 AS gone', [now]);
      return ok(swept.length);
    }),
});
