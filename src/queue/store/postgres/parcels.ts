/** What the PostgreSQL store keeps beside the log and can forget: case-key slots and parked handovers. */
import { err, ok } from '../../../domain/result.ts';
import { bytesToHex, equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { CaseKeySlot } from '../../../protocol/wire/caseKeys.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { lockTenant } from './devices.ts';

type SlotMethods = Pick<Store, 'putCaseKeys' | 'caseKeysOf'>;
type HandoverMethods = Pick<Store, 'parkHandover' | 'takeHandover' | 'sweepHandovers'>;

export const createSlotMethods = ({ change, query: ask }: Connection): SlotMethods => ({
  putCaseKeys: async (tenant, pointId, slots) =>
    change(async (query) => {
      const known = await lockTenant(query, tenant);
      const key = [ownHexToBytes(tenant), ownHexToBytes(pointId)];
      const rows = await query(
        'SELECT slot, version FROM case_keys WHERE tenant = $1 AND point = $2 AND slot = ANY($3)',
        [...key, slots.map(({ slot }) => slot)],
      );
      const versions = new Map(rows.map((row) => [bytesToHex(bytesIn(row, 'slot')), numberIn(row, 'version')]));
      // The same slot may be named twice: the last of its versions that is higher counts.
      const fresh = new Map<string, CaseKeySlot>();
      for (const slot of slots) {
        const name = bytesToHex(slot.slot);
        const held = fresh.get(name)?.version ?? versions.get(name);
        if (held === undefined || held < slot.version) fresh.set(name, slot);
      }
      if (fresh.size === 0) return ok({ stored: slots.length });
      if (!known) throw new Error('no such tenant');
      const [row] = await query(
        'UPDATE tenants SET last_slot_change = last_slot_change + $2 WHERE tenant = $1 RETURNING last_slot_change',
        [key[0], fresh.size],
      );
      const firstChange = numberIn(row ?? {}, 'last_slot_change') - fresh.size + 1;
      const changed = [...fresh.values()];
      await query(
        `INSERT INTO case_keys (tenant, point, slot, version, change, wrapped)
         SELECT $1, $2, * FROM unnest($3::bytea[], $4::bigint[], $5::bigint[], $6::bytea[])
         ON CONFLICT (tenant, point, slot)
         DO UPDATE SET version = excluded.version, change = excluded.change, wrapped = excluded.wrapped`,
        [
          ...key,
          changed.map(({ slot }) => slot),
          changed.map(({ version }) => version),
          changed.map((_, index) => firstChange + index),
          changed.map(({ wrapped }) => wrapped),
        ],
      );
      return ok({ stored: slots.length });
    }),

  caseKeysOf: async (tenant, pointId, after, limit) => {
    const rows = await ask(
      `SELECT last_slot_change, slots.* FROM tenants LEFT JOIN LATERAL (
         SELECT slot, version, change, wrapped FROM case_keys
         WHERE tenant = $1 AND point = $2 AND change > $3 ORDER BY change LIMIT $4 + 1
       ) AS slots ON true WHERE tenants.tenant = $1 ORDER BY change`,
      [ownHexToBytes(tenant), ownHexToBytes(pointId), after, limit],
    );
    const slots = rows.filter((row) => row.change !== null);
    const page = slots.slice(0, limit);
    const more = slots.length > limit;
    const last = page.at(-1);
    return {
      slots: page.map((row) => ({
        slot: bytesIn(row, 'slot'),
        version: numberIn(row, 'version'),
        wrapped: bytesIn(row, 'wrapped'),
      })),
      next: more && last ? numberIn(last, 'change') : rows[0] ? numberIn(rows[0], 'last_slot_change') : 0,
      more,
    };
  },
});

/** Handovers belong to no tenant; one statement on one row is enough to be alone with it. */
export const createHandoverMethods = ({ change }: Connection): HandoverMethods => ({
  parkHandover: async ({ lookup, parcel, expiresAt }, now) =>
    change(async (query) => {
      const [parked] = await query(
        `INSERT INTO handovers AS old (lookup, expires_at, parcel) VALUES ($1, $2, $3)
         ON CONFLICT (lookup) DO UPDATE SET expires_at = excluded.expires_at, parcel = excluded.parcel
         WHERE old.expires_at <= $4 RETURNING expires_at`,
        [lookup, expiresAt, parcel, now],
      );
      if (parked) return ok({ expiresAt });
      // Still there: the row is ours since the insert met it.
      const [held] = await query('SELECT expires_at, parcel FROM handovers WHERE lookup = $1', [lookup]);
      if (!held || !equalBytes(bytesIn(held, 'parcel'), parcel)) return err({ type: 'taken' });
      return ok({ expiresAt: numberIn(held, 'expires_at') });
    }),
  takeHandover: async (lookup, now) =>
    change(async (query) => {
      const [taken] = await query('DELETE FROM handovers WHERE lookup = $1 RETURNING expires_at, parcel', [lookup]);
      return ok(taken && numberIn(taken, 'expires_at') > now ? bytesIn(taken, 'parcel') : null);
    }),
  sweepHandovers: async (now) =>
    change(async (query) => {
      const swept = await query('DELETE FROM handovers WHERE expires_at <= $1 RETURNING 1 AS gone', [now]);
      return ok(swept.length);
    }),
});
