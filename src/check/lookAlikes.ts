/**
 * Names that a hurried eye takes for one another. Anybody may found an organisation under any name; where two of the lists read
 * alike, the page says so and asks for the Prüfzahl.
 * @see Unicode UTS #39 (confusables): the few Latin, Greek and Cyrillic pairs that a German name can hide
 */
const twins: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  '0': 'o',
  '1': 'l',
  i: 'l',
  ı: 'l',
  '|': 'l',
  ß: 'ss',
  '5': 's',
  '3': 'e',
};

/** What is left of a name when everything is taken off that a look-alike changes. */
export const skeletonOf = (name: string): string =>
  [...name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')]
    .map((sign) => twins[sign] ?? sign)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/ev$/, '');

/** True where another name reads like this one. */
export const hasLookAlike = (name: string, others: readonly string[]): boolean => {
  const skeleton = skeletonOf(name);
  return others.some((other) => skeletonOf(other) === skeleton);
};
