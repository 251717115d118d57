/**
 * Export: an organisation's log as files that need no Feldschein to be read, for who moves to another queue.
 *
 * ```
 *   <folder>/<tenant>/office.key                    the office's public signing key, uncompressed point
 *   <folder>/<tenant>/index.ndjson                  a line per item: position, kind, device, lane, logEpoch, firstSeq, count, file
 *   <folder>/<tenant>/<position>.certificate|.segment   the bytes as they were signed; sealed as everywhere
 * ```
 * Written to a new device's queue in the order of their positions, they make the same log there. Case-key slots, check lists and
 * revocations are no part of a log and not in it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bytesToHex } from '../../protocol/bytes.ts';
import { bytesIn, numberIn } from '../store/rows.ts';
import { syncPath } from './files.ts';

export interface Exported {
  readonly organisations: number;
  readonly items: number;
}

/** The folder must not exist. Throws the system's errors. */
export const exportLogs = (database: string, folder: string): Exported => {
  mkdirSync(folder, { mode: 0o700 });
  const db = new DatabaseSync(database, { readOnly: true, timeout: 30_000 });
  let organisations = 0;
  let items = 0;
  try {
    db.exec('BEGIN');
    const ofTenant = db.prepare('SELECT * FROM items WHERE tenant = ? ORDER BY position');
    for (const tenant of db.prepare('SELECT tenant, office_key FROM tenants ORDER BY tenant').all()) {
      const own = join(folder, bytesToHex(bytesIn(tenant, 'tenant')));
      mkdirSync(own, { mode: 0o700 });
      writeFileSync(join(own, 'office.key'), bytesIn(tenant, 'office_key'), { flag: 'wx', flush: true });
      const lines: string[] = [];
      for (const item of ofTenant.iterate(bytesIn(tenant, 'tenant'))) {
        const position = numberIn(item, 'position');
        const kind = item.lane === null ? 'certificate' : 'segment';
        const file = `${String(position).padStart(9, '0')}.${kind}`;
        writeFileSync(join(own, file), bytesIn(item, 'bytes'), { flag: 'wx', flush: true });
        const place =
          item.lane === null
            ? {}
            : {
                lane: String(item.lane),
                logEpoch: numberIn(item, 'log_epoch'),
                firstSeq: numberIn(item, 'first_seq'),
                count: numberIn(item, 'count'),
              };
        lines.push(JSON.stringify({ position, kind, device: bytesToHex(bytesIn(item, 'device')), ...place, file }));
        items++;
      }
      writeFileSync(join(own, 'index.ndjson'), `${lines.join('\n')}\n`, { flag: 'wx', flush: true });
      syncPath(own);
      organisations++;
    }
  } finally {
    db.close();
  }
  syncPath(folder);
  return { organisations, items };
};
