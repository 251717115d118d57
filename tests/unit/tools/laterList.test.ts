/** What is fetched after the app can start without network, and nothing of it twice. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLater, listLater } from '../../../src/tools/laterList.ts';
import { listPrecachePaths } from '../../../src/tools/precacheList.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feldschein-later-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

test('reader, its worker and fonts come later; each with the digest a browser checks', async () => {
  const laterFiles = ['assets/codeReader-a_1.js', 'assets/sheet-c3.woff2', 'assets/zxing_reader-b-2.wasm'];
  const others = [
    'assets/codeReaderWorker-d4.js',
    'assets/main-e5.js',
    'assets/zxing_reader-b-2.wasm.br',
    'font.woff2',
  ];
  for (const path of [...laterFiles, ...others]) await write(path, 'abc');
  // SHA-256 of «abc», FIPS 180-2.
  const integrity = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
  expect(await listLater(folder)).toEqual(laterFiles.map((path) => ({ url: `/${path}`, integrity })));
});

test('no file is on both lists', async () => {
  for (const path of ['assets/codeReader-1.js', 'assets/codeReaderWorker-2.js', 'assets/a-3.woff2', 'index.html']) {
    await write(path, path);
  }
  const ahead = await listPrecachePaths(folder);
  expect(ahead.filter(isLater)).toEqual([]);
  expect([...ahead].sort()).toEqual(['assets/codeReaderWorker-2.js', 'index.html']);
});
