/** Quarantine in the embedded store: a row for each segment, which stays when its bytes are gone. */
import type { Lane } from '../../../domain/entries.ts';
import type { DeviceId, TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
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
import type { CommittedHead, Misplaced, VerifiedSegment } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

const thisLog = 'tenant = :tenant AND device = :device AND lane = :lane AND log_epoch = :logEpoch';
const columns = 'id, quarantine.device, lane, log_epoch, first_seq, count, kept_at, reason, before, decision';

/** `append`: inside a transaction. */
export const createQuarantineMethods = (
  { db, change, view }: Connection,
  append: (tenant: TenantId, segment: VerifiedSegment) => Result<CommittedHead, Misplaced>,
): QuarantineStore => {
  const selectChains = db.prepare(
    `SELECT digest FROM (
       SELECT before AS digest, 0 AS rank FROM items WHERE ${thisLog} AND first_seq = :firstSeq
       UNION ALL SELECT digest, 0 FROM logs WHERE ${thisLog} AND next = :firstSeq
       UNION ALL SELECT digest, 1 FROM quarantine
         WHERE ${thisLog} AND first_seq + count = :firstSeq AND digest IS NOT NULL
     ) GROUP BY digest ORDER BY min(rank) LIMIT ${chainsLimit}`,
  );
  const selectStored = db.prepare(`SELECT bytes FROM items WHERE ${thisLog} AND first_seq = :firstSeq`);
  const selectPlace = db.prepare(
    `SELECT id, sha256, decision, bytes FROM quarantine WHERE ${thisLog} AND first_seq = :firstSeq`,
  );
  const addChain = db.prepare('UPDATE quarantine SET before = ?, digest = ? WHERE id = ? AND before IS NULL');
  const selectRoom = db.prepare(
    `SELECT count(*) AS items, coalesce(sum(length(bytes)), 0) AS bytes,
       count(*) FILTER (WHERE device = :device) AS own_items,
       coalesce(sum(length(bytes)) FILTER (WHERE device = :device), 0) AS own_bytes
     FROM quarantine WHERE tenant = :tenant AND decision IS NULL`,
  );
  const insert = db.prepare(
    `INSERT INTO quarantine (tenant, device, lane, log_epoch, first_seq, count, kept_at, reason, before, digest, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const count = db.prepare('SELECT count(*) AS count FROM quarantine WHERE decision IS NULL');
  const ofPoint = '(:point AND point = :pointId)';
  const selectPage = db.prepare(
    `SELECT ${columns}, CASE WHEN ${ofPoint} OR (:office AND lane = 'office') THEN bytes END AS bytes
     FROM quarantine JOIN devices USING (tenant, device)
     WHERE tenant = :tenant AND decision IS NULL AND id > :after AND (:office OR ${ofPoint})
     ORDER BY id`,
  );
  const selectCertificate = db.prepare('SELECT certificate FROM devices WHERE tenant = ? AND device = ?');
  const selectAt = db.prepare(`SELECT ${columns}, bytes FROM quarantine WHERE tenant = ? AND id = ?`);
  const decide = db.prepare("UPDATE quarantine SET decision = ?, sha256 = ?, bytes = x'' WHERE id = ?");

  const at = (tenant: TenantId, id: number): QuarantinedSegment | null => {
    const row = selectAt.get(ownHexToBytes(tenant), id);
    return row ? quarantinedIn(row) : null;
  };
  const whileWaiting = <E>(tenant: TenantId, id: number, work: () => Result<null, E>): Result<null, E | Decided> => {
    const item = at(tenant, id);
    if (!item) throw new Error('no such item');
    return item.decision === null ? work() : err({ type: 'decided', decision: item.decision });
  };

  return {
    chainsBefore: async (tenant, log, firstSeq) =>
      selectChains.all({ ...placeOf(tenant, log), firstSeq }).map((row) => bytesIn(row, 'digest')),

    keepApart: async (tenant, segment, limits) =>
      change((): Result<null, QuarantineFull> => {
        const { firstSeq, bytes, sha256, chain } = segment;
        const place = { ...placeOf(tenant, segment), firstSeq };
        const stored = selectStored.get(place);
        if (stored && equalBytes(bytesIn(stored, 'bytes'), bytes)) return ok(null);
        const known = selectPlace
          .all(place)
          .find((row) =>
            row.decision === null
              ? equalBytes(bytesIn(row, 'bytes'), bytes)
              : equalBytes(bytesIn(row, 'sha256'), sha256),
          );
        if (known) {
          if (chain && known.decision === null) addChain.run(chain.before, chain.digest, numberIn(known, 'id'));
          return ok(null);
        }
        const room = selectRoom.get({ tenant: place.tenant, device: place.device }) ?? {};
        const own = { items: numberIn(room, 'own_items'), bytes: numberIn(room, 'own_bytes') };
        const waits = { items: numberIn(room, 'items'), bytes: numberIn(room, 'bytes'), own };
        if (!hasRoom(waits, bytes.length, limits)) return err({ type: 'quarantineFull' });
        const { lane, logEpoch, count: frames, keptAt, reason } = segment;
        const [before, digest] = [chain?.before ?? null, chain?.digest ?? null];
        expectChanges(
          insert.run(
            place.tenant,
            place.device,
            lane,
            logEpoch,
            firstSeq,
            frames,
            keptAt,
            reason,
            before,
            digest,
            bytes,
          ),
          1,
        );
        return ok(null);
      }),

    quarantined: async () => numberIn(count.get() ?? {}, 'count'),

    quarantineOf: async (tenant, reader, after, limits) =>
      view(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const items: QuarantinedSegment[] = [];
        const devices = new Set<DeviceId>();
        let size = 0;
        const page = (more: boolean) => ({
          items,
          certificates: [...devices].map((device) =>
            bytesIn(selectCertificate.get(tenantBytes, ownHexToBytes(device)) ?? {}, 'certificate'),
          ),
          next: items.at(-1)?.id ?? after,
          more,
        });
        const rows = selectPage.iterate({
          tenant: tenantBytes,
          after,
          pointId: ownHexToBytes(reader.pointId),
          point: reader.point ? 1 : 0,
          office: reader.office ? 1 : 0,
        });
        for (const row of rows) {
          const item = quarantinedIn(row);
          size += item.bytes?.length ?? 0;
          if (items.length > 0 && (items.length === limits.items || size > limits.bytes)) return page(true);
          items.push(item);
          devices.add(item.device);
        }
        return page(false);
      }),

    quarantinedAt: async (tenant, id) => at(tenant, id),

    release: async (tenant, id, segment, sha256) =>
      change(() =>
        whileWaiting(tenant, id, (): Result<null, Misplaced> => {
          const appended = append(tenant, segment);
          if (!appended.ok) return appended;
          expectChanges(decide.run('release' satisfies QuarantineDecision, sha256, id), 1);
          return ok(null);
        }),
      ),

    reject: async (tenant, id, sha256) =>
      change(() =>
        whileWaiting(tenant, id, (): Result<null, never> => {
          expectChanges(decide.run('reject' satisfies QuarantineDecision, sha256, id), 1);
          return ok(null);
        }),
      ),
  };
};

const placeOf = (
  tenant: TenantId,
  { device, lane, logEpoch }: { readonly device: DeviceId; readonly lane: Lane; readonly logEpoch: number },
) => ({ tenant: ownHexToBytes(tenant), device: ownHexToBytes(device), lane, logEpoch });
