/** Held frames in memory. */
import type { TenantId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import { concatBytes } from '../../../protocol/bytes.ts';
import { isSameHeld } from '../placement.ts';
import type { HeldSegment, LogName, Store } from '../store.ts';
import type { MemoryContent, Room } from './tenant.ts';

export interface MemoryHeld extends Pick<Store, 'hold' | 'heldOf'> {
  readonly forget: (tenant: TenantId, log: LogName) => void;
}

export const createMemoryHeld = (room: Room, { held }: MemoryContent): MemoryHeld => {
  const keyOf = (tenant: TenantId, { device, lane }: LogName): string => `${tenant}/${device}/${lane}`;
  const sizeOf = (segment: HeldSegment | undefined): number =>
    segment ? segment.head.length + segment.bytes.length : 0;

  return {
    hold: async (tenant, { from, ...part }) => {
      const there = held.get(keyOf(tenant, part));
      const before = there && isSameHeld(there, part) ? there : { frames: 0, bytes: new Uint8Array() };
      if (from !== before.frames || part.frames === 0) return ok({ frames: before.frames });
      const next = { ...part, frames: before.frames + part.frames, bytes: concatBytes(before.bytes, part.bytes) };
      if (!room.take(sizeOf(next) - sizeOf(there))) return err({ type: 'storeFull' });
      held.set(keyOf(tenant, part), next);
      return ok({ frames: next.frames });
    },
    heldOf: async (tenant, device) =>
      [...held]
        .filter(([key]) => key.startsWith(`${tenant}/${device}/`))
        .map(([, segment]) => segment)
        .sort((a, b) => a.lane.localeCompare(b.lane)),
    forget: (tenant, log) => {
      const key = keyOf(tenant, log);
      room.giveBack(sizeOf(held.get(key)));
      held.delete(key);
    },
  };
};
