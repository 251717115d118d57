/** What is kept on every device, and how a change of it is noticed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPrecache, listPrecachePaths } from '../../../src/tools/precacheList.ts';

let folder: string;

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feldschein-precache-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('leaves out the worker itself, compressed neighbours, source maps, the check page and what comes later', async () => {
  const kept = ['assets/main-1.css', 'assets/main-1.js', 'icon.svg', 'index.html'];
  const left = [
    'sw.js',
    'index.html.br',
    'assets/main-1.js.gz',
    'assets/main-1.js.map',
    'p/index.html',
    'assets/zxing_reader-2.wasm',
  ];
  for (const path of [...kept, ...left]) await write(path, path);
  expect([...(await listPrecachePaths(folder))].sort()).toEqual(kept);
});

test('a changed file changes its revision; a hashed name is its own revision; every entry has a digest', async () => {
  await write('index.html', 'one');
  await write('assets/main-1.js', 'script');
  const before = await listPrecache(folder);
  await write('index.html', 'two');
  const after = await listPrecache(folder);
  const revision = (list: typeof before, url: string) => list.find((entry) => entry.url === url)?.revision;
  expect(revision(after, '/index.html')).not.toBe(revision(before, '/index.html'));
  expect(revision(after, '/assets/main-1.js')).toBeNull();
  expect(after.every(({ integrity }) => /^sha256-[A-Za-z0-9+/]{43}=$/.test(integrity))).toBe(true);
});
