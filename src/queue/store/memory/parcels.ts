/** What the store in memory keeps beside the log and can forget: slots, parked handovers, recovery parcels. */
import { err, ok } from '../../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../../protocol/bytes.ts';
import type { CaseKeySlot } from '../../../protocol/wire/caseKeys.ts';
import type { HandoverStore } from '../handovers.ts';
import type { RecoveryStore } from '../recovery.ts';
import type { Store } from '../store.ts';
import type { MemoryContent, MemoryHandover, MemorySlots, Room } from './tenant.ts';

export type MemoryParcels = Pick<
  Store,
  'putSlots' | 'shredSlots' | 'slotsOf' | keyof HandoverStore | keyof RecoveryStore
>;

export const createMemoryParcels = (
  room: Room,
  { slotsBySpace, handovers, recovery }: MemoryContent,
): MemoryParcels => {
  const remove = (key: string, handover: MemoryHandover): void => {
    handovers.delete(key);
    room.giveBack(handover.parcel.length);
  };

  return {
    putSlots: async (tenant, space, slots) => {
      const there: MemorySlots = slotsBySpace.get(`${tenant}/${space}`) ?? { lastChange: 0, bySlot: new Map() };
      const next = new Map(there.bySlot);
      let lastChange = there.lastChange;
      let growth = 0;
      for (const slot of slots) {
        const key = bytesToHex(slot.slot);
        const held = next.get(key);
        if (held && (isShredded(held.slot) || held.slot.version >= slot.version)) continue;
        growth += slot.wrapped.length - (held?.slot.wrapped.length ?? 0);
        lastChange++;
        next.set(key, { slot, change: lastChange });
      }
      if (!room.take(growth)) return err({ type: 'storeFull' });
      slotsBySpace.set(`${tenant}/${space}`, { lastChange, bySlot: next });
      return ok({ stored: slots.length });
    },

    slotsOf: async (tenant, space, after, limit) => {
      const there = slotsBySpace.get(`${tenant}/${space}`);
      const changed = [...(there?.bySlot.values() ?? [])]
        .filter(({ change }) => change > after)
        .sort((a, b) => a.change - b.change);
      const page = changed.slice(0, limit);
      const more = changed.length > limit;
      return {
        slots: page.filter(({ slot }) => !isShredded(slot)).map(({ slot }) => slot),
        shredded: page.filter(({ slot }) => isShredded(slot)).map(({ slot }) => slot.slot),
        next: (more ? page.at(-1)?.change : there?.lastChange) ?? 0,
        more,
      };
    },

    shredSlots: async (tenant, space, slots) => {
      const there: MemorySlots = slotsBySpace.get(`${tenant}/${space}`) ?? { lastChange: 0, bySlot: new Map() };
      const next = new Map(there.bySlot);
      let lastChange = there.lastChange;
      for (const slot of slots) {
        const key = bytesToHex(slot);
        const held = next.get(key);
        if (held && isShredded(held.slot)) continue;
        room.giveBack(held?.slot.wrapped.length ?? 0);
        lastChange++;
        next.set(key, {
          slot: { slot, version: held?.slot.version ?? 0, wrapped: new Uint8Array() },
          change: lastChange,
        });
      }
      slotsBySpace.set(`${tenant}/${space}`, { lastChange, bySlot: next });
      return ok({ shredded: slots.length });
    },

    parkHandover: async (handover, now) => {
      const key = bytesToHex(handover.lookup);
      const parked = handovers.get(key);
      if (parked && parked.expiresAt > now) {
        const isSame =
          !parked.isReply && parked.tenant === handover.tenant && equalBytes(parked.parcel, handover.parcel);
        return isSame ? ok({ expiresAt: parked.expiresAt }) : err({ type: 'taken' });
      }
      if (parked) remove(key, parked);
      if (!room.take(handover.parcel.length)) return err({ type: 'storeFull' });
      handovers.set(key, { ...handover, isReply: false });
      return ok({ expiresAt: handover.expiresAt });
    },

    takeHandover: async (lookup, now) => {
      const key = bytesToHex(lookup);
      const parked = handovers.get(key);
      if (!parked || parked.isReply) return ok(null);
      remove(key, parked);
      return ok(parked.expiresAt > now ? parked.parcel : null);
    },

    replyToHandover: async (lookup, reply, now) => {
      const key = bytesToHex(lookup);
      const parked = handovers.get(key);
      if (!parked || parked.isReply || parked.expiresAt <= now) return ok(null);
      if (!room.take(reply.length - parked.parcel.length)) return err({ type: 'storeFull' });
      handovers.set(key, { ...parked, parcel: reply, isReply: true });
      return ok(parked.parcel);
    },

    fetchReply: async (tenant, lookup, now) => {
      const key = bytesToHex(lookup);
      const parked = handovers.get(key);
      if (!parked || parked.tenant !== tenant || parked.expiresAt <= now) return ok(null);
      if (!parked.isReply) return ok({ reply: null });
      remove(key, parked);
      return ok({ reply: parked.parcel });
    },

    sweepHandovers: async (now) => {
      const expired = [...handovers].filter(([, handover]) => handover.expiresAt <= now);
      for (const [key, handover] of expired) remove(key, handover);
      return ok(expired.length);
    },

    putRecovery: async (tenant, { lookup, version, parcel }, limit) => {
      const key = bytesToHex(lookup);
      const held = recovery.get(key);
      if (held && held.tenant !== tenant) return err({ type: 'taken' });
      if (held && held.version >= version) return ok({ version: held.version });
      const own = [...recovery.values()].filter((each) => each.tenant === tenant).length;
      if (!held && own >= limit) return err({ type: 'tooManyParcels' });
      if (!room.take(parcel.length - (held?.parcel.length ?? 0))) return err({ type: 'storeFull' });
      recovery.set(key, { tenant, lookup, version, parcel });
      return ok({ version });
    },
    recoveryAt: async (lookup) => {
      const held = recovery.get(bytesToHex(lookup));
      return held ? { version: held.version, parcel: held.parcel } : null;
    },
  };
};

const isShredded = ({ wrapped }: CaseKeySlot): boolean => wrapped.length === 0;
