/** All stores behind the port, for suites that each of them has to pass. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createMemoryStore } from '../../src/queue/store/memory.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import type { Store } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestDatabases } from '../support/postgresStores.ts';

export interface NamedStore {
  readonly name: string;
  /** `small`: a store with room for about 150 kB. */
  readonly open: (small: boolean) => Promise<Store>;
}

/** Once a file, outside of every `describe`: a database server is started for it and ended after it. */
export const createEveryStore = (): readonly NamedStore[] => {
  const folder = mkdtempSync(join(tmpdir(), 'feldschein-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  const databases = createTestDatabases();
  beforeAll(databases.start, 60_000);
  afterAll(databases.dispose, 60_000);
  return [
    {
      name: 'memory',
      open: async (small) =>
        createMemoryStore({ incarnation: '00000000000000aa', ...(small && { bytesLimit: 150_000 }) }),
    },
    {
      name: 'sqlite',
      open: async (small) =>
        openSqliteStore({
          path: join(folder, `${++files}.db`),
          randomBytes: testRandom,
          ...(small && { maxPages: 60 }),
        }),
    },
    { name: 'postgresql', open: (small) => databases.open(small ? { room: 150_000 } : {}) },
  ];
};
