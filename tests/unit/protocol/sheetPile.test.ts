/** Sheets as they are collected: each counts once, and none of another set or kind gets in. */
import { expect, it } from 'vitest';
import type { SheetSetId } from '../../../src/domain/recoverySheets.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { type RecoverySheet, shareBytes } from '../../../src/protocol/recoverySheet.ts';
import { addSheet } from '../../../src/protocol/sheetPile.ts';

const sheet = (index: number, changes: Partial<RecoverySheet> = {}): RecoverySheet => ({
  kind: 'office',
  setId: '3f2a91c0' as SheetSetId,
  threshold: 3,
  total: 5,
  index,
  share: new Uint8Array(shareBytes).fill(index),
  ...changes,
});
const add = (...sheets: readonly RecoverySheet[]) =>
  sheets.reduce<readonly RecoverySheet[]>((pile, next) => expectOk(addSheet(pile, next)).sheets, []);

it('counts up to what is needed, and beyond', () => {
  expect(addSheet([], sheet(4))).toEqual({ ok: true, value: { sheets: [sheet(4)], have: 1, need: 3 } });
  expect(expectOk(addSheet(add(sheet(4), sheet(1)), sheet(2)))).toMatchObject({ have: 3, need: 3 });
  expect(expectOk(addSheet(add(sheet(4), sheet(1), sheet(2)), sheet(5)))).toMatchObject({ have: 4, need: 3 });
});

it('leaves what it was given as it was', () => {
  const pile = add(sheet(1));
  addSheet(pile, sheet(2));
  expect(pile).toEqual([sheet(1)]);
});

it('says when a sheet is there already', () => {
  expect(addSheet(add(sheet(1), sheet(2)), sheet(1))).toEqual({ ok: false, error: { type: 'duplicate' } });
});

it.each([
  ['set', { setId: '00000000' as SheetSetId }, { type: 'otherSet' }],
  ['number needed', { threshold: 2 }, { type: 'otherSet' }],
  ['number made', { total: 6 }, { type: 'otherSet' }],
  ['kind', { kind: 'point' }, { type: 'otherKind', kind: 'office' }],
  ['kind and set', { kind: 'point', setId: '00000000' as SheetSetId }, { type: 'otherKind', kind: 'office' }],
] as const)('refuses a sheet of another %s', (_, changes, error) => {
  expect(addSheet(add(sheet(1)), sheet(2, changes))).toEqual({ ok: false, error });
});

it('says when one number was read in two ways, or two numbers are one share', () => {
  const misread = sheet(1, { share: new Uint8Array(shareBytes).fill(9) });
  expect(addSheet(add(misread, sheet(2)), sheet(1))).toEqual({ ok: false, error: { type: 'contradicts', index: 1 } });
  const twin = sheet(3, { share: sheet(2).share });
  expect(addSheet(add(sheet(1), sheet(2)), twin)).toEqual({ ok: false, error: { type: 'contradicts', index: 2 } });
});
