/** Recovery sheets as text: what is typed comes back or is refused, with the line that is wrong. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../../src/domain/checkCode.ts';
import { type SheetSetId, sheetKinds } from '../../../src/domain/recoverySheets.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { encodeSheet, parseSheet, type RecoverySheet, shareBytes } from '../../../src/protocol/recoverySheet.ts';
import { arbitraryId } from '../../../src/testing/arbitraries.ts';

const sheet: RecoverySheet = {
  kind: 'office',
  setId: '3f2a91c0' as SheetSetId,
  threshold: 3,
  total: 5,
  index: 2,
  share: Uint8Array.from({ length: shareBytes }, (_, at) => at + 1),
};
/* Computed by another program, from the layout alone. */
const lines = [
  '0403 A0HZ 5A8W 0082 0CA7',
  '20A1 G710 4GM2 RC1M 70V6',
  'Y40H 289H 858P 2WC1 J602',
  'GV3G EHW7 S044 H269 15EY',
] as const;
const bare = lines.map((line) => line.replaceAll(' ', ''));
const damaged = (line: number) => ({ ok: false, error: { type: 'damaged', line } });

const sheets: Arbitrary<RecoverySheet> = fc
  .tuple(fc.integer({ min: 2, max: 15 }), fc.nat(), fc.nat())
  .map(([total, a, b]) => ({ total, threshold: 2 + (a % (total - 1)), index: 1 + (b % total) }))
  .chain((numbers) =>
    fc.record({
      kind: fc.constantFrom(...sheetKinds),
      setId: arbitraryId<SheetSetId>(4),
      threshold: fc.constant(numbers.threshold),
      total: fc.constant(numbers.total),
      index: fc.constant(numbers.index),
      share: fc
        .uint8Array({ minLength: shareBytes, maxLength: shareBytes })
        .filter((share) => share.at(-1) !== 0)
        .map((share) => share.slice()),
    }),
  );

describe('a recovery sheet', () => {
  it('is written as it always was', () => {
    expect(encodeSheet(sheet)).toEqual({ lines, code: `FSS1:${bare.join('')}` });
    expect(parseSheet(lines.join('\n'))).toEqual({ ok: true, value: sheet });
  });

  it('comes back, scanned and typed', () => {
    fc.assert(
      fc.property(sheets, (any) => {
        const text = encodeSheet(any);
        expect(text.code).toMatch(/^FSS1:[0-9A-HJKMNP-TV-Z]{80}$/);
        expect(expectOk(parseSheet(text.code))).toEqual(any);
        expect(expectOk(parseSheet(text.lines.join('\r\n')))).toEqual(any);
      }),
    );
  });

  it('is read as people type it', () => {
    const text = lines.join('\n');
    for (const typed of [
      text.toLowerCase(),
      text.replaceAll(' ', '-'),
      text.replaceAll('\n', ' '),
      ` \n${text.replaceAll('\n', '\n\n')}\n `,
      text.replaceAll('0', 'o').replaceAll('1', 'l'),
      text.replaceAll('0', 'O').replaceAll('1', 'I'),
      `fss1:${bare.join('')}`,
      `FSS1:\n${text}`,
      `\u200f${text}\u061c`,
    ]) {
      expect(parseSheet(typed), typed).toEqual({ ok: true, value: sheet });
    }
  });

  it('is not made from what cannot be', () => {
    for (const change of [
      { threshold: 1 },
      { threshold: 6 },
      { total: 16 },
      { index: 0 },
      { index: 6 },
      { index: 1.5 },
      { setId: '3f2a91' as SheetSetId },
      { share: new Uint8Array(36).fill(1) },
      { share: new Uint8Array(37) },
    ]) {
      expect(() => encodeSheet({ ...sheet, ...change })).toThrow(RangeError);
    }
  });
});

