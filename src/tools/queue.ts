/** `npm run queue -- <command>`: the operator's commands, on the data folder that `npm start` uses. */
import { repoPath } from './paths.ts';

process.env.FELDSCHEIN_DATA ??= repoPath('data');
await import(new URL('../queue/ops/main.ts', import.meta.url).href);
