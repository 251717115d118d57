/** The operator's commands: `npm run queue -- backup|restore|verify|export`. Exit code 0 done, 1 refused or failed, 2 called wrongly. */
import { join, resolve } from 'node:path';
import { readSettings } from '../node/settings.ts';
import { createNodeSubtle } from '../node/subtle.ts';
import { sayData, saySetting } from '../node/words.ts';
import { backUp, type OpsDeps, restore, verifyAndMark } from './backup.ts';
import { exportLogs } from './exportLogs.ts';
import { sayBackedUp, sayBackupError, sayEmbeddedOnly, sayExported, sayRestored, sayVerified, usage } from './words.ts';

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

const settings = readSettings(process.env);
if (!settings.ok) process.exitCode = refuse(saySetting(settings.error.name, settings.error.value));
else {
  const { dataFolder, databaseUrl } = settings.value;
  try {
    // The file in the data folder, if there is one, would be a backup of something else.
    if (databaseUrl !== null) process.exitCode = refuse(sayEmbeddedOnly);
    else process.exitCode = await run(dataFolder, process.argv.slice(2));
  } catch (cause) {
    process.exitCode = refuse(sayData(cause, dataFolder));
  }
}
