/**
 * Rufname of a case: unlike any other that is in use at this point.
 *
 * Gender-free unless the person asks for another one: a name that does not fit is called out in a waiting room.
 */
import type { NameKind } from '../../protocol/deskRecognition.ts';
import { feminineGivenNames, masculineGivenNames, neutralGivenNames, surnames } from './callNames.ts';

const givenNames: Readonly<Record<NameKind, readonly string[]>> = {
  neutral: neutralGivenNames,
  feminine: feminineGivenNames,
  masculine: masculineGivenNames,
};

/** Draws by chance before it looks for what is left. */
const attempts = 200;

/** `draw` gives random 16-bit numbers. Falls back to a taken name only when every name of the lists is taken. */
export const newCallName = (taken: ReadonlySet<string>, kind: NameKind, draw: () => number): string => {
  const given = givenNames[kind];
  const nameAt = (first: number, second: number): string =>
    `${given[first % given.length]} ${surnames[second % surnames.length]}`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const name = nameAt(draw(), draw());
    if (!taken.has(name)) return name;
  }
  const [first, second] = [draw(), draw()];
  for (let step = 0; step < given.length * surnames.length; step++) {
    const name = nameAt(first + Math.floor(step / surnames.length), second + step);
    if (!taken.has(name)) return name;
  }
  return nameAt(first, second);
};
