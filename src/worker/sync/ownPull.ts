/** Asking for the own records again: from the beginning, whatever was asked before. */
import type { OwnPullFact } from '../storage/facts.ts';

export const askedAgain = (before: OwnPullFact | undefined): OwnPullFact => ({
  name: 'ownPull',
  after: 0,
  asked: (before?.asked ?? 0) + 1,
});
