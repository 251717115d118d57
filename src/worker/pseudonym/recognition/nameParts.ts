/**
 * Which part of a name counts: the first word that is more than an article.
 *
 * People are called by their first word: Anna Maria and Anna-Maria are Anna on another day, and where one name was given, the
 * family's may come along the next time. What is put before a name or behind it in many names tells nobody apart and is spelled
 * in a dozen ways, together or not: Abd al-, Abu, -ullah, -ed-Din. So Abdul Karim, Abdulkarim and عبد الكريم are Karim, as
 * their friends call them, and Abdul Rahman is not Abdul Karim. Abdullah has nothing else and stays whole.
 */

/** In sound spelling, so that one list serves every script. */
const particle = new RegExp(
  `^(?:${[
    // Arabic, its article also as it sounds before the next word, and who somebody serves or is the child or parent of.
    '[ae]?[lnrst]|[ae][dnrst]|[ae]l|as|es|ul|abd[aeou]*l?|ab[ou]u?|bou|bu|o?umm?|am|ben|bin|ibn|bint',
    'saiid|seiid|saied|seied|saiied|seiied|haji|haj|hadji|elhaj|seix|saix',
    // European, and saints of places.
    'le|la|les|d[aeiu]|do|d[aeo]s|del|della|de[rn]|die|von|van|vom|su|sum|sur|dr|mr|mrs|frau|herr',
    'san|santa|santo|saint|sankt|st',
  ].join('|')})$`,
);

/** Abdurrahman, Abdessalam: the article takes on the sound of what follows. */
const servantOf =
  /^[ae]bd(?:[aeiou]u?l(?=[aeiou])|[aeiou]u?(?:l|([rsdtn])(?=\1))(?=[^aeiou])|[aeiou]*(?=[^aeiou]))(?=.*[^aeiouh])(?=.{3})/;
/** Abdullah, Abdoulaye, Abdullahi. */
const servantOfGod = /^abd[aeou]*l+a+(?:h|ie?|h?i)?$/;
const god = /^(?:al+|l+)ah?$/;
/** Abubakar, Oumkalthoum. */
const parentOf = /^[ae]b[uo]+(?=b[ae]?[kx])|^o?umm?(?=k[aeu]*l)/;
/** Najibullah. */
const ofGod = /(?<=.{3})(?:[uo]+(?:lla|l+ah)|allah)$/;
/** Noureddine, Selahattin, Nurdin. */
const ofFaith = /(?<=.{2})(?:[aeiu](?:dd?|ld|tt)|(?<=n[uo]+r)d)i+ne?$/;

/** The sounds of the part that counts; the whole of it where a name is nothing but particles. */
export const pickPart = (sounds: readonly string[]): string => {
  const servant = sounds.findIndex((sound) => /^abd[aeou]*l?$/.test(sound));
  if (servant >= 0 && god.test(sounds[servant + 1] ?? '')) return 'abdula';
  const first = sounds.find((sound) => !particle.test(sound)) ?? sounds[0] ?? '';
  if (servantOfGod.test(first)) return 'abdula';
  return [servantOf, parentOf, ofGod, ofFaith].reduce((part, added) => part.replace(added, ''), first);
};
