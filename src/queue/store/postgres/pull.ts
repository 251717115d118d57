/** Reading the log in the PostgreSQL store: by position, as far as the reader is the audience. */
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Connection } from './connection.ts';

/**
 * One statement sees one moment: the tenant's last position and all items up to it, since both were committed together.
 *
 * ```
 *   audience, in order, one more than allowed ─► size so far ─► those that fit, the first in any case
 * ```
 * Certificates have no lane: who reads a device's segments needs its certificate first. Neither sorting nor measuring touches the
 * bytes themselves, which lie apart.
 */
const selectPage = `
SELECT last_position, page.position, page.lane, page.before, page.bytes, page.candidates
FROM tenants LEFT JOIN LATERAL (
  SELECT * FROM (
    SELECT position, lane, before, bytes, count(*) OVER () AS candidates,
      row_number() OVER in_order AS nth, sum(octet_length(bytes)) OVER in_order AS size
    FROM (
      SELECT position, lane, before, bytes FROM items
      WHERE tenant = $1 AND position > $2
        AND CASE WHEN device = $3 THEN $9 ELSE ($4 AND point = $5) OR ($6 AND (lane = 'office' OR lane IS NULL)) END
      ORDER BY position LIMIT $7 + 1
    ) AS audience WINDOW in_order AS (ORDER BY position)
  ) AS sized WHERE nth = 1 OR (nth <= $7 AND size <= $8)
) AS page ON true
WHERE tenants.tenant = $1 ORDER BY page.position`;

export const createPullMethod = ({ query: ask }: Connection): Pick<Store, 'pull'> => ({
  pull: async (tenant, reader, after, limits) => {
    const rows = await ask(selectPage, [
      ownHexToBytes(tenant),
      after,
      ownHexToBytes(reader.device),
      reader.point,
      ownHexToBytes(reader.pointId),
      reader.office,
      limits.items,
      limits.bytes,
      reader.own,
    ]);
    const [first] = rows;
    if (!first) return { items: [], next: 0, more: false };
    const next = numberIn(first, 'last_position');
    if (first.position === null) return { items: [], next, more: false };
    const items = rows.map((row) => ({
      position: numberIn(row, 'position'),
      kind: row.lane === null ? ('certificate' as const) : ('segment' as const),
      bytes: bytesIn(row, 'bytes'),
      ...(row.before !== null && { before: bytesIn(row, 'before') }),
    }));
    const more = numberIn(first, 'candidates') > items.length;
    return { items, next: more ? (items.at(-1)?.position ?? after) : next, more };
  },
});
