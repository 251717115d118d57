/**
 * Connections to the database, with one way to change anything and one way to look.
 *
 * Every transaction says itself that its commit waits for the disk: a server, a database or a role may be set up otherwise, and a
 * connection may come from a pooler that has lent it out before.
 */
import pg, { type ClientConfig, type Pool, type PoolClient, type QueryResult } from 'pg';
import { err, type Result } from '../../../domain/result.ts';
import type { Row } from '../rows.ts';
import type { StoreFull } from '../store.ts';
import { StoreUnavailable } from '../unavailable.ts';
import { troubleOf } from './trouble.ts';

/** Asks the database. Throws `StoreUnavailable` when it is away. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export interface Connection {
  /** One question, for reading: a statement sees one moment of the store. */
  readonly query: Query;
  /** One transaction. Committed whatever `work` returns, rolled back when it throws; no room is the outcome `storeFull`. */
  readonly change: <T, E>(work: (query: Query) => Promise<Result<T, E>>) => Promise<Result<T, E | StoreFull>>;
  /** Several questions that get answers of the same moment. */
  readonly view: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * READ COMMITTED on purpose: whoever waited for the tenant's row then reads what the one before has committed. The limits are for
 * a queue that stops in the middle, with the row in its hands; others wait for it no longer than this.
 */
const beginChange = [
  'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
  'SET LOCAL synchronous_commit = on',
  "SET LOCAL lock_timeout = '10s'",
  "SET LOCAL statement_timeout = '20s'",
  "SET LOCAL idle_in_transaction_session_timeout = '10s'",
].join('; ');
const beginView = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '20s'";

const int8 = 20;

/** By this the database's own views name a connection of a queue. */
export const applicationName = 'feldschein';

/** How every connection is made. Positions are far below 2^53, so whole numbers of eight bytes come as numbers. */
export const clientConfig = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: applicationName,
  connectionTimeoutMillis: 5000,
  query_timeout: 30_000,
  keepAlive: true,
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid),
  },
});

export const queryOn =
  (client: Pick<PoolClient, 'query'> | Pick<Pool, 'query'>): Query =>
  async (text, values = []) => {
    try {
      // Without values the simple protocol is used, which takes several statements in one round trip.
      if (values.length > 0) return (await client.query<Row>(text, [...values])).rows;
      const outcome: QueryResult<Row> | readonly QueryResult<Row>[] = await client.query<Row>(text);
      return 'rows' in outcome ? outcome.rows : [];
    } catch (cause) {
      if (troubleOf(cause) === 'unavailable') throw new StoreUnavailable('the database is away', { cause });
      throw cause;
    }
  };

export const createConnection = (url: string, connections = 10): Connection => {
  const pool = new pg.Pool({ ...clientConfig(url), max: connections, idleTimeoutMillis: 30_000 });
  // Connections that end while nobody uses them, or between two statements: the next question finds out by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  const borrow = async (): Promise<PoolClient> => {
    try {
      return await pool.connect();
    } catch (cause) {
      throw troubleOf(cause) === 'bug' ? cause : new StoreUnavailable('no connection to the database', { cause });
    }
  };
  /** After trouble nobody knows in what state a connection is: it goes, and with it what it had begun. */
  const transaction = async <T>(begin: string, work: (query: Query) => Promise<T>): Promise<T> => {
    const client = await borrow();
    const query = queryOn(client);
    let failed = true;
    try {
      await query(begin);
      const value = await work(query);
      await query('COMMIT');
      failed = false;
      return value;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) {
        await query('ROLLBACK').then(
          () => {
            failed = false;
          },
          () => undefined,
        );
      }
      throw cause;
    } finally {
      client.release(failed);
    }
  };

  return {
    query: queryOn(pool),
    change: async (work) => {
      try {
        return await transaction(beginChange, work);
      } catch (cause) {
        if (!(cause instanceof StoreUnavailable) && troubleOf(cause) === 'full') return err({ type: 'storeFull' });
        throw cause;
      }
    },
    view: (work) => transaction(beginView, work),
    close: () => pool.end(),
  };
};
