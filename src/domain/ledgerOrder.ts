/** Which of several entries that say the same counts: by time, then by id, in whatever order they come. */
import type { LedgerEntry } from './entries.ts';

type Dated = Pick<LedgerEntry, 'at' | 'entryId'>;

export interface EntryOrder {
  /** True for the earliest entry so far that says `what`. */
  readonly isFirst: (what: string, entry: Dated) => boolean;
  /** True for the latest entry so far that says `what`. */
  readonly isLast: (what: string, entry: Dated) => boolean;
}

export const createEntryOrder = (): EntryOrder => {
  const firsts = new Map<string, Dated>();
  const lasts = new Map<string, Dated>();
  return {
    isFirst: (what, entry) => {
      const known = firsts.get(what);
      if (known && isBefore(known, entry)) return false;
      firsts.set(what, entry);
      return true;
    },
    isLast: (what, entry) => {
      const known = lasts.get(what);
      if (known && !isBefore(known, entry)) return false;
      lasts.set(what, entry);
      return true;
    },
  };
};

export const isBefore = (a: Dated, b: Dated): boolean => a.at < b.at || (a.at === b.at && a.entryId < b.entryId);
