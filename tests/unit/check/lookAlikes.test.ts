/** Names that read alike are found, names that do not are left in peace. */
import { describe, expect, it } from 'vitest';
import { hasLookAlike, skeletonOf } from '../../../src/check/lookAlikes.ts';

describe('a name', () => {
  it.each([
    ['in another case', 'VEREIN FELDRAIN'],
    ['with other spaces and signs', ' Verein-Feld rain. '],
    ['with a letter that no eye sees', 'Verein Feld\u200brain'],
    ['with a capital I for an l', 'Verein FeIdrain'],
    ['with a digit for a letter', 'Verein Fe1drain'],
    ['with Cyrillic letters', 'V\u0435r\u0435in F\u0435ldr\u0430in'],
    ['with Greek letters', 'Ver\u03b5in Feldr\u03b1in'],
    ['in wide letters', 'Ｖｅｒｅｉｎ　Ｆｅｌｄｒａｉｎ'],
    ['with marks over letters', 'Véréin Féldraïn'],
    ['with its legal form', 'Verein Feldrain e.V.'],
    ['the same', 'Verein Feldrain'],
  ])('reads like itself %s', (_, name) => {
    expect(hasLookAlike('Verein Feldrain', ['Medinetz Halle', name])).toBe(true);
    expect(hasLookAlike(name, ['Verein Feldrain'])).toBe(true);
  });

  it('reads like itself with rn for m and vv for w', () => {
    expect(hasLookAlike('Altmark im Weg', ['Altrnark irn VVeg'])).toBe(true);
  });

  it.each(['Verein Waldrain', 'Feldrain Verein', 'Verein Feldrand', 'Medinetz Halle', ''])(
    'does not read like «%s»',
    (name) => {
      expect(hasLookAlike('Verein Feldrain', [name])).toBe(false);
    },
  );

  it('in a script of its own keeps its letters', () => {
    expect(skeletonOf('جمعية')).not.toBe('');
    expect(hasLookAlike('جمعية', ['اتحاد'])).toBe(false);
  });
});
