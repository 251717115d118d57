/** `npm run format`: puts everything into the one form, and mends what lint can mend safely. */
import { runScript } from './children.ts';

process.exitCode = await runScript('node_modules/@biomejs/biome/bin/biome', ['check', '--write', '.']);
