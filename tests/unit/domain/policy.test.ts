/** Whether the organisation pays itself: whose address and telephone a paper may print under its name. */
import { expect, test } from 'vitest';
import { emptyPayer, paysItself } from '../../../src/domain/policy.ts';

test.each([
  ['Medinetz Altmark', 'Medinetz Altmark', true],
  ['Medinetz Altmark', ' MEDINETZ  altmark ', true],
  ['Medinetz Altmark', 'Medinetz Altmark e. V.', false],
  ['Medinetz Altmark', 'Gesundheitsfonds', false],
  ['Medinetz Altmark', '', false],
])('«%s», paid by «%s»', (organisationName, name, expected) => {
  expect(paysItself(organisationName, { ...emptyPayer, name })).toBe(expected);
});
