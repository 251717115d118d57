import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../../../src/domain/ids.ts';
import { placementOf } from '../../../src/queue/store/placement.ts';

describe('placementOf', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const other = new Uint8Array([1, 2, 4]);
  const segment = (firstSeq: number, logEpoch = 1) =>
    ({ device: 'd' as DeviceId, lane: 'office', logEpoch, firstSeq, count: 2, bytes }) as const;
  const head = { next: 4, digest: new Uint8Array(32), newestEpoch: 1 };

  it.each([
    ['continues', segment(4), null, 'atHead'],
    ['came before', segment(2), bytes, 'stored'],
    ['came before with other bytes', segment(2), other, 'conflict'],
    ['overlaps', segment(3), null, 'conflict'],
    ['came too early', segment(5), null, 'gap'],
    ['begins anew', segment(4, 2), null, 'atHead'],
    ['continues an older log', segment(4, 0), null, 'conflict'],
    ['came before in an older log', segment(2, 0), bytes, 'stored'],
    ['came too early in an older log', segment(9, 0), null, 'conflict'],
  ] as const)('%s', (_name, candidate, storedThere, expected) => {
    expect(placementOf(head, candidate, storedThere)).toBe(expected);
  });
});
