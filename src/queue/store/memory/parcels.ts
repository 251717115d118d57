/** What the store in memory keeps beside the log and can forget: case-key slots and parked handovers. */
import { err, ok } from '../../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../../protocol/bytes.ts';
import type { Handover, Store } from '../store.ts';
import type { MemoryContent, MemorySlots, Room } from './tenant.ts';

export type MemoryParcels = Pick<
  Store,
  'putCaseKeys' | 'caseKeysOf' | 'parkHandover' | 'takeHandover' | 'sweepHandovers'
>;

export const createMemoryParcels = (room: Room, { slotsByPoint, handovers }: MemoryContent): MemoryParcels => {
  const remove = (key: string, handover: Handover): void => {
    handovers.delete(key);
    room.giveBack(handover.parcel.length);
  };

  return {
    putCaseKeys: async (tenant, pointId, slots) => {
      const point: MemorySlots = slotsByPoint.get(`${tenant}/${pointId}`) ?? { lastChange: 0, bySlot: new Map() };
      const next = new Map(point.bySlot);
      let lastChange = point.lastChange;
      let growth = 0;
      for (const slot of slots) {
        const key = bytesToHex(slot.slot);
        const held = next.get(key);
        if (held && held.slot.version >= slot.version) continue;
        growth += slot.wrapped.length - (held?.slot.wrapped.length ?? 0);
        lastChange++;
        next.set(key, { slot, change: lastChange });
      }
      if (!room.take(growth)) return err({ type: 'storeFull' });
      slotsByPoint.set(`${tenant}/${pointId}`, { lastChange, bySlot: next });
      return ok({ stored: slots.length });
    },

    caseKeysOf: async (tenant, pointId, after, limit) => {
      const point = slotsByPoint.get(`${tenant}/${pointId}`);
      const changed = [...(point?.bySlot.values() ?? [])]
        .filter(({ change }) => change > after)
        .sort((a, b) => a.change - b.change);
      const page = changed.slice(0, limit);
      const more = changed.length > limit;
      return {
        slots: page.map(({ slot }) => slot),
        next: (more ? page.at(-1)?.change : point?.lastChange) ?? 0,
        more,
      };
    },

    parkHandover: async (handover, now) => {
      const key = bytesToHex(handover.lookup);
      const parked = handovers.get(key);
      if (parked && parked.expiresAt > now) {
        return equalBytes(parked.parcel, handover.parcel)
          ? ok({ expiresAt: parked.expiresAt })
          : err({ type: 'taken' });
      }
      if (parked) remove(key, parked);
      if (!room.take(handover.parcel.length)) return err({ type: 'storeFull' });
      handovers.set(key, handover);
      return ok({ expiresAt: handover.expiresAt });
    },

    takeHandover: async (lookup, now) => {
      const key = bytesToHex(lookup);
      const parked = handovers.get(key);
      if (parked) remove(key, parked);
      return ok(parked && parked.expiresAt > now ? parked.parcel : null);
    },

    sweepHandovers: async (now) => {
      const expired = [...handovers].filter(([, handover]) => handover.expiresAt <= now);
      for (const [key, handover] of expired) remove(key, handover);
      return ok(expired.length);
    },
  };
};
