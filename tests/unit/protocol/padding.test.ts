/** Padding: comes off again, hides the length in classes, and costs at most twelve in a hundred. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, padmeLength, unpad } from '../../../src/protocol/padding.ts';

describe('Padmé lengths', () => {
  it('never shrink, never exceed 12 %, grow with the length and stay where they are', () => {
    let before = 0;
    for (let length = 0; length <= 500_000; length++) {
      const padded = padmeLength(length);
      // One comparison for the whole range: half a million assertions take seconds.
      if (padded < length || padded > length * 1.12 || padded < before || padmeLength(padded) !== padded) {
        expect.fail(`${length} became ${padded}`);
      }
      before = padded;
    }
  });

  it('leave few classes to tell apart', () => {
    const classes = new Set<number>();
    for (let length = 17; length <= 4_096; length++) classes.add(padmeLength(length));
    expect(classes.size).toBeLessThan(120);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [9, 10],
    [100, 104],
    [1_000, 1_024],
    [131_072, 131_072],
    [131_073, 135_168],
  ])('%i becomes %i', (length, padded) => {
    expect(padmeLength(length)).toBe(padded);
  });
});

describe('padding', () => {
  it('comes off again, whatever the content ends with', () => {
    const endings = fc.constantFrom([], [0], [0, 0, 0], [0x80], [0x80, 0], [0x80, 0x80]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), endings, (content, ending) => {
        const whole = new Uint8Array([...content, ...ending]);
        expect(unpad(pad(whole))).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is missed where there is none', () => {
    for (const bytes of [[], [0], [0, 0], [1], [0x80, 1], [0x80, 1, 0]])
      expect(unpad(new Uint8Array(bytes))).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => void unpad(bytes)));
  });
});
