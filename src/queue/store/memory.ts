/**
 * The store's twin in memory: the same promises while the process lives, for tests and simulations.
 *
 * Nothing awaits inside a method, so each one is a transaction by itself.
 */
import type { TenantId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { equalBytes } from '../../protocol/bytes.ts';
import { createMemoryHeld } from './memory/held.ts';
import { createMemoryParcels, type MemoryParcels } from './memory/parcels.ts';
import { createMemoryQuarantine } from './memory/quarantine.ts';
import { createMemoryRevocations } from './memory/revocations.ts';
import {
  createRoom,
  emptyContent,
  type MemoryContent,
  type MemoryLog,
  type MemoryTenant,
  nameOf,
  type StoredSegment,
} from './memory/tenant.ts';
import { placementOf } from './placement.ts';
import type {
  CommittedHead,
  Enrolment,
  LogHead,
  LogName,
  Misplaced,
  PlacedSegment,
  Store,
  StoredItem,
  StoreFull,
  VerifiedSegment,
  Watermarks,
} from './store.ts';
import { withWatch } from './watched.ts';

export interface MemoryStoreOptions {
  readonly incarnation: string;
  /** Bytes of content after which the store is full. */
  readonly bytesLimit?: number;
  /** What another one knew, as a process finds it on its disk. It stays as it is. */
  readonly from?: MemoryContent;
}

export interface MemoryStore extends Store {
  /** A copy of all that it knows now: its disk, or a backup. */
  readonly copy: () => MemoryContent;
}

export const createMemoryStore = ({
  incarnation,
  bytesLimit = Number.POSITIVE_INFINITY,
  from,
}: MemoryStoreOptions): MemoryStore => {
  const content = from ? structuredClone(from) : emptyContent();
  const { tenants, marks, checkLists } = content;
  const room = createRoom(bytesLimit, content);
  const parcels: MemoryParcels = createMemoryParcels(room, content);
  const held = createMemoryHeld(room, content);

  const ownTenant = (tenant: TenantId): MemoryTenant => {
    const known = tenants.get(tenant);
    if (!known) throw new Error('no such tenant');
    return known;
  };

  const addDevice = (tenant: MemoryTenant, { certificate, bytes }: Enrolment): number => {
    const position = tenant.items.length + 1;
    tenant.devices.set(certificate.device, { certificate, bytes, position, newestEpoch: 0 });
    const { device, pointId } = certificate;
    tenant.items.push({ position, kind: 'certificate', bytes, device, pointId, lane: null });
    return position;
  };

  const headNow = (tenant: TenantId, log: LogName): LogHead & { readonly segments: readonly StoredSegment[] } => {
    const known = tenants.get(tenant);
    const segments = known?.logs.get(nameOf(log))?.segments ?? [];
    const last = segments.at(-1);
    return {
      next: last ? last.firstSeq + last.count : 0,
      digest: last?.digest ?? null,
      newestEpoch: known?.devices.get(log.device)?.newestEpoch ?? 0,
      segments,
    };
  };

  const settle = <E>(
    tenant: TenantId,
    segment: PlacedSegment,
    atHead: (head: LogHead) => Result<CommittedHead, E>,
  ): Result<CommittedHead, E | Misplaced> => {
    const head = headNow(tenant, segment);
    const stored = head.segments.find(({ firstSeq }) => firstSeq === segment.firstSeq);
    const placement = placementOf(head, segment, stored?.bytes ?? null);
    if (placement === 'atHead') return atHead(head);
    if (placement === 'stored' && head.digest) return ok({ next: head.next, digest: head.digest });
    return err({ type: placement === 'gap' ? 'gap' : 'conflict', next: head.next });
  };

  const watermarks = (tenant: TenantId, { name, segments }: MemoryLog): Watermarks => {
    const mark = marks.get(tenant) ?? { safe: null, seen: 0 };
    const upTo = (position: number): number => {
      const last = segments.findLast((segment) => segment.position <= position);
      return last ? last.firstSeq + last.count : 0;
    };
    return { safe: mark.safe === null ? null : upTo(mark.safe), seen: name.lane === 'office' ? upTo(mark.seen) : null };
  };
  const raise = (tenantId: TenantId, which: 'safe' | 'seen', position: number): void => {
    const tenant = tenants.get(tenantId);
    if (!tenant) return;
    const mark = marks.get(tenantId) ?? { safe: null, seen: 0 };
    marks.set(tenantId, { ...mark, [which]: Math.max(mark[which] ?? 0, Math.min(position, tenant.items.length)) });
  };

  const append = (tenantId: TenantId, segment: VerifiedSegment): Result<CommittedHead, Misplaced | StoreFull> =>
    settle<StoreFull>(tenantId, segment, () => {
      const tenant = ownTenant(tenantId);
      const owner = tenant.devices.get(segment.device);
      if (!owner) throw new Error('no such device');
      if (!room.take(segment.bytes.length)) return err({ type: 'storeFull' });
      const { device, lane, logEpoch, firstSeq, count, bytes, before, digest } = segment;
      const log = tenant.logs.get(nameOf(segment)) ?? { name: { device, lane, logEpoch }, segments: [] };
      const position = tenant.items.length + 1;
      log.segments.push({ position, firstSeq, count, bytes, before, digest });
      tenant.logs.set(nameOf(segment), log);
      held.forget(tenantId, segment);
      owner.newestEpoch = Math.max(owner.newestEpoch, logEpoch);
      tenant.items.push({
        position,
        kind: 'segment',
        bytes,
        before,
        device,
        pointId: owner.certificate.pointId,
        lane,
      });
      return ok({ next: firstSeq + count, digest });
    });

  const store = withWatch({
    kind: 'memory',
    incarnation,
    ...parcels,
    ...createMemoryRevocations(room, content),
    ...createMemoryQuarantine({ room, content, append }),
    hold: held.hold,
    heldOf: held.heldOf,
    markSafe: async (tenant, position) => {
      raise(tenant, 'safe', position);
      return ok(null);
    },
    markSeen: async (tenant, position) => {
      raise(tenant, 'seen', position);
      return ok(null);
    },
    tenants: async () =>
      [...tenants]
        .map(([tenant, { items }]) => ({ tenant, position: items.length, safe: marks.get(tenant)?.safe ?? null }))
        .sort((a, b) => (a.tenant < b.tenant ? -1 : 1)),

    found: async ({ officeKey, ...enrolment }) => {
      const { tenant, device } = enrolment.certificate;
      const known = tenants.get(tenant);
      if (!known) {
        if (!room.take(enrolment.bytes.length)) return err({ type: 'storeFull' });
        const fresh: MemoryTenant = { officeKey, founder: device, devices: new Map(), logs: new Map(), items: [] };
        tenants.set(tenant, fresh);
        return ok({ position: addDevice(fresh, enrolment) });
      }
      const founder = known.devices.get(known.founder);
      const same = founder && equalBytes(founder.bytes, enrolment.bytes) && equalBytes(known.officeKey, officeKey);
      return same ? ok({ position: founder.position }) : err({ type: 'taken' });
    },

    enrol: async (enrolment) => {
      const tenant = tenants.get(enrolment.certificate.tenant);
      if (!tenant) return err({ type: 'unknownTenant' });
      const known = tenant.devices.get(enrolment.certificate.device);
      if (known) {
        return equalBytes(known.bytes, enrolment.bytes) ? ok({ position: known.position }) : err({ type: 'taken' });
      }
      if (!room.take(enrolment.bytes.length)) return err({ type: 'storeFull' });
      return ok({ position: addDevice(tenant, enrolment) });
    },

    officeKeyOf: async (tenant) => tenants.get(tenant)?.officeKey ?? null,
    certificateOf: async (tenant, device) => tenants.get(tenant)?.devices.get(device)?.certificate ?? null,

    headOf: async (tenant, log) => {
      const { next, digest, newestEpoch } = headNow(tenant, log);
      return { next, digest, newestEpoch };
    },
    headsOf: async (tenant, device) =>
      [...(tenants.get(tenant)?.logs.values() ?? [])]
        .filter((log) => log.name.device === device)
        .flatMap((log) => {
          const last = log.segments.at(-1);
          if (!last) return [];
          const { firstSeq, count, digest } = last;
          return [{ ...log.name, next: firstSeq + count, digest, ...watermarks(tenant, log) }];
        })
        .sort((a, b) => a.lane.localeCompare(b.lane) || a.logEpoch - b.logEpoch),

    append: async (tenant, segment) => append(tenant, segment),
    reconcile: async (tenant, segment) => settle(tenant, segment, (head) => err({ type: 'gap', next: head.next })),
    putCheckList: async (tenantId, { number, bytes }) => {
      const tenant = tenants.get(tenantId);
      if (!tenant) return err({ type: 'unknownTenant' });
      const held = checkLists.get(tenantId);
      if (held && equalBytes(held.bytes, bytes)) return ok({ number });
      if (held && number <= held.number) return err({ type: 'stale', next: held.number + 1 });
      if (!room.take(bytes.length - (held?.bytes.length ?? 0))) return err({ type: 'storeFull' });
      checkLists.set(tenantId, { officeKey: tenant.officeKey, number, bytes });
      return ok({ number });
    },
    checkLists: async (limit) =>
      [...checkLists.values()].slice(0, limit).map(({ officeKey, bytes }) => ({ officeKey, list: bytes })),

    pull: async (tenantId, reader, after, limits) => {
      const all = tenants.get(tenantId)?.items ?? [];
      const items: StoredItem[] = [];
      let size = 0;
      for (const item of all.slice(after)) {
        const isForPoint = reader.point && item.pointId === reader.pointId;
        const isForOffice = reader.office && item.lane !== 'point';
        const isOwn = item.device === reader.device;
        if (isOwn ? !reader.own : !(isForPoint || isForOffice)) continue;
        size += item.bytes.length;
        if (items.length === limits.items || (items.length > 0 && size > limits.bytes)) {
          return { items, next: items.at(-1)?.position ?? after, more: true };
        }
        const { position, kind, bytes, before } = item;
        items.push({ position, kind, bytes, ...(before && { before }) });
      }
      return { items, next: all.length, more: false };
    },

    dispose: async () => {},
  });
  return { ...store, copy: () => structuredClone(content) };
};
