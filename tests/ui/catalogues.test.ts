/** Both catalogues say everything, with the same places to fill in. */
import { expect, test } from 'vitest';
import { behindLockDe } from '../../src/app/i18n/de/behindLock.ts';
import { doorDe } from '../../src/app/i18n/de/door.ts';
import { behindLockEn } from '../../src/app/i18n/en/behindLock.ts';
import { doorEn } from '../../src/app/i18n/en/door.ts';

const de: Record<string, string> = { ...doorDe, ...behindLockDe };
const en: Record<string, string> = { ...doorEn, ...behindLockEn };
const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('no key is missing and no part overwrites another', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort());
  expect(Object.keys(de)).toHaveLength(Object.keys(doorDe).length + Object.keys(behindLockDe).length);
});

test('every text says something', () => {
  for (const [key, text] of [...Object.entries(de), ...Object.entries(en)]) expect(text.trim(), key).not.toBe('');
});

test('the same places are filled in, in both languages', () => {
  for (const key of Object.keys(de)) expect(places(en[key] ?? ''), key).toEqual(places(de[key] ?? ''));
});

test('what comes in the singular comes in the plural', () => {
  for (const key of Object.keys(de).filter((name) => name.endsWith('.one'))) {
    expect(de[key.replace(/one$/, 'other')], key).toBeDefined();
  }
});
