/**
 * `npm run dev`: the app with hot reload, and a queue behind it.
 *
 *   browser ─► Vite on PORT (8787) ──/v1, /v2, /health, /p/lists──► queue on the next port, data in ./data
 *                                  └─/p/──────────────────────► Vite for the check page on the port after
 */
import { once } from 'node:events';
import { createServer } from 'vite';
import { checkPageConfig } from './checkPage.ts';
import { startScript } from './children.ts';
import { repoPath } from './paths.ts';

const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? '127.0.0.1';
const queuePort = port + 1;

const queue = startScript('src/queue/main.ts', [], {
  env: {
    PORT: String(queuePort),
    HOST: '127.0.0.1',
    FELDSCHEIN_DATA: process.env.FELDSCHEIN_DATA ?? repoPath('data'),
  },
});

const checkPage = await createServer({
  ...checkPageConfig,
  server: { host: '127.0.0.1', port: port + 2, strictPort: true },
});
await checkPage.listen();

const target = `http://127.0.0.1:${queuePort}`;
const server = await createServer({
  configFile: repoPath('vite.config.ts'),
  server: {
    host,
    port,
    proxy: {
      '/v1': target,
      '/v2': target,
      '/health': target,
      '/p/lists': target,
      '/p/': `http://127.0.0.1:${port + 2}`,
    },
  },
});
await server.listen();
// Vite's own handler would end the process before the queue has closed its store.
process.removeAllListeners('SIGTERM');
console.log(`Feldschein, for development: http://${host}:${port}`);

const stop = async (code: number): Promise<never> => {
  await server.close();
  await checkPage.close();
  if (queue.exitCode === null && queue.signalCode === null) {
    const ended = once(queue, 'exit');
    queue.kill('SIGTERM');
    await ended;
  }
  process.exit(code);
};

let stopping = false;
const stopOnce = (code: number): void => {
  if (stopping) return;
  stopping = true;
  void stop(code);
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopOnce(0));
queue.once('exit', (code) => stopOnce(code ?? 1));
