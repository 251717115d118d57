/**
 * `npm run bench -- [--json FILE] [key…]`: takes the figures that the bars of this project speak of.
 *
 * Each module in `tests/bench` says which keys it provides; with keys on the command line only those that provide one of
 * them run. FILE gets one object, key to figure. A figure that cannot be taken is absent there and named on stderr.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createBenchContext } from './benchContext.ts';
import { figuresToTable } from './benchTable.ts';
import type { Bench, BenchContext, Figure } from './benchTypes.ts';
import { repoPath } from './paths.ts';

const loadBenches = async (): Promise<readonly Bench[]> => {
  const folder = repoPath('tests/bench');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href)));
  return modules.map((module: { readonly bench: Bench }) => module.bench);
};

/** The wanted figures of one module; a module that throws provides none, and the rest goes on. */
const take = async (
  bench: Bench,
  wanted: ReadonlySet<string>,
  context: BenchContext,
): Promise<Readonly<Record<string, Figure>>> => {
  const keys = bench.keys.filter((key) => wanted.has(key));
  console.error(`taking ${keys.join(', ')} …`);
  try {
    const figures = await bench.run(context);
    return Object.fromEntries(Object.entries(figures).filter(([key]) => wanted.has(key)));
  } catch (error) {
    console.error(error);
    return {};
  }
};

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const benches = await loadBenches();
const known = new Set(benches.flatMap((bench) => bench.keys));
const wanted = positionals.length > 0 ? new Set(positionals) : known;
const context = createBenchContext();
const figures: Record<string, Figure> = {};

try {
  for (const bench of benches) {
    if (bench.keys.some((key) => wanted.has(key))) Object.assign(figures, await take(bench, wanted, context));
  }
} finally {
  await context.dispose();
}

for (const key of wanted) {
  if (!known.has(key)) console.error(`${key}: no benchmark provides it yet`);
  else if (figures[key] === undefined) console.error(`${key}: could not be taken`);
}
if (values.json !== undefined) await writeFile(resolve(values.json), `${JSON.stringify(figures, null, 2)}\n`);
console.log(figuresToTable(figures));
