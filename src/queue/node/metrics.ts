/**
 * Figures for whoever watches the queue, in Prometheus' text format, on a port of their own: nothing public says how many
 * organisations there are.
 *
 * Fed from the log's lines and, when asked, from the store. Privacy: routes, refusals, sizes and times; no organisation, device
 * or address, neither as a label nor as a value.
 */
import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log, LogLine } from '../deps.ts';
import type { Store } from '../store/store.ts';

export interface Metrics {
  /** The same log, counted. */
  readonly counted: (log: Log) => Log;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export const createMetrics = (store: Store): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'feldschein_requests_total',
    help: 'Requests of the protocol, by route, status and refusal.',
    labelNames: ['route', 'status', 'refused'],
    registers,
  });
  const seconds = new Histogram({
    name: 'feldschein_request_seconds',
    help: 'Time to the answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 300],
    registers,
  });
  const bytes = new Counter({
    name: 'feldschein_request_bytes_total',
    help: 'Bytes of request bodies.',
    labelNames: ['route'],
    registers,
  });
  const exceptions = new Counter({
    name: 'feldschein_exceptions_total',
    help: 'What must not happen; see the log.',
    registers,
  });
  const stored = new Gauge({
    name: 'feldschein_stored',
    help: 'Organisations, items in their logs, items in no verified backup, segments that wait in quarantine.',
    labelNames: ['what'],
    registers,
    collect: async () => {
      // Old figures would look like new ones; the counters do not need the store.
      stored.reset();
      const asked = await Promise.all([store.tenants(), store.quarantined()]).catch(() => null);
      if (!asked) return;
      const [tenants, quarantined] = asked;
      stored.set({ what: 'organisations' }, tenants.length);
      stored.set({ what: 'items' }, sum(tenants.map(({ position }) => position)));
      stored.set({ what: 'itemsWithoutBackup' }, sum(tenants.map(({ position, safe }) => position - (safe ?? 0))));
      stored.set({ what: 'quarantined' }, quarantined);
    },
  });

  const count = ({ event, route, status, refused, ms, bytes: size }: LogLine): void => {
    if (event === 'exception') exceptions.inc();
    if (event !== 'request') return;
    const labels = { route: String(route) };
    requests.inc({ ...labels, status: String(status), refused: String(refused ?? '') });
    seconds.observe(labels, Number(ms) / 1000);
    bytes.inc(labels, Number(size));
  };
  return {
    counted: (log) => (line) => {
      count(line);
      log(line);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Serves `GET /metrics` and nothing else, on this machine alone. Rejects with the system's error when it cannot listen. */
export const serveMetrics = (metrics: Metrics, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      metrics.text().then(
        (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
