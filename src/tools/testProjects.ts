/**
 * The groups of tests: `unit` (plain Node), `ui` (components in jsdom), `e2e` (built app in a real browser), `slow` (minutes, on
 * demand).
 *
 * Watch mode is off by default, so that a bare vitest ends.
 */
import type { TestProjectConfiguration } from 'vitest/config';

const unitFolders = ['unit', 'contract', 'property', 'examples', 'integration'] as const;

export const testProjects = (root: string): TestProjectConfiguration[] => [
  {
    root,
    test: {
      name: 'unit',
      environment: 'node',
      include: unitFolders.map((folder) => `tests/${folder}/**/*.test.ts`),
      testTimeout: 20_000,
    },
  },
  {
    root,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
      name: 'ui',
      environment: 'jsdom',
      include: ['tests/ui/**/*.test.ts', 'tests/ui/**/*.test.tsx'],
      testTimeout: 20_000,
    },
  },
  {
    root,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['tests/e2e/**/*.e2e.ts'],
      // One browser at a time: two at once on a small machine make the timings of both meaningless.
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    root,
    test: {
      name: 'slow',
      environment: 'node',
      include: ['tests/slow/**/*.slow.ts'],
      testTimeout: 1_800_000,
    },
  },
];
