/**
 * PouchDB beside us: the same records in a PouchDB in memory, replicated over HTTP to a CouchDB-speaking endpoint of the few
 * addresses that a push asks for, itself over a PouchDB in memory.
 * @see https://docs.couchdb.org/en/stable/replication/protocol.html
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import HttpPouch from 'pouchdb-adapter-http';
import MemoryPouch from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';

PouchDB.plugin(MemoryPouch).plugin(HttpPouch).plugin(replication);

/** What we use of a PouchDB. */
interface Pouch {
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly get: (id: string) => Promise<object>;
  readonly put: (document: object) => Promise<object>;
  readonly bulkDocs: (documents: unknown, options?: { readonly new_edits: boolean }) => Promise<readonly object[]>;
  readonly revsDiff: (revisions: unknown) => Promise<object>;
  readonly replicate: { readonly to: (url: string) => Promise<object> };
  readonly destroy: () => Promise<void>;
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : JSON.parse(text);
};

/** `status` 404 where the database says that there is nothing. */
const answerTo = async (database: Pouch, method: string, path: string, body: unknown): Promise<unknown> => {
  const document = path.replace(/^\/records\/?/, '');
  if (document === '') return { ...(await database.info()), db_name: 'records' };
  if (document.startsWith('_revs_diff')) return database.revsDiff(body);
  if (document.startsWith('_bulk_docs')) return database.bulkDocs(body, { new_edits: false });
  if (method === 'PUT') return database.put({ ...(body as object), _id: document });
  return database.get(document);
};

export interface CouchServer {
  readonly port: number;
  readonly documents: () => Promise<number>;
  readonly close: () => Promise<void>;
}

let databases = 0;
const newDatabase = (): Pouch => new PouchDB(`bench-${++databases}`, { adapter: 'memory' });

export const startCouchServer = async (): Promise<CouchServer> => {
  const database = newDatabase();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    let status = 200;
    let answer: unknown;
    try {
      answer = await answerTo(database, request.method ?? 'GET', path, await readJson(request));
    } catch (cause) {
      const named = cause as { readonly status?: number; readonly name?: string; readonly reason?: string };
      status = named.status ?? 500;
      answer = { error: named.name, reason: named.reason };
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    documents: async () => (await database.info()).doc_count,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await database.destroy();
    },
  };
};

/** Documents in a database of their own, ready to be pushed: `push` resolves when the replication is complete. */
export const fillPouch = async (
  documents: readonly object[],
): Promise<{ readonly push: (origin: string) => Promise<void>; readonly close: () => Promise<void> }> => {
  const local = newDatabase();
  await local.bulkDocs(documents);
  return {
    push: async (origin) => {
      await local.replicate.to(`${origin}/records`);
    },
    close: () => local.destroy(),
  };
};
