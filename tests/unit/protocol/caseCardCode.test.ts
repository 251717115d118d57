/** Case cards: 128 bits come back, and a misread card opens no other case. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeAlphabet } from '../../../src/domain/checkCode.ts';
import type { CaseRoot } from '../../../src/domain/ids.ts';
import { encodeCaseCard, parseCaseCard } from '../../../src/protocol/caseCardCode.ts';
import { arbitraryId } from '../../../src/testing/arbitraries.ts';

it('comes back as it was written, in the signs of an alphanumeric QR code', () => {
  fc.assert(
    fc.property(arbitraryId<CaseRoot>(16), (root) => {
      const text = encodeCaseCard(root);
      expect(text).toMatch(/^FELDSCHEIN1:[0-9A-HJKMNP-TV-Z]{28}$/);
      expect(parseCaseCard(text)).toBe(root);
      expect(parseCaseCard(` ${text.toLowerCase()}\n`)).toBe(root);
    }),
  );
});

it('notices every one and two wrong symbols', { timeout: 60_000 }, () => {
  const text = encodeCaseCard('000102030405060708090a0b0c0d0e0f' as CaseRoot);
  const start = text.indexOf(':') + 1;
  const symbols = [...text.slice(start)];
  const read = (changed: readonly string[]) => parseCaseCard(text.slice(0, start) + changed.join(''));
  for (let first = 0; first < symbols.length; first++) {
    for (const symbol of codeAlphabet) {
      if (symbol === symbols[first]) continue;
      const once = symbols.with(first, symbol);
      if (read(once) !== null) expect.fail(`one wrong symbol at ${first}`);
      const second = (first + 1) % symbols.length;
      for (const another of codeAlphabet) {
        if (another !== symbols[second] && read(once.with(second, another)) !== null) expect.fail(`two at ${first}`);
      }
    }
  }
});

it('is nothing else: numbers, addresses, other lengths', () => {
  const text = encodeCaseCard('ffffffffffffffffffffffffffffffff' as CaseRoot);
  for (const wrong of ['', 'FELDSCHEIN1:', text.slice(0, -1), `${text}0`, text.replace('1:', '2:'), '0123-4567-89QV'])
    expect(parseCaseCard(wrong)).toBeNull();
});