describe('a mistake', () => {
  const changed = (line: number, text: string): readonly string[] => bare.with(line, text);
  const expectDamaged = (typed: readonly string[], line: number): void => {
    for (const text of [typed.join('\n'), `FSS1:${typed.join('')}`]) {
      const read = parseSheet(text);
      if (read.ok || read.error.type !== 'damaged' || read.error.line !== line + 1) {
        expect.fail(`${text} was read as ${JSON.stringify(read)}`);
      }
    }
  };

  it('in any one symbol is found, in its line', () => {
    bare.forEach((text, line) => {
      for (let at = 0; at < text.length; at++) {
        for (const symbol of [...codeAlphabet, 'U', '*', 'Ä']) {
          if (symbol !== text[at]) expectDamaged(changed(line, text.slice(0, at) + symbol + text.slice(at + 1)), line);
        }
      }
    });
  });

  it('in any two symbols of a line is found, in that line', () => {
    const symbols = fc.constantFrom(...codeAlphabet);
    fc.assert(
      fc.property(fc.nat(3), fc.nat(19), fc.nat(19), symbols, symbols, (line, first, second, a, b) => {
        const before = bare[line] ?? '';
        const after = [...before].with(first, a).with(second, b).join('');
        if (after !== before) expectDamaged(changed(line, after), line);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of two neighbours that change places is found, in its line', () => {
    bare.forEach((text, line) => {
      for (let at = 0; at + 1 < text.length; at++) {
        const swapped = [...text]
          .with(at, text[at + 1] ?? '')
          .with(at + 1, text[at] ?? '')
          .join('');
        if (swapped !== text) expectDamaged(changed(line, swapped), line);
      }
    });
  });

  it('in several lines names the first', () => {
    const typed = changed(1, `Z${bare[1]?.slice(1)}`).with(3, `Z${bare[3]?.slice(1)}`);
    expectDamaged(typed, 1);
  });

  it('of a symbol that is missing or too much is found in its line where lines are typed', () => {
    bare.forEach((text, line) => {
      for (const typed of [text.slice(1), text.slice(0, -1), `${text}0`, `0${text}`]) {
        expect(parseSheet(changed(line, typed).join('\n'))).toEqual(damaged(line + 1));
      }
    });
    expect(parseSheet(bare.join('').slice(0, -1))).toEqual(damaged(4));
    expect(parseSheet(`${bare.join('')}0`)).toEqual(damaged(4));
    expect(parseSheet(bare.slice(0, 2).join('\n'))).toEqual(damaged(3));
  });

  it('of lines that change places is found', () => {
    const [a = '', b = '', c = '', d = ''] = bare;
    expect(parseSheet([b, a, c, d].join('\n'))).toEqual(damaged(1));
    expect(parseSheet([a, c, b, d].join('\n'))).toEqual(damaged(2));
    expect(parseSheet([a, b, d, c].join('\n'))).toEqual(damaged(3));
    expect(parseSheet([a, b, b, d].join('\n'))).toEqual(damaged(3));
  });

  it('of a line from another sheet of the set is found', () => {
    const other = encodeSheet({ ...sheet, index: 3, share: sheet.share.map((byte) => byte ^ 0x5a) }).lines;
    for (const line of [1, 2, 3]) {
      expect(parseSheet(changed(line, other[line] ?? '').join('\n'))).toEqual(damaged(line + 1));
    }
    expect(parseSheet(changed(0, other[0] ?? '').join('\n'))).toEqual(damaged(2));
  });
});

describe('something else', () => {
  it.each([
    '',
    ' ',
    'Hallo',
    lines[0].slice(0, 10),
    'https://schein.example/p/#0123456789',
    `FSR1:${bare.join('')}`,
    `FELDSCHEIN1:${bare.join('')}`,
    bare.join('').repeat(2),
    '0'.repeat(5_000),
  ])('is no sheet: %j', (text) => {
    expect(parseSheet(text)).toEqual({ ok: false, error: { type: 'notASheet' } });
  });

  it('is of a newer version where its beginning or its first line says so', () => {
    const firstOfVersion2 = '0803 A0HZ 5A8W 0082 0C6B';
    for (const text of [`FSS2:${bare.join('')}`, 'fss12:AB', firstOfVersion2, [firstOfVersion2, ...bare].join('\n')]) {
      expect(parseSheet(text), text).toEqual({ ok: false, error: { type: 'newerVersion' } });
    }
  });

  it('never becomes a sheet, and never an exception', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...codeAlphabet, ' ', '\n', '-'), minLength: 60, maxLength: 110 }),
      fc.string({ unit: fc.constantFrom(...codeAlphabet), minLength: 80, maxLength: 80 }).map((text) => `FSS1:${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseSheet(text);
        if (read.ok) expect.fail(`${text} is a sheet`);
        if (read.error.type === 'damaged') expect([1, 2, 3, 4]).toContain(read.error.line);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['a kind that is none', '0413A0HZ5A8W00820CWX20A1G7104GM2RC1M70CXY40H289H858P2WC1J6HGGV3GEHW7S044H269154G', 1],
    ['one that is enough', '0401A09Z5A8W00820CQ320A1G7104GM2RC1M706HY40H289H858P2WC1J6E6GV3GEHW7S044H2691555', 1],
    ['more needed than made', '0405609Z5A8W00820C0V20A1G7104GM2RC1M70M0Y40H289H858P2WC1J6EKGV3GEHW7S044H26915GG', 1],
    ['a sheet 0', '0403A01Z5A8W00820C4820A1G7104GM2RC1M70VPY40H289H858P2WC1J6GJGV3GEHW7S044H269151T', 1],
    ['a sheet 6 of 5', '0403A1HZ5A8W00820C7020A1G7104GM2RC1M70T6Y40H289H858P2WC1J67AGV3GEHW7S044H26915KB', 1],
    ['the secret itself', '0403A0HZ5A8W00820CA720A1G7104GM2RC1M70V6Y40H289H858P2WC1J602GV3GEHW7S044H26900C6', 4],
  ])('that checks and says %s is damaged', (_, text, line) => {
    expect(parseSheet(text)).toEqual(damaged(line));
  });
});
