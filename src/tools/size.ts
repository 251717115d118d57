/** `npm run size`: what the precache weighs, file by file; fails above the bar. */
import { distFolder } from './paths.ts';
import { measurePrecache, precacheBarBytes, sumBytes } from './precacheSize.ts';

const sizes = await measurePrecache(distFolder);
for (const { path, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) {
  console.log(`${String(bytes).padStart(9)}  ${path}`);
}
const total = sumBytes(sizes);
console.log(`${String(total).padStart(9)}  precache, of at most ${precacheBarBytes}`);
if (sizes.length === 0) console.error('Nothing is built: run `npm run build` first.');
if (sizes.length === 0 || total > precacheBarBytes) process.exitCode = 1;
