/** Runs groups of tests with vitest and counts what came of them. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from './children.ts';
import { cacheFolder } from './paths.ts';
import type { Step } from './steps.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface VitestResult extends Count {
  readonly ok: boolean;
}

/** The part we read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that could not even be loaded has no tests in the report: it counts as one that failed. */
const countReport = (report: Report): Count => {
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded.length };
};

export const runVitest = async (
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
  filters: readonly string[] = [],
): Promise<VitestResult> => {
  const reportFile = join(cacheFolder, `tests-${projects.join('-')}.json`);
  await mkdir(cacheFolder, { recursive: true });
  await rm(reportFile, { force: true });
  const code = await runScript(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...filters,
    ],
    { env },
  );
  if (!existsSync(reportFile)) return { ok: code === 0, passed: 0, failed: code === 0 ? 0 : 1 };
  return { ok: code === 0, ...countReport(JSON.parse(await readFile(reportFile, 'utf8'))) };
};

export interface Tally {
  readonly total: () => Count;
  /** A step that adds its count to the total. */
  readonly vitestStep: (name: string, projects: readonly string[], env?: Readonly<Record<string, string>>) => Step;
}

export const createTally = (): Tally => {
  let passed = 0;
  let failed = 0;
  return {
    total: () => ({ passed, failed }),
    vitestStep: (name, projects, env) => ({
      name,
      run: async () => {
        const result = await runVitest(projects, env);
        passed += result.passed;
        failed += result.failed;
        return result.ok;
      },
    }),
  };
};
