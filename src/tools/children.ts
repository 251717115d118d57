/** Runs other programs of the project on this same Node and waits for them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { repoPath, repoRoot } from './paths.ts';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a script, named from the repository's top; its output is ours. */
export const startScript = (script: string, args: readonly string[], options: RunOptions = {}): ChildProcess =>
  spawn(process.execPath, [repoPath(script), ...args], {
    cwd: repoRoot,
    stdio: 'inherit',
    env: { ...process.env, ...options.env },
  });

/** The exit code; a death by signal counts as failure. */
export const runScript = async (script: string, args: readonly string[], options: RunOptions = {}): Promise<number> => {
  const [code] = await once(startScript(script, args, options), 'exit');
  return typeof code === 'number' ? code : 1;
};
