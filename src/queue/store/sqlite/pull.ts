/** Reading the log in the embedded store: by position, as far as the reader is the audience. */
import { ownHexToBytes } from '../../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Store, StoredItem } from '../store.ts';
import type { Connection } from './connection.ts';

/** Certificates have no lane: who reads a device's segments needs its certificate first. */
const audience = `(:point AND point = :pointId) OR (:office AND (lane = 'office' OR lane IS NULL))`;
const asked = `CASE WHEN device = :device THEN :own ELSE (${audience}) END`;

export const createPullMethod = ({ db, view }: Connection): Pick<Store, 'pull'> => {
  const selectLast = db.prepare('SELECT last_position FROM tenants WHERE tenant = ?');
  const selectItems = db.prepare(
    `SELECT position, lane, length(bytes) AS size, before, bytes FROM items
     WHERE tenant = :tenant AND position > :after AND ${asked}
     ORDER BY position`,
  );

  return {
    pull: async (tenant, reader, after, limits) =>
      view(() => {
        const tenantBytes = ownHexToBytes(tenant);
        const items: StoredItem[] = [];
        let bytes = 0;
        const rows = selectItems.iterate({
          tenant: tenantBytes,
          after,
          device: ownHexToBytes(reader.device),
          pointId: ownHexToBytes(reader.pointId),
          point: reader.point ? 1 : 0,
          office: reader.office ? 1 : 0,
          own: reader.own ? 1 : 0,
        });
        for (const row of rows) {
          bytes += numberIn(row, 'size');
          if (items.length === limits.items || (items.length > 0 && bytes > limits.bytes)) {
            return { items, next: items.at(-1)?.position ?? after, more: true };
          }
          items.push({
            position: numberIn(row, 'position'),
            kind: row.lane === null ? 'certificate' : 'segment',
            bytes: bytesIn(row, 'bytes'),
            ...(row.before !== null && { before: bytesIn(row, 'before') }),
          });
        }
        const last = selectLast.get(tenantBytes);
        return { items, next: last ? numberIn(last, 'last_position') : 0, more: false };
      }),
  };
};
