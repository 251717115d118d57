/**
 * Vietnamesisch: names are one syllable, and without vowels Lan, Linh and Long would be one. They are spelled with Latin letters
 * by those who bear them, so that a syllable is kept nearly as it is written; tone marks are gone before.
 */

const syllable =
  /^(ngh|ng|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdghklmnstvx])?(?:([aeiou]|ai|ao|au|oi|ui|uu|ieu|yeu|uoi|uou|(?<=h)oa|(?<=[ht])oai)|([aeiou]|ie|ye|oa|oe|ua|ui|uo|uye)(ch|ng|nh|[cmnpt]))$/;

/** Before the given name in a full name, and the middle names that only say woman or man. */
const familyNames = /^(?:nguyen|tran|pham|huynh|hoang|phan|dang|bui|duong|ngo|vo|vu|thi)$/;

/** Cities that are two words at home and one word abroad. */
const joinedCities = /^(ha)(noi)$|^(da)(nang)$|^(hai)(phong)$|^(sai)(gon)$|^(nha)(trang)$/;

/** A syllable as Vietnamese has them, in one spelling; null for any other word. */
export const vietnameseSyllable = (word: string): string | null => {
  // Lee and Leen of English spellings, Ly and Li.
  const plain = word
    .replace('ee', 'i')
    .replace('oo', 'u')
    .replace(/y(?!e)/, 'i');
  const match = syllable.exec(plain);
  if (match === null) return null;
  const [, begin = '', open, middle = '', end = ''] = match;
  return (
    begin.replace(/^(?:c(?!h)|k(?!h)|q)/, 'k').replace(/^(n?g)h$/, '$1') +
    (open ?? middle).replace('ye', 'ie') +
    end.replace(/^nh$/, 'n').replace(/^ch?$/, 'k')
  );
};

/**
 * The word that is somebody's own in a Vietnamese name: the last one, whether the family's name stands before it, behind it as in
 * Europe, or was left out. Null where a word is not Vietnamese.
 */
export const vietnameseName = (words: readonly string[]): string | null => {
  const parts = words.flatMap((word) => joinedCities.exec(word)?.slice(1).filter(Boolean) ?? [word]);
  if (parts.length < 2 || parts.some((part) => vietnameseSyllable(part) === null)) return null;
  return parts.filter((part) => !familyNames.test(part)).at(-1) ?? parts.at(-1) ?? null;
};
