/**
 * Lateinische Schrift, whichever language spelled: a name is heard in one, written in another and read in a third. Rules run in
 * this order; where languages contradict one another the names decide that are frequent among those who come.
 *
 * A sound spelling has a–z without c, q, w, y, z; j is the sound of Djamila, or of Yusuf where a word begins; x is the kh of Khaled.
 */

const rules: readonly (readonly [pattern: RegExp, sound: string])[] = [
  // A hard J, kept as a capital until the end: German, French, Bulgarian, Serbian, Turkish spellings of it.
  [/(?<!i|^)dja$/g, 'dia'],
  [/^dz(?=[aeiou])/g, 'J'],
  [/dzsch|dsch|dzh|dsh|dj/g, 'J'],
  [/^c(?=em|ih|ey|ela|eng|ev|af[ae])/g, 'J'],

  // X before kh becomes it: Vietnamese Xuan, Kurdish Xalid, and ks in the middle.
  [/^x(?=u)/g, 's'],
  [/(?<=.)x/g, 'ks'],

  // Ch as in Bach, of German spellings and Greek names; every other ch hisses.
  [
    /^ch(?=al[ie]|adi[dgjJ]|ulud|am[iz]|ar[ck]i|erson)|(?<=^mi)ch(?=a)|(?<=^i?(?:jo|yo)a)ch(?=im)|(?<=^za)ch(?=ar)|(?<=^ni)ch(?=ol)/g,
    'x',
  ],
  [/(?<!s|t)ch(?=[rlmtnw])/g, 'x'],
  [/tsch|sch|tch|tsh|ch|sh|sz|cz|tz|ts|dz|zh/g, 's'],

  [/thm/g, 'sm'],
  [/dh(?=[ei][mr])/g, 's'],
  [/(?<=[td])h/g, ''],
  [/ph/g, 'f'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/c(?=[eiyvw])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],

  // J as a glide: Katja, Marija, Maja, Andrej; then Jelena, who is Elena too.
  [
    /(?<=[bfgklmprstvwxy])j(?=[aeiou])|(?<=n)j(?=[aeio])|(?<=(?<!d)i)j(?=[aeo]h?$)|(?<=[aeou])j(?=a$)|(?<=o)j(?=a)|(?<=[eou])j(?![aeiou])|(?<=.)j$/g,
    'i',
  ],
  [/^(?:j(?=e[lkvwg]|efi)|[yi](?=e))/g, ''],
  [/^[yi](?=[aou])/g, 'j'],
  [/y/g, 'i'],

  // French ou before a vowel: Ouafa, Naoual, Kouame, Marouane, but Fouad.
  [/^ou(?=[aei])|(?<=[aeo])ou(?=[aei])|(?<=k)o?u(?=a)|(?<=[a-z]{2}[^aeiou])ou(?=[ae])/g, 'v'],
  [/(?<=a)[vw](?=u|oo)/g, ''],
  [/w/g, 'v'],
  [/J/g, 'j'],
];

/** Rough sounds of a word in Latin letters without marks; other letters are passed over. */
export const latinToSound = (word: string): string =>
  rules.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), word.replace(/[^a-z]/g, ''));
