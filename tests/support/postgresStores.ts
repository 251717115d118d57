/** PostgreSQL stores for tests: one server for a file of tests, one database for each store. */
import pg from 'pg';
import type { LogLine } from '../../src/queue/deps.ts';
import { openPostgresStore } from '../../src/queue/store/postgres.ts';
import type { Store } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

export interface TestDatabases {
  readonly start: () => Promise<void>;
  readonly server: () => TestPostgres;
  /** An empty store of one's own. `room`: bytes after which the database says that its disk is full. */
  readonly open: (options?: { readonly room?: number }) => Promise<Store>;
  readonly openIn: (database: string) => Promise<Store>;
  readonly create: () => Promise<string>;
  /** What the stores wrote to their log. */
  readonly log: readonly LogLine[];
  readonly dispose: () => Promise<void>;
}

/** What makes a used database an empty one again: much quicker than another one. */
const emptyAgain = [
  'marks',
  'held',
  'revoked',
  'revocations',
  'check_lists',
  'handovers',
  'recovery',
  'case_keys',
  'quarantine',
  'items',
  'logs',
  'devices',
  'tenants',
]
  .map((table) => `DELETE FROM ${table};`)
  .join(' ');

/** Tables that hold content, and the column of it that grows. */
const filling = {
  items: 'bytes',
  quarantine: 'bytes',
  held: 'bytes',
  handovers: 'parcel',
  recovery: 'parcel',
  check_lists: 'bytes',
  revocations: 'bytes',
};

/**
 * A full disk takes the whole server with it. What the store gets to see of one is an error with this number in the middle of its
 * transaction, and that a trigger can raise.
 */
const limitRoom = (room: number): string => `
CREATE TABLE room (used BIGINT NOT NULL);
INSERT INTO room VALUES (0);
CREATE FUNCTION take_room() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE now_used BIGINT;
BEGIN
  EXECUTE format('UPDATE room SET used = used + octet_length(($1).%I) RETURNING used', TG_ARGV[0]) INTO now_used USING NEW;
  IF now_used > ${room} THEN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END IF;
  RETURN NULL;
END $$;
${Object.entries(filling)
  .map(
    ([table, column]) =>
      `CREATE TRIGGER room AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION take_room('${column}');`,
  )
  .join('\n')}`;

export const createTestDatabases = (): TestDatabases => {
  let postgres: TestPostgres | null = null;
  let empty = '';
  const log: LogLine[] = [];
  const server = (): TestPostgres => {
    if (!postgres) throw new Error('PostgreSQL was not started');
    return postgres;
  };
  const openIn = (database: string): Promise<Store> =>
    openPostgresStore({ url: server().urlOf(database), randomBytes: testRandom, log: (line) => log.push(line) });
  // Copying a database with its tables is quicker than making them.
  const create = (): Promise<string> => server().createDatabase(empty);
  /** Opened stores that nobody uses: for the next who needs an empty one. */
  const unused: { readonly store: Store; readonly clear: () => Promise<unknown> }[] = [];
  const ends: (() => Promise<void>)[] = [];
  const openReusable = async () => {
    const database = await create();
    const store = await openIn(database);
    const cleaner = new pg.Client({ connectionString: server().urlOf(database) });
    await cleaner.connect();
    ends.push(store.dispose, () => cleaner.end());
    return { store, clear: () => cleaner.query(emptyAgain) };
  };
  return {
    server,
    log,
    create,
    openIn,
    start: async () => {
      postgres = await startPostgres();
      empty = await postgres.createDatabase();
      await (await openIn(empty)).dispose();
    },
    open: async ({ room } = {}) => {
      if (room !== undefined) {
        const database = await create();
        await server().ask(database, limitRoom(room));
        return openIn(database);
      }
      const taken = unused.pop() ?? (await openReusable());
      const dispose = async (): Promise<void> => {
        await taken.clear();
        unused.push(taken);
      };
      return { ...taken.store, dispose };
    },
    dispose: async () => {
      await Promise.all(ends.map((end) => end()));
      await postgres?.dispose();
    },
  };
};
