/** Segments in the PostgreSQL store: appended at the head of their log, recognised when they come again, never overwritten. */
import type { Lane } from '../../../domain/entries.ts';
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import { placementOf } from '../placement.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { CommittedHead, LogHead, LogName, Misplaced, PlacedSegment, Store, VerifiedSegment } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { lockTenant, nextPosition } from './devices.ts';

type SegmentMethods = Pick<Store, 'headOf' | 'headsOf' | 'append' | 'reconcile'>;

const thisLog = 'tenant = $1 AND device = $2 AND lane = $3 AND log_epoch = $4';

const keyOf = (tenant: TenantId, log: LogName) =>
  [ownHexToBytes(tenant), ownHexToBytes(log.device), log.lane, log.logEpoch] as const;

const headNow = async (query: Query, tenant: TenantId, log: LogName): Promise<LogHead> => {
  const [row] = await query(
    `SELECT newest_epoch, next, digest
     FROM devices LEFT JOIN logs ON logs.tenant = $1 AND logs.device = $2 AND logs.lane = $3 AND logs.log_epoch = $4
     WHERE devices.tenant = $1 AND devices.device = $2`,
    keyOf(tenant, log),
  );
  if (!row) return { next: 0, digest: null, newestEpoch: 0 };
  const known = row.digest !== null;
  return {
    next: known ? numberIn(row, 'next') : 0,
    digest: known ? bytesIn(row, 'digest') : null,
    newestEpoch: numberIn(row, 'newest_epoch'),
  };
};

const put = async (query: Query, tenant: TenantId, segment: VerifiedSegment): Promise<CommittedHead> => {
  const [tenantBytes, device, lane, logEpoch] = keyOf(tenant, segment);
  const [owner] = await query(
    'UPDATE devices SET newest_epoch = greatest(newest_epoch, $3) WHERE tenant = $1 AND device = $2 RETURNING point',
    [tenantBytes, device, logEpoch],
  );
  if (!owner) throw new Error('no such device');
  const { firstSeq, count, before, bytes, digest } = segment;
  const next = firstSeq + count;
  const position = await nextPosition(query, tenant);
  await query(
    `INSERT INTO items (tenant, position, device, point, lane, log_epoch, first_seq, count, before, bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tenantBytes, position, device, bytesIn(owner, 'point'), lane, logEpoch, firstSeq, count, before, bytes],
  );
  await query(
    `INSERT INTO logs (tenant, device, lane, log_epoch, next, digest) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant, device, lane, log_epoch) DO UPDATE SET next = excluded.next, digest = excluded.digest`,
    [tenantBytes, device, lane, logEpoch, next, digest],
  );
  await query('DELETE FROM held WHERE tenant = $1 AND device = $2 AND lane = $3', [tenantBytes, device, lane]);
  return { next, digest };
};

const settle = async (
  query: Query,
  tenant: TenantId,
  segment: PlacedSegment,
  atHead: (head: LogHead) => Promise<Result<CommittedHead, Misplaced>>,
): Promise<Result<CommittedHead, Misplaced>> => {
  await lockTenant(query, tenant);
  const head = await headNow(query, tenant, segment);
  const [stored] = await query(`SELECT bytes FROM items WHERE ${thisLog} AND first_seq = $5`, [
    ...keyOf(tenant, segment),
    segment.firstSeq,
  ]);
  const placement = placementOf(head, segment, stored ? bytesIn(stored, 'bytes') : null);
  if (placement === 'atHead') return atHead(head);
  if (placement === 'stored' && head.digest) return ok({ next: head.next, digest: head.digest });
  return err({ type: placement === 'gap' ? 'gap' : 'conflict', next: head.next });
};

/** What `append` does, inside a transaction. */
export const appendNow = (
  query: Query,
  tenant: TenantId,
  segment: VerifiedSegment,
): Promise<Result<CommittedHead, Misplaced>> =>
  settle(query, tenant, segment, async () => ok(await put(query, tenant, segment)));

/** First seq behind the newest segment of this log up to a position: within a log, places and positions grow together. */
const upTo = (position: string): string =>
  `(SELECT first_seq + count FROM items
    WHERE items.tenant = $1 AND items.device = $2 AND items.lane = logs.lane AND items.log_epoch = logs.log_epoch
      AND position <= ${position} ORDER BY first_seq DESC LIMIT 1)`;

export const createSegmentMethods = ({ change, query: ask }: Connection): SegmentMethods => ({
  headOf: (tenant, log) => headNow(ask, tenant, log),

  headsOf: async (tenant, device) => {
    const rows = await ask(
      `SELECT lane, log_epoch, next, digest, CASE WHEN safe IS NOT NULL THEN coalesce(${upTo('safe')}, 0) END AS safe,
         CASE WHEN lane = 'office' THEN coalesce(${upTo('seen')}, 0) END AS seen
       FROM logs LEFT JOIN marks ON marks.tenant = logs.tenant
       WHERE logs.tenant = $1 AND logs.device = $2 ORDER BY lane, log_epoch`,
      [ownHexToBytes(tenant), ownHexToBytes(device)],
    );
    return rows.map((row) => ({
      device,
      lane: String(row.lane) as Lane,
      logEpoch: numberIn(row, 'log_epoch'),
      next: numberIn(row, 'next'),
      digest: bytesIn(row, 'digest'),
      safe: row.safe === null ? null : numberIn(row, 'safe'),
      seen: row.seen === null ? null : numberIn(row, 'seen'),
    }));
  },

  append: async (tenant, segment) => change((query) => appendNow(query, tenant, segment)),
  reconcile: async (tenant, segment) =>
    change((query) => settle(query, tenant, segment, async (head) => err({ type: 'gap', next: head.next }))),
});
