/**
 * The queue's entry: makes clock, log, store and server from the environment, and ends in order.
 *
 * ```
 *   settings ─► data folder or database ─► store ─► server ─► greeting ··· SIGTERM / SIGINT ─► server stops ─► store closes ─► exit 0
 * ```
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Log, QueueDeps } from './deps.ts';
import { handle } from './handle.ts';
import { createLimits } from './http/limits.ts';
import { createFolderAssets } from './node/assets.ts';
import { prepareDataFolder } from './node/dataFolder.ts';
import { createJsonLog } from './node/log.ts';
import { createMetrics, type Metrics, serveMetrics } from './node/metrics.ts';
import { limitOpen } from './node/openLimit.ts';
import { type RunningServer, startServer } from './node/server.ts';
import { readSettings, type Settings } from './node/settings.ts';
import { createNodeSubtle } from './node/subtle.ts';
import { describeDatabase, greeting, sayData, sayDatabase, sayPort, saySetting } from './node/words.ts';
import { openPostgresStore } from './store/postgres.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

const sweepEveryMs = 60_000;
const limits = {
  headersTimeoutMs: 15_000,
  // A segment at its target size needs about half a minute on GPRS; one at the limit, with one huge note, some minutes.
  requestTimeoutMs: 600_000,
  stopMs: 4000,
} as const;
const bodyIdleMs = 30_000;

const clock = { now: () => Date.now() };
const plainLog = createJsonLog(clock, (line) => process.stderr.write(line));

const giveUp = (words: string): never => {
  console.error(words);
  process.exit(1);
};

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const openStore = async ({ dataFolder, databaseUrl }: Settings): Promise<Store> => {
  if (databaseUrl !== null) {
    return openPostgresStore({ url: databaseUrl, randomBytes, log: plainLog }).catch((cause: unknown) =>
      giveUp(sayDatabase(cause, databaseUrl)),
    );
  }
  try {
    const path = prepareDataFolder(dataFolder);
    return openSqliteStore({ path, randomBytes });
  } catch (cause) {
    return giveUp(sayData(cause, dataFolder));
  }
};

const readVersion = (): string => {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const version = typeof description === 'object' && description && 'version' in description && description.version;
  return typeof version === 'string' ? version : 'unknown';
};

const startListening = async (deps: QueueDeps, { host, port }: Settings): Promise<RunningServer> => {
  try {
    return await startServer(limitOpen(deps, handle(deps)), { host, port, ...limits });
  } catch (cause) {
    await deps.store.dispose();
    return giveUp(sayPort(cause, host, port));
  }
};

const startMetrics = async (
  { store }: QueueDeps,
  metrics: Metrics,
  { metricsPort }: Settings,
): Promise<Server | null> => {
  if (metricsPort === null) return null;
  try {
    return await serveMetrics(metrics, metricsPort);
  } catch (cause) {
    await store.dispose();
    return giveUp(sayPort(cause, '127.0.0.1', metricsPort));
  }
};

const sweepHandovers = async (store: Store, log: Log): Promise<void> => {
  try {
    const swept = await store.sweepHandovers(clock.now());
    if (!swept.ok) log({ level: 'warn', event: 'sweep', refused: swept.error.type });
  } catch (cause) {
    log({ level: 'error', event: 'sweep', error: cause instanceof Error ? cause.name : typeof cause });
  }
};

const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const settings = readSettings(process.env);
if (!settings.ok) giveUp(saySetting(settings.error.name, settings.error.value));
else {
  const { value } = settings;
  const store = await openStore(value);
  const metrics = createMetrics(store);
  const log = metrics.counted(plainLog);
  const ending = new AbortController();
  const version = readVersion();
  const assets = createFolderAssets(value.distFolder);
  const deps: QueueDeps = {
    store,
    clock,
    subtle: createNodeSubtle(),
    log,
    assets,
    version,
    limits: createLimits(clock),
    bodyIdleMs,
    ending: ending.signal,
    ...(value.foundingToken !== null && { foundingToken: value.foundingToken }),
    isPaused: value.isPaused,
  };
  const server = await startListening(deps, value);
  const metricsServer = await startMetrics(deps, metrics, value);
  const sweeping = value.isPaused ? undefined : setInterval(() => void sweepHandovers(store, log), sweepEveryMs);

  let stopping = false;
  const stop = async (): Promise<void> => {
    // Ctrl+C in a terminal reaches the whole process group, so the same wish may arrive twice.
    if (stopping) return;
    stopping = true;
    clearInterval(sweeping);
    metricsServer?.close();
    ending.abort();
    await server.stop();
    await store.dispose();
    log({ level: 'info', event: 'stopped' });
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

  log({ level: 'info', event: 'started', version, store: store.kind, quarantined: await store.quarantined() });
  console.log(
    greeting(
      addressOf(value.host, server.port),
      value.databaseUrl === null ? value.dataFolder : describeDatabase(value.databaseUrl),
    ),
  );
}
