/** Slots in the PostgreSQL store. A row with nothing wrapped in it is the mark of a shredded one. The column `point` is the space. */
import type { TenantId } from '../../../domain/ids.ts';
import { ok } from '../../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../protocol/bytes.ts';
import type { CaseKeySlot } from '../../../protocol/wire/caseKeys.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { SlotSpace, Store } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { lockTenant } from './devices.ts';

type SlotMethods = Pick<Store, 'putSlots' | 'shredSlots' | 'slotsOf'>;

/** The versions of these slots by their name, of shredded ones infinity. */
const versionsOf = async (query: Query, tenant: TenantId, space: SlotSpace, slots: readonly Uint8Array[]) => {
  const rows = await query(
    `SELECT slot, version, length(wrapped) AS size FROM case_keys WHERE tenant = $1 AND point = $2 AND slot = ANY($3)`,
    [ownHexToBytes(tenant), ownHexToBytes(space), slots],
  );
  return new Map(
    rows.map((row) => [
      bytesToHex(bytesIn(row, 'slot')),
      numberIn(row, 'size') === 0 ? Number.POSITIVE_INFINITY : numberIn(row, 'version'),
    ]),
  );
};

/** Each at a change of its own, in this order. The tenant's row is taken. */
const writeSlots = async (query: Query, tenant: TenantId, space: SlotSpace, slots: readonly CaseKeySlot[]) => {
  const key = [ownHexToBytes(tenant), ownHexToBytes(space)];
  const [row] = await query(
    'UPDATE tenants SET last_slot_change = last_slot_change + $2 WHERE tenant = $1 RETURNING last_slot_change',
    [key[0], slots.length],
  );
  const firstChange = numberIn(row ?? {}, 'last_slot_change') - slots.length + 1;
  await query(
    `INSERT INTO case_keys (tenant, point, slot, version, change, wrapped)
     SELECT $1, $2, * FROM unnest($3::bytea[], $4::bigint[], $5::bigint[], $6::bytea[])
     ON CONFLICT (tenant, point, slot)
     DO UPDATE SET version = excluded.version, change = excluded.change, wrapped = excluded.wrapped`,
    [
      ...key,
      slots.map(({ slot }) => slot),
      slots.map(({ version }) => version),
      slots.map((_, index) => firstChange + index),
      slots.map(({ wrapped }) => wrapped),
    ],
  );
};

export const createSlotMethods = ({ change, query: ask }: Connection): SlotMethods => ({
  putSlots: async (tenant, space, slots) =>
    change(async (query) => {
      const known = await lockTenant(query, tenant);
      const versions = await versionsOf(
        query,
        tenant,
        space,
        slots.map(({ slot }) => slot),
      );
      // The same slot may be named twice: the last of its versions that is higher counts.
      const fresh = new Map<string, CaseKeySlot>();
      for (const slot of slots) {
        const name = bytesToHex(slot.slot);
        const held = fresh.get(name)?.version ?? versions.get(name);
        if (held === undefined || held < slot.version) fresh.set(name, slot);
      }
      if (fresh.size === 0) return ok({ stored: slots.length });
      if (!known) throw new Error('no such tenant');
      await writeSlots(query, tenant, space, [...fresh.values()]);
      return ok({ stored: slots.length });
    }),

  shredSlots: async (tenant, space, slots) =>
    change(async (query) => {
      const known = await lockTenant(query, tenant);
      const versions = await versionsOf(query, tenant, space, slots);
      const fresh = new Map<string, CaseKeySlot>();
      for (const slot of slots) {
        const version = versions.get(bytesToHex(slot)) ?? 0;
        if (version !== Number.POSITIVE_INFINITY)
          fresh.set(bytesToHex(slot), { slot: new Uint8Array(slot), version, wrapped: new Uint8Array() });
      }
      if (fresh.size === 0) return ok({ shredded: slots.length });
      if (!known) throw new Error('no such tenant');
      await writeSlots(query, tenant, space, [...fresh.values()]);
      return ok({ shredded: slots.length });
    }),

  slotsOf: async (tenant, space, after, limit) => {
    const rows = await ask(
      `SELECT last_slot_change, slots.* FROM tenants LEFT JOIN LATERAL (
         SELECT slot, version, change, wrapped FROM case_keys
         WHERE tenant = $1 AND point = $2 AND change > $3 ORDER BY change LIMIT $4 + 1
       ) AS slots ON true WHERE tenants.tenant = $1 ORDER BY change`,
      [ownHexToBytes(tenant), ownHexToBytes(space), after, limit],
    );
    const slots = rows.filter((row) => row.change !== null);
    const page = slots.slice(0, limit);
    const more = slots.length > limit;
    const last = page.at(-1);
    const all = page.map((row) => ({
      slot: bytesIn(row, 'slot'),
      version: numberIn(row, 'version'),
      wrapped: bytesIn(row, 'wrapped'),
    }));
    return {
      slots: all.filter(({ wrapped }) => wrapped.length > 0),
      shredded: all.filter(({ wrapped }) => wrapped.length === 0).map(({ slot }) => slot),
      next: more && last ? numberIn(last, 'change') : rows[0] ? numberIn(rows[0], 'last_slot_change') : 0,
      more,
    };
  },
});
