/**
 * Rufname of a new case: unlike any other at this point.
 *
 * Given names are gender-free: the note does not ask for a gender, and a name that does not fit is called out in a waiting room.
 */
import { neutralGivenNames, surnames } from './callNames.ts';

/** `draw` gives random 16-bit numbers. Falls back to a taken name only when every name of the lists is taken. */
export const newCallName = (taken: ReadonlySet<string>, draw: () => number): string => {
  let name = '';
  for (let attempt = 0; attempt < 1_000; attempt++) {
    name = `${neutralGivenNames[draw() % neutralGivenNames.length]} ${surnames[draw() % surnames.length]}`;
    if (!taken.has(name)) return name;
  }
  return name;
};
