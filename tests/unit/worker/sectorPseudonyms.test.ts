/** Pseudonyms for recipients: as somebody else computes them, and nothing in one list that is in another. */
import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToSymbols } from '../../../src/domain/base32.ts';
import { checksOut } from '../../../src/domain/checkCode.ts';
import type { CaseHandle } from '../../../src/domain/ids.ts';
import { type Sector, sectorPseudonymFromBytes, sectors } from '../../../src/domain/sectors.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { sectorKeyOf, sectorPseudonymOf, sectorPseudonymsOf } from '../../../src/worker/office/sectorPseudonyms.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((each) => each.slice());
const handle = bytes(16).map((each) => bytesToHex(each) as CaseHandle);
const handles = fc.uniqueArray(handle, { minLength: 1, maxLength: 8 });
const sector = fc.constantFrom(...sectors);
const yearKey = bytes(32);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** By Node's own HKDF and HMAC, and big numbers in place of a bit buffer; the check symbols by division with remainder over GF(32). */
const independently = (key: Uint8Array, name: string, of: string): string => {
  const sectorKey = hkdfSync('sha256', key, new Uint8Array(), `sector ${name}`, 32);
  const digest = createHmac('sha256', Buffer.from(sectorKey)).update(Buffer.from(of, 'hex')).digest();
  const number = digest.readBigUInt64BE() >> 4n;
  const data = Array.from({ length: 12 }, (_, index) => Number((number >> BigInt(5 * (11 - index))) & 31n));
  const times = (a: number, b: number): number => {
    let product = 0;
    for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit;
    for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
    return product;
  };
  const rest = [...data, 0, 0];
  for (let index = 0; index < data.length; index++) {
    const lead = rest[index] ?? 0;
    rest[index + 1] = (rest[index + 1] ?? 0) ^ times(lead, 2 ^ 4);
    rest[index + 2] = (rest[index + 2] ?? 0) ^ times(lead, 8);
  }
  const text = [...data, ...rest.slice(-2)].map((value) => alphabet[value]).join('');
  return (text.match(/.{1,4}/g) ?? []).join('-');
};

describe('a pseudonym', () => {
  it('is the one that others compute', async () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => index);
    const known = [
      ['billing', '00112233445566778899aabbccddeeff'],
      ['ministry', '00112233445566778899aabbccddeeff'],
      ['audit', '00112233445566778899aabbccddeeff'],
    ] as const;
    const made = known.map(async ([name, of]) => sectorPseudonymOf(await sectorKeyOf(key, name), of as CaseHandle));
    expect(await Promise.all(made)).toEqual(vectors);
    expect(known.map(([name, of]) => independently(key, name, of))).toEqual(vectors);
    await fc.assert(
      fc.asyncProperty(yearKey, sector, handle, async (secret, name, of) => {
        const expected = independently(secret, name, of);
        expect(await sectorPseudonymOf(await sectorKeyOf(secret, name), of)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('has 60 bits and two check symbols that notice two wrong ones', () => {
    fc.assert(
      fc.property(bytes(32), fc.nat(13), fc.nat(13), fc.integer({ min: 1, max: 31 }), (digest, one, two, change) => {
        const pseudonym = sectorPseudonymFromBytes(digest);
        expect(pseudonym).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/,
        );
        const values = textToSymbols([...pseudonym.replaceAll('-', '')]);
        expect(checksOut(values)).toBe(true);
        const wrong = values.map((value, index) => (index === one || index === two ? value ^ change : value));
        expect(checksOut(wrong)).toBe(false);
        const beyond = digest.map((byte, index) => (index < 8 ? byte : ~byte));
        beyond[7] = (digest[7] ?? 0) ^ 15;
        expect(sectorPseudonymFromBytes(beyond)).toBe(pseudonym);
      }),
    );
    expect(() => sectorPseudonymFromBytes(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('lists of pseudonyms', () => {
  const listOf = async (key: Uint8Array<ArrayBuffer>, name: Sector, of: readonly CaseHandle[]) => [
    ...(await sectorPseudonymsOf(await sectorKeyOf(key, name), of)).values(),
  ];

  it('of other recipients or other years have no pseudonym in common', async () => {
    await fc.assert(
      fc.asyncProperty(handles, yearKey, yearKey, async (of, first, second) => {
        fc.pre(bytesToHex(first) !== bytesToHex(second));
        const lists = await Promise.all([first, second].flatMap((key) => sectors.map((name) => listOf(key, name, of))));
        const all = lists.flat();
        expect(new Set(all).size).toBe(of.length * sectors.length * 2);
      }),
      { numRuns: 50 },
    );
  });

  it('are not made again with every handle, every other key and every other recipient’s list', async () => {
    await fc.assert(
      fc.asyncProperty(
        handles,
        sector,
        yearKey,
        fc.array(yearKey, { maxLength: 3 }),
        async (of, name, lost, others) => {
          fc.pre(others.every((other) => bytesToHex(other) !== bytesToHex(lost)));
          const target = new Set<string>(await listOf(lost, name, of));
          for (const guess of [...others, new Uint8Array(32)]) {
            if (bytesToHex(guess) === bytesToHex(lost)) continue;
            for (const each of sectors)
              for (const made of await listOf(guess, each, of)) expect(target).not.toContain(made);
          }
          // What the recipient of another list has is no key either.
          const [another = 'audit'] = sectors.filter((each) => each !== name);
          expect((await listOf(lost, another, of)).filter((made) => target.has(made))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('name a person once, however often the handle is given, in more than one batch', async () => {
    const of = Array.from(
      { length: 1_203 },
      (_, index) => (index % 1_100).toString(16).padStart(32, '0') as CaseHandle,
    );
    const key = await sectorKeyOf(new Uint8Array(32).fill(7), 'ministry');
    const made = await sectorPseudonymsOf(key, of);
    expect(made.size).toBe(1_100);
    expect(new Set(made.values()).size).toBe(1_100);
    const last = of[1_099] ?? of[0];
    expect(last && made.get(last)).toBe(last && (await sectorPseudonymOf(key, last)));
  });
});

/** From the independent computation above: they must not change for as long as a year's key lives. */
const vectors = ['RGS2-TNKJ-D8CX-07', 'M6PB-9X3G-A18H-1J', 'W5QH-1FRC-Q1H4-K6'];
