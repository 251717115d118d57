/** Which cases share a tag with an interview: seven answers agree. */
import type { RecognitionTag } from '../../../domain/caseEntries.ts';

export interface Tagged<Id> {
  readonly id: Id;
  readonly tags: readonly RecognitionTag[];
}

/** The ids of those that share a tag with `asked`, each once, those that agree in most tags first. Ten thousand take a few milliseconds. */
export const findTags = <Id>(kept: Iterable<Tagged<Id>>, asked: readonly RecognitionTag[]): readonly Id[] => {
  const wanted = new Set(asked.map(({ tag }) => tag));
  // Hashing every text that is kept would take longer than all the rest: three digits say of nearly all that they are not meant.
  const mayBeWanted = new Uint8Array(beginnings);
  for (const tag of wanted) mayBeWanted[beginningOf(tag)] = 1;
  const shared = new Map<Id, number>();
  for (const { id, tags } of kept) {
    let count = 0;
    for (let index = 0; index < tags.length; index++) {
      const tag = tags[index]?.tag ?? '';
      if (mayBeWanted[beginningOf(tag)] === 1 && wanted.has(tag)) count++;
    }
    if (count > 0) shared.set(id, Math.max(count, shared.get(id) ?? 0));
  }
  return [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};

const beginnings = 32_768;
/* Five bits tell all hexadecimal digits apart; other texts fall somewhere too. */
const beginningOf = (tag: string): number =>
  ((tag.charCodeAt(0) & 31) << 10) | ((tag.charCodeAt(1) & 31) << 5) | (tag.charCodeAt(2) & 31);
