/** The search finds exactly those that share a tag, whatever the tags are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecognitionTag } from '../../../../src/domain/caseEntries.ts';
import { interviewQuestions } from '../../../../src/domain/interview.ts';
import { findTags } from '../../../../src/worker/pseudonym/recognition/findTags.ts';

/* Few of them, with the same beginnings: so that they meet, and nearly meet. */
const tag = fc.constantFrom('aaaa00', 'aaaa01', 'aaab00', '0000ff', 'ffff00', '9abc12');
const tags: fc.Arbitrary<readonly RecognitionTag[]> = fc.uniqueArray(
  fc.record({ left: fc.constantFrom(...interviewQuestions), tag }),
  { maxLength: 8, selector: ({ left }) => left },
);

it('finds exactly those that share one, each once, the closest first', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.nat(5), tags }), { maxLength: 12 }), tags, (kept, asked) => {
      const wanted = new Set(asked.map((one) => one.tag));
      const count = (one: (typeof kept)[number]) => one.tags.filter((own) => wanted.has(own.tag)).length;
      const best = (id: number) => Math.max(...kept.filter((one) => one.id === id).map(count));
      const found = findTags(kept, asked);
      const meant = new Set(kept.filter((one) => count(one) > 0).map(({ id }) => id));
      expect([...found].sort()).toEqual([...meant].sort());
      expect(found.map(best)).toEqual(found.map(best).toSorted((a, b) => b - a));
    }),
  );
});
