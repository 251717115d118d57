/** What a dead queue has on its disk: read from a copy, so that the queue itself still has to recover its own journal. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Lane } from '../../src/domain/entries.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';

export interface StoredLog {
  readonly device: string;
  readonly lane: Lane;
  readonly logEpoch: number;
  /** The first seq that the log misses. */
  readonly next: number;
}

export interface StoredLogs {
  readonly logs: readonly StoredLog[];
  readonly quarantined: number;
}

export const readQueueFile = (dataDir: string): StoredLogs => {
  const folder = mkdtempSync(join(tmpdir(), 'feldschein-copy-'));
  try {
    for (const end of ['', '-wal']) {
      const from = join(dataDir, `feldschein.db${end}`);
      if (existsSync(from)) copyFileSync(from, join(folder, `copy.db${end}`));
    }
    const db = new DatabaseSync(join(folder, 'copy.db'));
    try {
      const logs = db.prepare('SELECT device, lane, log_epoch, next FROM logs').all();
      return {
        logs: logs.map((row) => ({
          device: bytesToHex(row.device as Uint8Array),
          lane: String(row.lane) as Lane,
          logEpoch: Number(row.log_epoch),
          next: Number(row.next),
        })),
        quarantined: Number(db.prepare('SELECT count(*) AS count FROM quarantine').get()?.count),
      };
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
