/** Check lists in the PostgreSQL store: one row an organisation, replaced by the next number. */
import { err, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Stale, Store, UnknownTenant } from '../store.ts';
import type { Connection } from './connection.ts';
import { lockTenant } from './devices.ts';

type CheckListMethods = Pick<Store, 'putCheckList' | 'checkLists'>;

export const createCheckListMethods = ({ change, query: ask }: Connection): CheckListMethods => ({
  putCheckList: async (tenant, { number, bytes }) =>
    change(async (query): Promise<Result<{ readonly number: number }, Stale | UnknownTenant>> => {
      if (!(await lockTenant(query, tenant))) return err({ type: 'unknownTenant' });
      const key = ownHexToBytes(tenant);
      const [held] = await query('SELECT number, bytes FROM check_lists WHERE tenant = $1', [key]);
      if (held && equalBytes(bytesIn(held, 'bytes'), bytes)) return ok({ number });
      const last = held ? numberIn(held, 'number') : 0;
      if (number <= last) return err({ type: 'stale', next: last + 1 });
      await query(
        held
          ? 'UPDATE check_lists SET number = $2, bytes = $3 WHERE tenant = $1'
          : 'INSERT INTO check_lists (tenant, number, bytes) VALUES ($1, $2, $3)',
        [key, number, bytes],
      );
      return ok({ number });
    }),
  checkLists: async (limit) => {
    const rows = await ask(
      'SELECT office_key, bytes FROM check_lists JOIN tenants USING (tenant) ORDER BY arrival LIMIT $1',
      [limit],
    );
    return rows.map((row) => ({ officeKey: bytesIn(row, 'office_key'), list: bytesIn(row, 'bytes') }));
  },
});
