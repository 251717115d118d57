/**
 * The real queue as its own process, on a free port, with its own data: to be killed, stopped and started again.
 *
 * A restarted queue keeps port and data, as a machine does that lost power.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoPath } from '../../../src/tools/paths.ts';

export interface QueueOptions {
  readonly port?: number;
  readonly dataDir?: string;
  /** Further environment of the process; `FELDSCHEIN_DIST` serves another build. */
  readonly env?: Readonly<Record<string, string>>;
  /** A program and its arguments under which it runs, such as one that counts its calls to the system. It must keep the pid. */
  readonly under?: readonly string[];
}

export interface RunningQueue {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Of the process that runs now. */
  readonly pid: () => number;
  /** Everything it has printed so far, over all its lives. */
  readonly output: () => string;
  /** As a power cut: SIGKILL. */
  readonly kill: () => Promise<void>;
  /** As an operator: SIGTERM. Gives the exit code, which should be 0. */
  readonly stop: () => Promise<number | null>;
  /** Starts it again on the same port and data; ends the running one first, by SIGKILL. */
  readonly restart: () => Promise<void>;
  /** Kills it and removes its data, unless the caller brought the folder. */
  readonly dispose: () => Promise<void>;
}

const startupMs = 20_000;

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
};

export const startQueue = async (options: QueueOptions = {}): Promise<RunningQueue> => {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'feldschein-queue-')));
  const url = `http://127.0.0.1:${port}`;
  let output = '';

  const begin = async (): Promise<ChildProcess> => {
    const [program, ...words] = [...(options.under ?? []), process.execPath, repoPath('src/queue/main.ts')];
    const child = spawn(program ?? process.execPath, words, {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', FELDSCHEIN_DATA: dataDir, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const giveUpAt = Date.now() + startupMs;
    while (!(await isHealthy(url))) {
      if (hasEnded(child)) throw new Error(`The queue ended while starting:\n${output}`);
      if (Date.now() > giveUpAt) {
        child.kill('SIGKILL');
        throw new Error(`The queue did not answer /health in ${startupMs} ms:\n${output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return child;
  };

  let child = await begin();
  const kill = async (): Promise<void> => {
    await end(child, 'SIGKILL');
  };
  return {
    url,
    port,
    dataDir,
    pid: () => child.pid ?? 0,
    output: () => output,
    kill,
    stop: () => end(child, 'SIGTERM'),
    restart: async () => {
      await kill();
      child = await begin();
    },
    dispose: async () => {
      await kill();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
