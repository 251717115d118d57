/** Segments in the embedded store: appended at the head of their log, recognised when they come again, never overwritten. */
import type { Lane } from '../../../domain/entries.ts';
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import { placementOf } from '../placement.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { CommittedHead, LogHead, LogName, Misplaced, PlacedSegment, Store, VerifiedSegment } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';
import { createWatermarks } from './marks.ts';

interface SegmentMethods {
  readonly methods: Pick<Store, 'headOf' | 'headsOf' | 'append' | 'reconcile'>;
  /** What `append` does, inside a transaction. */
  readonly appendNow: (tenant: TenantId, segment: VerifiedSegment) => Result<CommittedHead, Misplaced>;
}

export const createSegmentMethods = (
  connection: Connection,
  nextPosition: (tenant: Uint8Array) => number,
): SegmentMethods => {
  const { db, change, view } = connection;
  const watermarks = createWatermarks(connection);
  const thisLog = 'tenant = ? AND device = ? AND lane = ? AND log_epoch = ?';
  const selectEpoch = db.prepare('SELECT newest_epoch FROM devices WHERE tenant = ? AND device = ?');
  const raiseEpoch = db.prepare(
    'UPDATE devices SET newest_epoch = max(newest_epoch, ?) WHERE tenant = ? AND device = ? RETURNING point',
  );
  const selectLog = db.prepare(`SELECT next, digest FROM logs WHERE ${thisLog}`);
  const selectLogs = db.prepare(
    'SELECT lane, log_epoch, next, digest FROM logs WHERE tenant = ? AND device = ? ORDER BY lane, log_epoch',
  );
  const putLog = db.prepare(
    `INSERT INTO logs (tenant, device, lane, log_epoch, next, digest) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET next = excluded.next, digest = excluded.digest`,
  );
  const selectSegment = db.prepare(`SELECT bytes FROM items WHERE ${thisLog} AND first_seq = ?`);
  const insertSegment = db.prepare(
    `INSERT INTO items (tenant, position, device, point, lane, log_epoch, first_seq, count, before, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const forgetHeld = db.prepare('DELETE FROM held WHERE tenant = ? AND device = ? AND lane = ?');

  const keyOf = (tenant: TenantId, log: LogName) =>
    [ownHexToBytes(tenant), ownHexToBytes(log.device), log.lane, log.logEpoch] as const;

  const headNow = (tenant: TenantId, log: LogName): LogHead => {
    const [tenantBytes, device, lane, logEpoch] = keyOf(tenant, log);
    const epoch = selectEpoch.get(tenantBytes, device);
    const row = selectLog.get(tenantBytes, device, lane, logEpoch);
    return {
      next: row ? numberIn(row, 'next') : 0,
      digest: row ? bytesIn(row, 'digest') : null,
      newestEpoch: epoch ? numberIn(epoch, 'newest_epoch') : 0,
    };
  };

  const put = (tenant: TenantId, segment: VerifiedSegment): CommittedHead => {
    const [tenantBytes, device, lane, logEpoch] = keyOf(tenant, segment);
    const owner = raiseEpoch.get(logEpoch, tenantBytes, device);
    if (!owner) throw new Error('no such device');
    const point = bytesIn(owner, 'point');
    const next = segment.firstSeq + segment.count;
    const position = nextPosition(tenantBytes);
    expectChanges(
      insertSegment.run(
        tenantBytes,
        position,
        device,
        point,
        lane,
        logEpoch,
        segment.firstSeq,
        segment.count,
        segment.before,
        segment.bytes,
      ),
      1,
    );
    expectChanges(putLog.run(tenantBytes, device, lane, logEpoch, next, segment.digest), 1);
    forgetHeld.run(tenantBytes, device, lane);
    return { next, digest: segment.digest };
  };

  const settle = (
    tenant: TenantId,
    segment: PlacedSegment,
    atHead: (head: LogHead) => Result<CommittedHead, Misplaced>,
  ): Result<CommittedHead, Misplaced> => {
    const head = headNow(tenant, segment);
    const stored = selectSegment.get(...keyOf(tenant, segment), segment.firstSeq);
    const placement = placementOf(head, segment, stored ? bytesIn(stored, 'bytes') : null);
    if (placement === 'atHead') return atHead(head);
    if (placement === 'stored' && head.digest) return ok({ next: head.next, digest: head.digest });
    return err({ type: placement === 'gap' ? 'gap' : 'conflict', next: head.next });
  };
  const appendNow: SegmentMethods['appendNow'] = (tenant, segment) =>
    settle(tenant, segment, () => ok(put(tenant, segment)));

  const methods: SegmentMethods['methods'] = {
    headOf: async (tenant, log) => view(() => headNow(tenant, log)),
    headsOf: async (tenant, device) =>
      view(() => {
        const tenantBytes = ownHexToBytes(tenant);
        return selectLogs.all(tenantBytes, ownHexToBytes(device)).map((row) => {
          const log = { device, lane: String(row.lane) as Lane, logEpoch: numberIn(row, 'log_epoch') };
          const head = { next: numberIn(row, 'next'), digest: bytesIn(row, 'digest') };
          return { ...log, ...head, ...watermarks(tenantBytes, log) };
        });
      }),
    append: async (tenant, segment) => change(() => appendNow(tenant, segment)),
    reconcile: async (tenant, segment) =>
      change(() => settle(tenant, segment, (head) => err({ type: 'gap', next: head.next }))),
  };
  return { methods, appendNow };
};
