/**
 * The store for larger installations: a PostgreSQL database, shared by as many queue processes as there are.
 *
 * @see src/decisions/0012-postgresql-store.md
 */
import pg from 'pg';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { Log } from '../deps.ts';
import { createCheckListMethods } from './postgres/checkLists.ts';
import { applicationName, clientConfig, createConnection, type Query, queryOn } from './postgres/connection.ts';
import { createDeviceMethods } from './postgres/devices.ts';
import { createHandoverMethods } from './postgres/handovers.ts';
import { createHeldMethods } from './postgres/held.ts';
import { createMarkMethods } from './postgres/marks.ts';
import { createNews } from './postgres/news.ts';
import { createPullMethod } from './postgres/pull.ts';
import { createQuarantineMethods } from './postgres/quarantine.ts';
import { createRecoveryMethods } from './postgres/recovery.ts';
import { createRevocationMethods } from './postgres/revocations.ts';
import { migrate } from './postgres/schema.ts';
import { createSegmentMethods } from './postgres/segments.ts';
import { createSlotMethods } from './postgres/slots.ts';
import { numberIn } from './rows.ts';
import type { Store } from './store.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly log: Log;
  /** At most so many connections for questions, and one more that listens. */
  readonly connections?: number;
}

/** The server is too old, or loses commits at a power cut. */
export class UnfitServer extends Error {
  override readonly name = 'UnfitServer';
  readonly setting: string;
  readonly value: string;
  constructor(setting: string, value: string) {
    super(`the server has ${setting} = ${value}`);
    this.setting = setting;
    this.value = value;
  }
}

const oldestServer = 140_000;

/** What the server itself must be set to, so that a commit is on its disk: no transaction can ask for these. */
const durable = ['fsync', 'full_page_writes'] as const;

/**
 * Opens the database and brings its tables up to date. Throws when it cannot be reached or was written by a newer version, and
 * `UnfitServer`.
 */
export const openPostgresStore = async (options: PostgresOptions): Promise<Store> => {
  const incarnation = await prepare(options);
  const connection = createConnection(options.url, options.connections);
  const marks = createMarkMethods(connection);
  const news = createNews({ url: options.url, tenants: marks.tenants, log: options.log });
  try {
    await news.start();
  } catch (cause) {
    await connection.close();
    throw cause;
  }
  return {
    kind: 'postgresql',
    incarnation,
    ...createDeviceMethods(connection),
    ...createSegmentMethods(connection),
    ...createQuarantineMethods(connection),
    ...createRevocationMethods(connection),
    ...createPullMethod(connection),
    ...createSlotMethods(connection),
    ...createHandoverMethods(connection),
    ...createRecoveryMethods(connection),
    ...createCheckListMethods(connection),
    ...createHeldMethods(connection),
    ...marks,
    watch: news.watch,
    dispose: async () => {
      await news.stop();
      await connection.close();
    },
  };
};

/** A migration takes as long as it takes. */
const prepare = ({ url, randomBytes }: Pick<PostgresOptions, 'url' | 'randomBytes'>): Promise<string> =>
  withClient(url, async (query) => {
    for (const name of ['server_version_num', ...durable]) {
      const [row] = await query('SELECT current_setting($1) AS value', [name]);
      const value = String(row?.value);
      if (name === 'server_version_num' ? Number(value) < oldestServer : value !== 'on') {
        throw new UnfitServer(name, value);
      }
    }
    await query('BEGIN; SET LOCAL synchronous_commit = on');
    const incarnation = await migrate(query, () => bytesToHex(randomBytes(8)));
    await query('COMMIT');
    return incarnation;
  });

/**
 * Gives a database that was put back from a backup an incarnation of its own: who asks it next compares. False, and nothing
 * done, while a queue is connected to it: that would go on under the old one.
 */
export const declareRestored = async ({
  url,
  randomBytes,
}: Pick<PostgresOptions, 'url' | 'randomBytes'>): Promise<boolean> => {
  await prepare({ url, randomBytes });
  return withClient(url, async (query) => {
    const [others] = await query(
      `SELECT count(*) AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
      [applicationName],
    );
    if (!others || numberIn(others, 'count') > 0) return false;
    await query('BEGIN; SET LOCAL synchronous_commit = on');
    await query('UPDATE store SET incarnation = $1', [bytesToHex(randomBytes(8))]);
    // Half-sent segments belong to requests of another life.
    await query('DELETE FROM held');
    await query('COMMIT');
    return true;
  });
};

/** A connection of one's own, without the time limits of everyday questions. */
const withClient = async <T>(url: string, work: (query: Query) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...clientConfig(url), query_timeout: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(queryOn(client));
  } finally {
    await client.end().catch(() => undefined);
  }
};
