/** Quarantine in memory: one list of all organisations, an item's id is its place in it. */
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../../protocol/bytes.ts';
import { type Chain, chainsLimit, type Decided, hasRoom, type QuarantineStore } from '../quarantine.ts';
import type { Bytes, CommittedHead, LogName, Misplaced, Reader, StoreFull, VerifiedSegment } from '../store.ts';
import { type MemoryApart, type MemoryContent, nameOf, type Room } from './tenant.ts';

export interface MemoryQuarantineDeps {
  readonly room: Room;
  readonly content: MemoryContent;
  readonly append: (tenant: TenantId, segment: VerifiedSegment) => Result<CommittedHead, Misplaced | StoreFull>;
}

export const createMemoryQuarantine = ({ room, content, append }: MemoryQuarantineDeps): QuarantineStore => {
  const { tenants, quarantine } = content;
  const waits = ({ decision }: MemoryApart): boolean => decision === null;
  const ofTenant = (tenant: TenantId): readonly MemoryApart[] => quarantine.filter((each) => each.tenant === tenant);
  const storedOf = (tenant: TenantId, log: LogName) => tenants.get(tenant)?.logs.get(nameOf(log))?.segments ?? [];
  const inLog = (tenant: TenantId, log: LogName): readonly MemoryApart[] =>
    ofTenant(tenant).filter((each) => nameOf(each) === nameOf(log));
  const waiting = (tenant: TenantId, id: number): Result<MemoryApart, Decided> => {
    const item = quarantine[id - 1];
    if (item?.tenant !== tenant) throw new Error('no such item');
    return item.decision === null ? ok(item) : err({ type: 'decided', decision: item.decision });
  };
  const settle = (item: MemoryApart, decision: 'release' | 'reject', sha256: Bytes): void => {
    room.giveBack(item.bytes.length);
    quarantine[item.id - 1] = { ...item, decision, sha256, bytes: new Uint8Array() };
  };

  return {
    chainsBefore: async (tenant, log, firstSeq) => {
      const begins = storedOf(tenant, log).find((each) => each.firstSeq === firstSeq)?.before;
      const ends = storedOf(tenant, log).find((each) => each.firstSeq + each.count === firstSeq)?.digest;
      const apart = inLog(tenant, log).flatMap((each) =>
        each.chain && each.firstSeq + each.count === firstSeq ? [each.chain.digest] : [],
      );
      const all = [begins, ends, ...apart].filter((digest) => digest !== undefined);
      return [...new Map(all.map((digest) => [bytesToHex(digest), digest])).values()].slice(0, chainsLimit);
    },

    keepApart: async (tenant, { sha256, chain, ...segment }, limits) => {
      const { device, firstSeq, bytes } = segment;
      if (storedOf(tenant, segment).some((each) => each.firstSeq === firstSeq && equalBytes(each.bytes, bytes))) {
        return ok(null);
      }
      const known = inLog(tenant, segment).find(
        (each) =>
          each.firstSeq === firstSeq && (each.sha256 ? equalBytes(each.sha256, sha256) : equalBytes(each.bytes, bytes)),
      );
      if (known) {
        if (waits(known) && !known.chain && chain) quarantine[known.id - 1] = { ...known, chain };
        return ok(null);
      }
      const there = ofTenant(tenant).filter(waits);
      const own = sumOf(there.filter((each) => each.device === device));
      if (!hasRoom({ ...sumOf(there), own }, bytes.length, limits)) return err({ type: 'quarantineFull' });
      if (!room.take(bytes.length)) return err({ type: 'storeFull' });
      quarantine.push({ ...segment, id: quarantine.length + 1, tenant, chain, decision: null, sha256: null });
      return ok(null);
    },

    quarantined: async () => quarantine.filter(waits).length,

    quarantineOf: async (tenant, reader, after, limits) => {
      const devices = tenants.get(tenant)?.devices;
      const pointOf = ({ device }: MemoryApart) => devices?.get(device)?.certificate.pointId;
      const isOfPoint = (item: MemoryApart): boolean => reader.point && pointOf(item) === reader.pointId;
      const asked = ofTenant(tenant).filter(
        (item) => waits(item) && item.id > after && (reader.office || isOfPoint(item)),
      );
      let size = 0;
      const page = asked
        .map((item) => itemOf(item, isAudience(item, reader, isOfPoint(item))))
        .filter((item, index) => {
          size += item.bytes?.length ?? 0;
          return index === 0 || (index < limits.items && size <= limits.bytes);
        });
      const named = [...new Set(page.map(({ device }) => device))];
      return {
        items: page,
        certificates: named.flatMap((device) => devices?.get(device)?.bytes ?? []),
        next: page.at(-1)?.id ?? after,
        more: asked.length > page.length,
      };
    },

    quarantinedAt: async (tenant, id) => {
      const item = quarantine[id - 1];
      return item?.tenant === tenant ? itemOf(item, true) : null;
    },

    release: async (tenant, id, segment, sha256) => {
      const item = waiting(tenant, id);
      if (!item.ok) return item;
      const appended = append(tenant, segment);
      if (!appended.ok) return appended;
      settle(item.value, 'release', sha256);
      return ok(null);
    },

    reject: async (tenant, id, sha256) => {
      const item = waiting(tenant, id);
      if (!item.ok) return item;
      settle(item.value, 'reject', sha256);
      return ok(null);
    },
  };
};

const sumOf = (items: readonly MemoryApart[]): { readonly items: number; readonly bytes: number } => ({
  items: items.length,
  bytes: items.reduce((sum, { bytes }) => sum + bytes.length, 0),
});

const isAudience = ({ lane }: MemoryApart, { office }: Reader, isOfPoint: boolean): boolean =>
  isOfPoint || (office && lane === 'office');

const itemOf = ({ tenant: _, sha256: __, chain, bytes, ...item }: MemoryApart, isShown: boolean) => ({
  ...item,
  before: (chain satisfies Chain | null)?.before ?? null,
  bytes: isShown && bytes.length > 0 ? bytes : null,
});
