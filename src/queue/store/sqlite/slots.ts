/** Slots in the embedded store. A row with nothing wrapped in it is the mark of a shredded one. The column `point` is the space. */
import { ok } from '../../../domain/result.ts';
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

type SlotMethods = Pick<Store, 'putSlots' | 'shredSlots' | 'slotsOf'>;

export const createSlotMethods = ({ db, change, view }: Connection): SlotMethods => {
  const selectHeld = db.prepare(
    'SELECT version, length(wrapped) AS size FROM case_keys WHERE tenant = ? AND point = ? AND slot = ?',
  );
  const nextChange = db.prepare(
    'UPDATE tenants SET last_slot_change = last_slot_change + 1 WHERE tenant = ? RETURNING last_slot_change',
  );
  const writeSlot = db.prepare(
    `INSERT INTO case_keys (tenant, point, slot, version, change, wrapped) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, change = excluded.change, wrapped = excluded.wrapped`,
  );
  const selectSlots = db.prepare(
    `SELECT slot, version, change, wrapped FROM case_keys
     WHERE tenant = ? AND point = ? AND change > ? ORDER BY change LIMIT ?`,
  );
  const selectLast = db.prepare('SELECT last_slot_change FROM tenants WHERE tenant = ?');

  const changeOf = (tenant: Uint8Array): number => {
    const next = nextChange.get(tenant);
    if (!next) throw new Error('no such tenant');
    return numberIn(next, 'last_slot_change');
  };

  return {
    putSlots: async (tenant, space, slots) =>
      change(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const point = ownHexToBytes(space);
        for (const { slot, version, wrapped } of slots) {
          const held = selectHeld.get(tenantBytes, point, slot);
          if (held && (numberIn(held, 'size') === 0 || numberIn(held, 'version') >= version)) continue;
          expectChanges(writeSlot.run(tenantBytes, point, slot, version, changeOf(tenantBytes), wrapped), 1);
        }
        return ok({ stored: slots.length });
      }),

    shredSlots: async (tenant, space, slots) =>
      change(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const point = ownHexToBytes(space);
        for (const slot of slots) {
          const held = selectHeld.get(tenantBytes, point, slot);
          if (held && numberIn(held, 'size') === 0) continue;
          const version = held ? numberIn(held, 'version') : 0;
          expectChanges(writeSlot.run(tenantBytes, point, slot, version, changeOf(tenantBytes), new Uint8Array()), 1);
        }
        return ok({ shredded: slots.length });
      }),

    slotsOf: async (tenant, space, after, limit) =>
      view(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const rows = selectSlots.all(tenantBytes, ownHexToBytes(space), after, limit + 1);
        const page = rows.slice(0, limit);
        const more = rows.length > limit;
        const lastRow = page.at(-1);
        const last = selectLast.get(tenantBytes);
        const all = page.map((row) => ({
          slot: bytesIn(row, 'slot'),
          version: numberIn(row, 'version'),
          wrapped: bytesIn(row, 'wrapped'),
        }));
        return {
          slots: all.filter(({ wrapped }) => wrapped.length > 0),
          shredded: all.filter(({ wrapped }) => wrapped.length === 0).map(({ slot }) => slot),
          next: more && lastRow ? numberIn(lastRow, 'change') : last ? numberIn(last, 'last_slot_change') : 0,
          more,
        };
      }),
  };
};
