/** What the queue makes of PostgreSQL: segments taken, against the bare database and one signature. */
import pg from 'pg';
import { openPostgresStore } from '../../src/queue/store/postgres.ts';
import { testRandom } from '../../src/testing/signer.ts';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { startPostgres } from '../support/postgres.ts';
import { type BareStore, compareIngest } from './support/compareIngest.ts';

/** Twenty rows in one statement, in a table of its own, on one connection: durable as the server commits. */
const openBare = async (url: string): Promise<BareStore> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE bare (seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, bytes BYTEA NOT NULL)');
  return {
    insert: async (rows) => {
      const places = rows.map((_, index) => `($${index + 1})`).join(', ');
      await client.query({ name: 'bare', text: `INSERT INTO bare (bytes) VALUES ${places}`, values: [...rows] });
    },
    close: () => client.end(),
  };
};

export const bench: Bench = {
  keys: ['ingest_ratio_postgres'],
  run: async () => {
    const postgres = await startPostgres();
    try {
      const url = postgres.urlOf(await postgres.createDatabase());
      const store = await openPostgresStore({ url, randomBytes: testRandom, log: () => undefined });
      const bare = await openBare(url);
      try {
        const named = 'PostgreSQL 18 on the same machine, one connection, synchronous_commit and fsync on';
        return { ingest_ratio_postgres: await compareIngest(store, bare, named) };
      } finally {
        await bare.close();
        await store.dispose();
      }
    } finally {
      await postgres.dispose();
    }
  },
};
