/** What every device fetches to keep the app. */
import type { Bench } from '../../src/tools/benchTypes.ts';
import { measurePrecache, precacheBarBytes, sumBytes } from '../../src/tools/precacheSize.ts';

export const bench: Bench = {
  keys: ['precache_bytes'],
  run: async (context) => {
    const sizes = await measurePrecache(await context.distFolder());
    const value = sumBytes(sizes);
    return {
      precache_bytes: {
        value,
        unit: 'B',
        bar: '≤ 460,800',
        ok: value <= precacheBarBytes,
        how: `brotli size of the ${sizes.length} precached files of the build`,
      },
    };
  },
};
