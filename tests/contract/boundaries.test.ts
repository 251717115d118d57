/**
 * The directions between folders are kept by the compiler, not by good will.
 *
 * Each case lays one forbidden line into a copy of the configuration, with tiny folders in place of the real ones, and
 * expects the compiler to refuse it for the stated reason; the same tree without that line must compile.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repoPath } from '../../src/tools/paths.ts';

const folders = ['domain', 'protocol', 'worker', 'app', 'check', 'queue', 'testing'] as const;

let tree: string;

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text);
};

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'feldschein-boundaries-'));
  await cp(repoPath('src/tools/tsconfig.base.json'), join(tree, 'src/tools/tsconfig.base.json'));
  for (const folder of folders) {
    await write(`src/${folder}/tsconfig.json`, await readFile(repoPath(`src/${folder}/tsconfig.json`), 'utf8'));
    await write(
      `src/${folder}/thing.ts`,
      `export interface Thing { readonly of: '${folder}' }\nexport const thing: Thing = { of: '${folder}' };\n`,
    );
  }
  await write('src/app/env.d.ts', await readFile(repoPath('src/app/env.d.ts'), 'utf8'));
  await write('sw/tsconfig.json', await readFile(repoPath('sw/tsconfig.json'), 'utf8'));
  await write('src/check/sw/tsconfig.json', await readFile(repoPath('src/check/sw/tsconfig.json'), 'utf8'));
  await write('src/check/sw/thing.ts', 'export const thing = 1;\n');
  await write('sw/thing.ts', 'export const thing = 1;\n');
  await cp(repoPath('.biome.jsonc'), join(tree, '.biome.jsonc'));
  await cp(repoPath('src/tools/lint'), join(tree, 'src/tools/lint'), { recursive: true });
  // Packages are looked up in the real place; what the compiler writes goes to a place of the tree's own.
  await mkdir(join(tree, 'node_modules'));
  for (const name of ['@types', 'vite', 'preact', 'rolldown']) {
    await symlink(repoPath(`node_modules/${name}`), join(tree, 'node_modules', name));
  }
});

afterAll(() => rm(tree, { recursive: true, force: true }));

const compile = (project: string): string => {
  const tsc = repoPath('node_modules/typescript/bin/tsc');
  // Forced: two writes within the resolution of a file's time would look like none.
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-b', '--force', project], {
    cwd: tree,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout || `exit ${status}`;
};

/** Compiles the folder with one more file, then without it. */
const refusalOf = async (folder: string, source: string): Promise<string> => {
  const probe = `${folder}/probe.ts`;
  await write(probe, source);
  const refusal = compile(folder);
  await rm(join(tree, probe));
  expect(compile(folder), 'without the forbidden line it compiles').toBe('');
  return refusal;
};

const importType = (from: string): string => `import type { Thing } from '${from}';\nexport type Probe = Thing;\n`;
const notListed = /TS6307/;

test.each([
  ['src/domain', '../protocol/thing.ts'],
  ['src/protocol', '../worker/thing.ts'],
  ['src/app', '../worker/thing.ts'],
  ['src/app', '../queue/thing.ts'],
  ['src/worker', '../app/thing.ts'],
  ['src/worker', '../queue/thing.ts'],
  ['src/app', '../check/thing.ts'],
  ['src/check', '../app/thing.ts'],
  ['src/check', '../worker/thing.ts'],
  ['src/check', '../queue/thing.ts'],
  ['src/check/sw', '../thing.ts'],
  ['src/queue', '../check/thing.ts'],
  ['src/queue', '../worker/thing.ts'],
  ['src/queue', '../app/thing.ts'],
  ['sw', '../src/worker/thing.ts'],
])('%s cannot import from %s, not even a type', async (folder, from) => {
  expect(await refusalOf(folder, importType(from))).toMatch(notListed);
});

test.each([
  ['src/app', '../domain/thing.ts'],
  ['src/app', '../protocol/thing.ts'],
  ['src/check', '../domain/thing.ts'],
  ['src/check', '../protocol/thing.ts'],
  ['src/worker', '../protocol/thing.ts'],
  ['src/queue', '../protocol/thing.ts'],
  ['src/protocol', '../domain/thing.ts'],
])('%s may import from %s', async (folder, from) => {
  expect(await refusalOf(folder, importType(from))).toBe('');
});

test('the app gets the worker as an address, which is no import of its types', async () => {
  const source = "import deskUrl from '../worker/thing.ts?worker&url';\nexport const probe: string = deskUrl;\n";
  expect(await refusalOf('src/app', source)).toBe('');
});

test.each(['document', 'crypto', 'process', 'fetch', 'setTimeout', 'indexedDB', 'console'])(
  '«%s» does not exist in the domain',
  async (name) => {
    expect(await refusalOf('src/domain', `export const probe: unknown = ${name};\n`)).toMatch(
      /TS2304|TS2584|TS2591|TS2580/,
    );
  },
);

test.each(['document', 'process'])('«%s» does not exist in the worker', async (name) => {
  expect(await refusalOf('src/worker', `export const probe: unknown = ${name};\n`)).toMatch(
    /TS2304|TS2584|TS2591|TS2580/,
  );
});

/** Lints one file in the tree, whose path decides which rules hold; the rules are the project's own. */
const lint = async (path: string, source: string): Promise<string> => {
  await write(path, source);
  const args = [repoPath('node_modules/@biomejs/biome/bin/biome'), 'lint', path];
  const { stderr, stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  await rm(join(tree, path));
  return stdout + stderr;
};

test.each(['src/domain/probe.ts', 'src/protocol/probe.ts'])('%s is refused clock and chance', async (path) => {
  expect(await lint(path, 'export const probe = (): number => Date.now();\n')).toContain('noRestrictedGlobals');
  expect(await lint(path, 'export const probe = (): number => Math.random();\n')).toContain('Pass randomness in');
  expect(await lint(path, 'export const probe = (): number => Math.max(1, 2);\n')).toContain('No fixes applied');
});
