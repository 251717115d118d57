/** Which cases share a tag with an interview: seven answers agree. */
import type { RecognitionTag } from '../../../domain/caseEntries.ts';

export interface Tagged<Id> {
  readonly id: Id;
  readonly tags: readonly RecognitionTag[];
}

/** The ids of those that share a tag with `asked`, each once, those that agree in most tags first. Ten thousand take a few milliseconds. */
export const findTags = <Id>(kept: Iterable<Tagged<Id>>, asked: readonly RecognitionTag[]): readonly Id[] => {
  const wanted = new Set(asked.map(({ tag }) => tag));
  // Hashing every text that is kept would take longer than all the rest: four digits say of nearly all that they are not meant.
  const mayBeWanted = new Uint8Array(beginnings);
  for (const tag of wanted) mayBeWanted[beginningOf(tag)] = 1;
  const shared = new Map<Id, number>();
  for (const { id, tags } of kept) {
    let count = 0;
    for (const { tag } of tags) if (mayBeWanted[beginningOf(tag)] === 1 && wanted.has(tag)) count++;
    if (count > 0) shared.set(id, Math.max(count, shared.get(id) ?? 0));
  }
  return [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};

const beginnings = 65_536;
/* Four hexadecimal digits; other texts fall somewhere too. */
const beginningOf = (tag: string): number =>
  (digit(tag, 0) << 12) | (digit(tag, 1) << 8) | (digit(tag, 2) << 4) | digit(tag, 3);
const digit = (tag: string, at: number): number => {
  const code = tag.charCodeAt(at);
  return (code < 58 ? code - 48 : code - 87) & 15;
};
