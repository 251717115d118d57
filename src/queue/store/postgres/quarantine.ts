/** Quarantine in the PostgreSQL store: a row for each segment, which stays when its bytes are gone. */
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import type { QuarantineDecision } from '../../../protocol/wire/quarantine.ts';
import {
  chainsLimit,
  type Decided,
  hasRoom,
  type QuarantinedSegment,
  type QuarantineFull,
  type QuarantineStore,
} from '../quarantine.ts';
import { bytesIn, numberIn, quarantinedIn } from '../rows.ts';
import type { LogName, Misplaced } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { lockTenant } from './devices.ts';
import { appendNow } from './segments.ts';

const thisPlace = 'tenant = $1 AND device = $2 AND lane = $3 AND log_epoch = $4 AND first_seq = $5';
const columns = 'id, device, lane, log_epoch, first_seq, count, kept_at, reason, before, decision';

const placeOf = (tenant: TenantId, { device, lane, logEpoch }: LogName, firstSeq: number) => [
  ownHexToBytes(tenant),
  ownHexToBytes(device),
  lane,
  logEpoch,
  firstSeq,
];

const at = async (query: Query, tenant: TenantId, id: number): Promise<QuarantinedSegment | null> => {
  const [row] = await query(`SELECT ${columns}, bytes FROM quarantine WHERE tenant = $1 AND id = $2`, [
    ownHexToBytes(tenant),
    id,
  ]);
  return row ? quarantinedIn(row) : null;
};

/** The tenant's row is taken, so nobody decides in between. */
const whileWaiting = async <E>(
  query: Query,
  tenant: TenantId,
  id: number,
  work: () => Promise<Result<null, E>>,
): Promise<Result<null, E | Decided>> => {
  await lockTenant(query, tenant);
  const item = await at(query, tenant, id);
  if (!item) throw new Error('no such item');
  return item.decision === null ? work() : err({ type: 'decided', decision: item.decision });
};

const decide = (query: Query, id: number, decision: QuarantineDecision, sha256: Uint8Array) =>
  query("UPDATE quarantine SET decision = $2, sha256 = $3, bytes = '' WHERE id = $1", [id, decision, sha256]);

const selectRoom = `
SELECT count(*) AS items, coalesce(sum(octet_length(bytes)), 0)::bigint AS bytes,
  count(*) FILTER (WHERE device = $2) AS own_items,
  coalesce(sum(octet_length(bytes)) FILTER (WHERE device = $2), 0)::bigint AS own_bytes
FROM quarantine WHERE tenant = $1 AND decision IS NULL`;

const ofPoint = '($3 AND point = $4)';

/**
 * ```
 *   what waits, in order, one more than allowed ─► size so far of the bytes that are shown ─► those that fit, the first in any case
 * ```
 */
const selectPage = `
SELECT ${columns}, CASE WHEN shown THEN bytes END AS bytes, certificate, candidates FROM (
  SELECT *, count(*) OVER () AS candidates, row_number() OVER in_order AS nth,
    coalesce(sum(octet_length(bytes)) FILTER (WHERE shown) OVER in_order, 0) AS size
  FROM (
    SELECT quarantine.*, certificate, ${ofPoint} OR ($5 AND lane = 'office') AS shown
    FROM quarantine JOIN devices USING (tenant, device)
    WHERE tenant = $1 AND decision IS NULL AND id > $2 AND ($5 OR ${ofPoint})
    ORDER BY id LIMIT $6 + 1
  ) AS audience WINDOW in_order AS (ORDER BY id)
) AS sized WHERE nth = 1 OR (nth <= $6 AND size <= $7) ORDER BY id`;

export const createQuarantineMethods = ({ change, query: ask }: Connection): QuarantineStore => ({
  chainsBefore: async (tenant, log, firstSeq) => {
    const thisLog = thisPlace.replace(' AND first_seq = $5', '');
    const rows = await ask(
      `SELECT digest FROM (
         SELECT before AS digest, 0 AS rank FROM items WHERE ${thisPlace}
         UNION ALL SELECT digest, 0 FROM logs WHERE ${thisLog} AND next = $5
         UNION ALL SELECT digest, 1 FROM quarantine
           WHERE ${thisLog} AND first_seq + count = $5 AND digest IS NOT NULL
       ) AS chains GROUP BY digest ORDER BY min(rank) LIMIT ${chainsLimit}`,
      placeOf(tenant, log, firstSeq),
    );
    return rows.map((row) => bytesIn(row, 'digest'));
  },

  keepApart: async (tenant, segment, limits) =>
    change(async (query): Promise<Result<null, QuarantineFull>> => {
      await lockTenant(query, tenant);
      const { firstSeq, bytes, sha256, chain, count, keptAt, reason } = segment;
      const place = placeOf(tenant, segment, firstSeq);
      const stored = await query(`SELECT 1 AS stored FROM items WHERE ${thisPlace} AND bytes = $6`, [...place, bytes]);
      if (stored.length > 0) return ok(null);
      const [known] = await query(
        `SELECT id FROM quarantine
         WHERE ${thisPlace} AND CASE WHEN decision IS NULL THEN bytes = $6 ELSE sha256 = $7 END`,
        [...place, bytes, sha256],
      );
      const chained = [chain?.before ?? null, chain?.digest ?? null];
      if (known) {
        const waiting = 'WHERE id = $1 AND before IS NULL AND decision IS NULL';
        if (chain) await query(`UPDATE quarantine SET before = $2, digest = $3 ${waiting}`, [known.id, ...chained]);
        return ok(null);
      }
      const [room = {}] = await query(selectRoom, place.slice(0, 2));
      const own = { items: numberIn(room, 'own_items'), bytes: numberIn(room, 'own_bytes') };
      const waits = { items: numberIn(room, 'items'), bytes: numberIn(room, 'bytes'), own };
      if (!hasRoom(waits, bytes.length, limits)) return err({ type: 'quarantineFull' });
      await query(
        `INSERT INTO quarantine (tenant, device, lane, log_epoch, first_seq, count, kept_at, reason, before, digest, bytes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [...place, count, keptAt, reason, ...chained, bytes],
      );
      return ok(null);
    }),

  quarantined: async () => {
    const [row] = await ask('SELECT count(*) AS count FROM quarantine WHERE decision IS NULL');
    return numberIn(row ?? {}, 'count');
  },

  quarantineOf: async (tenant, reader, after, limits) => {
    const { point, pointId, office } = reader;
    const values = [ownHexToBytes(tenant), after, point, ownHexToBytes(pointId), office, limits.items, limits.bytes];
    const rows = await ask(selectPage, values);
    const items = rows.map(quarantinedIn);
    const certificates = new Map(rows.map((row, index) => [items[index]?.device, bytesIn(row, 'certificate')]));
    const [first] = rows;
    return {
      items,
      certificates: [...certificates.values()],
      next: items.at(-1)?.id ?? after,
      more: first !== undefined && numberIn(first, 'candidates') > items.length,
    };
  },

  quarantinedAt: (tenant, id) => at(ask, tenant, id),

  release: async (tenant, id, segment, sha256) =>
    change((query) =>
      whileWaiting(query, tenant, id, async (): Promise<Result<null, Misplaced>> => {
        const appended = await appendNow(query, tenant, segment);
        if (!appended.ok) return appended;
        await decide(query, id, 'release', sha256);
        return ok(null);
      }),
    ),

  reject: async (tenant, id, sha256) =>
    change((query) =>
      whileWaiting(query, tenant, id, async (): Promise<Result<null, never>> => {
        await decide(query, id, 'reject', sha256);
        return ok(null);
      }),
    ),
});
