/** Which cases share a tag with an interview: seven answers agree. */
import type { RecognitionTag } from '../../../domain/caseEntries.ts';

export interface Tagged<Id> {
  readonly id: Id;
  readonly tags: readonly RecognitionTag[];
}

/** The ids of those that share a tag with `asked`, each once, those that agree in most tags first. Ten thousand take a few milliseconds. */
export const findTags = <Id>(kept: Iterable<Tagged<Id>>, asked: readonly RecognitionTag[]): readonly Id[] => {
  const wanted = new Set(asked.map(({ tag }) => tag));
  const shared = new Map<Id, number>();
  for (const { id, tags } of kept) {
    let count = 0;
    for (const { tag } of tags) if (wanted.has(tag)) count++;
    if (count > 0) shared.set(id, Math.max(count, shared.get(id) ?? 0));
  }
  return [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};
