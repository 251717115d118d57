/** The operator's commands: `npm run queue -- backup|restore|restored|verify|export|revoke`. Exit code 0 done, 1 refused or failed, 2 called wrongly. */
import { join, resolve } from 'node:path';
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import { readSettings, type Settings } from '../node/settings.ts';
import { createNodeSubtle } from '../node/subtle.ts';
import { sayData, sayDatabase, saySetting } from '../node/words.ts';
import { declareRestored } from '../store/postgres.ts';
import { backUp, type OpsDeps, restore, verifyAndMark } from './backup.ts';
import { exportLogs } from './exportLogs.ts';
import { revokeDevice } from './revoke.ts';
import {
  sayBackedUp,
  sayBackupError,
  sayDeclaredRestored,
  sayEmbeddedOnly,
  sayExported,
  sayPostgresOnly,
  sayRestored,
  sayRevoked,
  sayUnknownDevice,
  sayVerified,
  usage,
} from './words.ts';

const deps: OpsDeps = {
  subtle: createNodeSubtle(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  now: () => Date.now(),
};

const say = (words: string): number => {
  process.stdout.write(`${words}\n`);
  return 0;
};
const refuse = (words: string, code = 1): number => {
  process.stderr.write(`${words}\n`);
  return code;
};

const run = async (dataFolder: string, [command, path, ...flags]: readonly string[]): Promise<number> => {
  const database = join(dataFolder, 'feldschein.db');
  const isReplacing = flags.length === 1 && flags[0] === '--replace';
  if (path === undefined || path.startsWith('-') || (flags.length > 0 && !(command === 'restore' && isReplacing))) {
    return refuse(usage, 2);
  }
  const target = resolve(process.env.INIT_CWD ?? '.', path);
  switch (command) {
    case 'backup': {
      const made = await backUp(deps, database, target);
      return made.ok ? say(sayBackedUp(target, made.value)) : refuse(sayBackupError(made.error));
    }
    case 'verify': {
      const verified = await verifyAndMark(deps, database, target);
      return verified.ok ? say(sayVerified(target, verified.value)) : refuse(sayBackupError(verified.error));
    }
    case 'restore': {
      const restored = await restore(deps, target, database, isReplacing);
      return restored.ok ? say(sayRestored(database, restored.value)) : refuse(sayBackupError(restored.error));
    }
    case 'export':
      return say(sayExported(target, exportLogs(database, target)));
    default:
      return refuse(usage, 2);
  }
};

/** Works on either store, unlike the others. */
const runRevoke = async (settings: Settings, [tenant, device, ...more]: readonly string[]): Promise<number> => {
  if (!isId(tenant) || !isId(device) || more.length > 0) return refuse(usage, 2);
  return (await revokeDevice(settings, tenant as TenantId, device as DeviceId, deps.randomBytes))
    ? say(sayRevoked)
    : refuse(sayUnknownDevice);
};

/** A database that `pg_restore` or a base backup put back. */
const runRestored = async (url: string | null, words: readonly string[]): Promise<number> => {
  if (words.length > 0) return refuse(usage, 2);
  if (url === null) return refuse(sayPostgresOnly);
  const { randomBytes } = deps;
  return (await declareRestored({ url, randomBytes }))
    ? say(sayDeclaredRestored)
    : refuse(sayBackupError({ type: 'running' }));
};

const isId = (word: string | undefined): word is string => /^[0-9a-f]{32}$/.test(word ?? '');

const settings = readSettings(process.env);
if (!settings.ok) process.exitCode = refuse(saySetting(settings.error.name, settings.error.value));
else {
  const { dataFolder, databaseUrl } = settings.value;
  const [command, ...words] = process.argv.slice(2);
  try {
    // With a database named, the file in the data folder, if there is one, would be a backup of something else.
    if (command === 'revoke') process.exitCode = await runRevoke(settings.value, words);
    else if (command === 'restored') process.exitCode = await runRestored(databaseUrl, words);
    else if (databaseUrl !== null) process.exitCode = refuse(sayEmbeddedOnly);
    else process.exitCode = await run(dataFolder, process.argv.slice(2));
  } catch (cause) {
    process.exitCode = refuse(databaseUrl === null ? sayData(cause, dataFolder) : sayDatabase(cause, databaseUrl));
  }
}
