/** Shares of the recovery secret: enough of one set give it back, anything else gives an error and never another secret. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { encodeSheet, parseSheet, type RecoverySheet } from '../../../src/protocol/recoverySheet.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import { createSheets, joinSecret, sheetPlan, splitSecret } from '../../../src/worker/keys/recoveryShares.ts';

const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((__, at) => ((mask >> at) & 1) === 1));
const mismatch = { ok: false, error: { type: 'sheetsDoNotMatch' } };

describe('a set of sheets', () => {
  it.each(['office', 'point'] as const)(
    'of the %s gives the secret back from every pile that is enough',
    async (kind) => {
      const secret = randomBytes(32);
      const kept = bytesToHex(secret);
      const sheets = await createSheets(secret, kind);
      const { threshold, total } = sheetPlan[kind];
      expect(sheets.map(({ index }) => index)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
      for (const pile of subsets(sheets)) {
        const joined = await joinSecret(pile.toReversed());
        if (pile.length >= threshold) expect(bytesToHex(expectOk(joined))).toBe(kept);
        else expect(joined).toMatchObject({ ok: false, error: { type: 'tooFewSheets', have: pile.length } });
      }
      expect(bytesToHex(secret)).toBe(kept);
    },
  );

  it('may be of any size, and goes over paper', async () => {
    const sizes = fc.integer({ min: 2, max: 15 }).chain((total) =>
      fc.record({
        total: fc.constant(total),
        threshold: fc.integer({ min: 2, max: total }),
        start: fc.nat(total - 1),
      }),
    );
    await fc.assert(
      fc.asyncProperty(sizes, fc.uint8Array({ minLength: 32, maxLength: 32 }), async (plan, bytes) => {
        const secret = bytes.slice();
        const sheets = await createSheets(secret, 'point', plan);
        const typed = sheets.map((sheet) => expectOk(parseSheet(encodeSheet(sheet).lines.join('\n'))));
        const pile = [...typed, ...typed].slice(plan.start, plan.start + plan.threshold);
        expect(expectOk(await joinSecret(pile))).toEqual(secret);
        const few = await joinSecret(pile.slice(1));
        const have = plan.threshold - 1;
        const need = have === 0 ? 2 : plan.threshold;
        expect(few).toEqual({ ok: false, error: { type: 'tooFewSheets', have, need } });
      }),
      { numRuns: 60 },
    );
  });

  it('made twice from one secret is two sets that never mix', async () => {
    const secret = randomBytes(32);
    const [old, fresh] = [await createSheets(secret, 'point'), await createSheets(secret, 'point')];
    for (const one of old) for (const other of fresh) expect(await joinSecret([one, other])).toEqual(mismatch);
  });

  it('does not mix with another one that says to be the same', async () => {
    const sheets = await createSheets(randomBytes(32), 'office');
    const forged = (await createSheets(randomBytes(32), 'office')).map((sheet) => ({
      ...sheet,
      setId: sheets[0]?.setId as RecoverySheet['setId'],
    }));
    for (const pile of subsets([0, 1, 2, 3, 4]).filter(({ length }) => length === 3)) {
      const mixed = pile.map((at, place) => (place === 0 ? forged : sheets)[at]).filter((sheet) => sheet !== undefined);
      expect(await joinSecret(mixed)).toEqual(mismatch);
    }
  });

  it('counts a sheet once however often it is given', async () => {
    const secret = randomBytes(32);
    const [first, second] = await createSheets(secret, 'point');
    if (!first || !second) throw new Error('no sheets');
    expect(await joinSecret([first, first])).toMatchObject({ error: { type: 'tooFewSheets', have: 1, need: 2 } });
    expect(expectOk(await joinSecret([first, first, second, first]))).toEqual(secret);
  });

  it('with one wrong bit in any share gives an error', async () => {
    const sheets = await createSheets(randomBytes(32), 'point');
    for (let bit = 0; bit < 37 * 8; bit++) {
      const wrong = sheets.slice(0, 2).map((sheet, at) => {
        if (at === 1) return sheet;
        const share = sheet.share.slice();
        share[bit >> 3] = (share[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return { ...sheet, share };
      });
      expect(await joinSecret(wrong)).toEqual(mismatch);
    }
  });

  it('that is none is too few', async () => {
    expect(await joinSecret([])).toEqual({ ok: false, error: { type: 'tooFewSheets', have: 0, need: 2 } });
  });
});

/* Computed by another program: 00 01 … 1f over GF(2⁸) with x⁸ + x⁴ + x³ + x + 1, coefficients 7i + 1 and 13i + 5. */
const printed = [
  ['0403 A09Z 5A8W 000A 3YX7', '8WNN F0HE AW3D 5SMA P84N', '8FMG K172 MQZ1 Q6MV EV9D', 'G3CC QJ21 RAVY X6SQ 8HRD'],
  ['0403 A0HZ 5A8W 01D4 45RP', '1WR1 NE55 Y3WT KV8H Z8A9', 'MSJP 79Y5 N87Z YPWE VTMT', 'QX9S NN33 MZCP NYTD E8S2'],
  ['0403 A0SZ 5A8W 0WAF QYCS', '7ZMA 3VNT 6MRR H7WK 6WVR', 'WW1K RBRV ZCFR 1CF3 V99R', 'Y447 HCQS D04D S43K R3ZC'],
  ['0403 A11Z 5A8W 0C61 EJBJ', '67V0 186Q 95Z0 Q193 Q2XS', '99TE F47S TA40 G606 FKN7', 'K1ND QWKH 57AB 6BNV JTAZ'],
  ['0403 A19Z 5A8W 1GXS EQ3Y', 'V0HH 61MZ 2DAJ 0HYS 8EE5', 'WKBC 5WG1 GTCD VRY5 ZPMZ', 'FXY8 Q8GQ 84M6 TBPW FZQ0'],
] as const;

it('reads sheets that lie in a drawer', async () => {
  const sheets = printed.map((lines) => expectOk(parseSheet(lines.join('\n'))));
  for (const pile of subsets(sheets).filter(({ length }) => length >= 3)) {
    expect(expectOk(await joinSecret(pile))).toEqual(Uint8Array.from({ length: 32 }, (_, at) => at));
  }
});

it('splits 32 bytes and nothing else', async () => {
  await expect(splitSecret(new Uint8Array(31), 2, 3)).rejects.toThrow(RangeError);
  await expect(splitSecret(new Uint8Array(32), 1, 3)).rejects.toThrow();
  await expect(splitSecret(new Uint8Array(32), 4, 3)).rejects.toThrow();
});
