/** Check lists in the embedded store: one row an organisation, replaced by the next number. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Stale, Store, UnknownTenant } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

type CheckListMethods = Pick<Store, 'putCheckList' | 'checkLists'>;

export const createCheckListMethods = ({ db, change, view }: Connection): CheckListMethods => {
  const selectTenant = db.prepare('SELECT 1 AS known FROM tenants WHERE tenant = ?');
  const select = db.prepare('SELECT number, bytes FROM check_lists WHERE tenant = ?');
  const put = db.prepare(
    `INSERT INTO check_lists (tenant, number, bytes) VALUES (?, ?, ?)
     ON CONFLICT (tenant) DO UPDATE SET number = excluded.number, bytes = excluded.bytes`,
  );
  const selectAll = db.prepare(
    'SELECT office_key, bytes FROM check_lists JOIN tenants USING (tenant) ORDER BY arrival LIMIT ?',
  );
  return {
    putCheckList: async (tenant, { number, bytes }) =>
      change((): Result<{ readonly number: number }, Stale | UnknownTenant> => {
        const tenantBytes = ownHexToBytes(tenant);
        if (!selectTenant.get(tenantBytes)) return err({ type: 'unknownTenant' });
        const held = select.get(tenantBytes);
        if (held && equalBytes(bytesIn(held, 'bytes'), bytes)) return ok({ number });
        const last = held ? numberIn(held, 'number') : 0;
        if (number <= last) return err({ type: 'stale', next: last + 1 });
        expectChanges(put.run(tenantBytes, number, bytes), 1);
        return ok({ number });
      }),
    checkLists: async (limit) =>
      view(() =>
        selectAll.all(limit).map((row) => ({ officeKey: bytesIn(row, 'office_key'), list: bytesIn(row, 'bytes') })),
      ),
  };
};
