/** What the embedded store keeps beside the log and can forget: case-key slots and parked handovers. */
import { err, ok } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

type SlotMethods = Pick<Store, 'putCaseKeys' | 'caseKeysOf'>;
type HandoverMethods = Pick<Store, 'parkHandover' | 'takeHandover' | 'sweepHandovers'>;

export const createSlotMethods = ({ db, change, view }: Connection): SlotMethods => {
  const selectVersion = db.prepare('SELECT version FROM case_keys WHERE tenant = ? AND point = ? AND slot = ?');
  const nextChange = db.prepare(
    'UPDATE tenants SET last_slot_change = last_slot_change + 1 WHERE tenant = ? RETURNING last_slot_change',
  );
  const putSlot = db.prepare(
    `INSERT INTO case_keys (tenant, point, slot, version, change, wrapped) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, change = excluded.change, wrapped = excluded.wrapped`,
  );
  const selectSlots = db.prepare(
    `SELECT slot, version, change, wrapped FROM case_keys
     WHERE tenant = ? AND point = ? AND change > ? ORDER BY change LIMIT ?`,
  );
  const selectLast = db.prepare('SELECT last_slot_change FROM tenants WHERE tenant = ?');

  return {
    putCaseKeys: async (tenant, pointId, slots) =>
      change(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const point = ownHexToBytes(pointId);
        for (const { slot, version, wrapped } of slots) {
          const held = selectVersion.get(tenantBytes, point, slot);
          if (held && numberIn(held, 'version') >= version) continue;
          const next = nextChange.get(tenantBytes);
          if (!next) throw new Error('no such tenant');
          const changed = putSlot.run(tenantBytes, point, slot, version, numberIn(next, 'last_slot_change'), wrapped);
          expectChanges(changed, 1);
        }
        return ok({ stored: slots.length });
      }),

    caseKeysOf: async (tenant, pointId, after, limit) =>
      view(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const rows = selectSlots.all(tenantBytes, ownHexToBytes(pointId), after, limit + 1);
        const page = rows.slice(0, limit);
        const more = rows.length > limit;
        const lastRow = page.at(-1);
        const last = selectLast.get(tenantBytes);
        return {
          slots: page.map((row) => ({
            slot: bytesIn(row, 'slot'),
            version: numberIn(row, 'version'),
            wrapped: bytesIn(row, 'wrapped'),
          })),
          next: more && lastRow ? numberIn(lastRow, 'change') : last ? numberIn(last, 'last_slot_change') : 0,
          more,
        };
      }),
  };
};

export const createHandoverMethods = ({ db, change }: Connection): HandoverMethods => {
  const select = db.prepare('SELECT expires_at, parcel FROM handovers WHERE lookup = ? AND expires_at > ?');
  const insert = db.prepare('INSERT OR REPLACE INTO handovers (lookup, expires_at, parcel) VALUES (?, ?, ?)');
  const take = db.prepare('DELETE FROM handovers WHERE lookup = ? RETURNING expires_at, parcel');
  const sweep = db.prepare('DELETE FROM handovers WHERE expires_at <= ?');

  return {
    parkHandover: async ({ lookup, parcel, expiresAt }, now) =>
      change(() => {
        const parked = select.get(lookup, now);
        if (!parked) {
          expectChanges(insert.run(lookup, expiresAt, parcel), 1);
          return ok({ expiresAt });
        }
        if (!equalBytes(bytesIn(parked, 'parcel'), parcel)) return err({ type: 'taken' });
        return ok({ expiresAt: numberIn(parked, 'expires_at') });
      }),
    takeHandover: async (lookup, now) =>
      change(() => {
        const taken = take.get(lookup);
        return ok(taken && numberIn(taken, 'expires_at') > now ? bytesIn(taken, 'parcel') : null);
      }),
    sweepHandovers: async (now) => change(() => ok(Number(sweep.run(now).changes))),
  };
};
