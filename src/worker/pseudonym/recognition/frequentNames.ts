/**
 * Häufige Namen: the few names so frequent, also among brothers, that their classes alone would take too many for one.
 *
 * Each code has a letter that is no class, so that no other name has it.
 */
const patterns: readonly (readonly [name: RegExp, code: string])[] = [
  // By its classes Mohammed would be Mahmud, whose u is the only difference. Mohammadreza is called Mohammad as well.
  [/^(?:m[aeiou]*[hxg]?[aeiou]*m+[ae]*[dt]+[ou]*|m[ou]?hd|md|m[ou]ham+[ae]d.{3,}|mhmd.{3,})$/, 'MX'],
  // Hussein would be Hassan; in Arabic letters it has a yeh.
  [/^[hgx](?:[uo]+s+[aei]+n|sin)$/, 'KX'],
];

/** The code of a name in sound spelling; null for every name that is not listed. */
export const frequentName = (sound: string): string | null => patterns.find(([name]) => name.test(sound))?.[1] ?? null;
