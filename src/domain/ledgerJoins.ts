/**
 * Cases of one person that were found to be two, and their handles as the office knows them. Reversible: taking a join back leaves each
 * what it was.
 *
 * ```
 *   kept ◄─ joined ◄─ joined         every case leads to the one under which the person is known now
 * ```
 * Whatever order entries come in: the joins that hold are gone through by time, and one that would close a circle says nothing new.
 */
import type { CasesJoined, CasesParted, HandlesJoined } from './caseEntries.ts';
import type { CaseHandle, CaseId, EntryId } from './ids.ts';
import { isBefore } from './ledgerOrder.ts';

export interface JoinsFold {
  /** Joins that hold. */
  readonly joins: ReadonlyMap<EntryId, CasesJoined>;
  /** The case under which a joined one is shown. Cases that are joined to none are not in it. */
  readonly keptCaseOf: ReadonlyMap<CaseId, CaseId>;
  /** The join that brought a case there: taken back, it stands for itself again. */
  readonly joinOf: ReadonlyMap<CaseId, EntryId>;
  /** The same of the office's handles: one of them a person. */
  readonly keptHandleOf: ReadonlyMap<CaseHandle, CaseHandle>;
  readonly join: (entry: CasesJoined) => void;
  readonly part: (entry: CasesParted) => void;
  readonly joinHandles: (entry: HandlesJoined) => void;
}

export const createJoinsFold = (): JoinsFold => {
  const said = new Map<EntryId, CasesJoined>();
  const parted = new Set<EntryId>();
  const handles = new Map<string, HandlesJoined>();
  // Followed when somebody asks: while ten thousand entries are read nobody does.
  let cases: Followed<CaseId, CasesJoined> | null = null;
  let persons: Followed<CaseHandle> | null = null;
  const casesNow = (): Followed<CaseId, CasesJoined> => {
    cases ??= follow([...said.values()].filter(({ entryId }) => !parted.has(entryId)));
    return cases;
  };
  const personsNow = (): Followed<CaseHandle> => {
    persons ??= follow([...handles.values()].filter(({ isJoined }) => isJoined));
    return persons;
  };
  return {
    get joins() {
      return casesNow().joins;
    },
    get keptCaseOf() {
      return casesNow().keptOf;
    },
    get joinOf() {
      return casesNow().joinOf;
    },
    get keptHandleOf() {
      return personsNow().keptOf;
    },
    join: (entry) => {
      said.set(entry.entryId, entry);
      cases = null;
    },
    part: ({ join }) => {
      parted.add(join);
      cases = null;
    },
    joinHandles: (entry) => {
      const pair = `${entry.kept} ${entry.joined}`;
      const known = handles.get(pair);
      if (known && !isBefore(known, entry)) return;
      handles.set(pair, entry);
      persons = null;
    },
  };
};

interface Join<Id> {
  readonly entryId: EntryId;
  readonly at: number;
  readonly kept: Id;
  readonly joined: Id;
}

interface Followed<Id, Said = Join<Id>> {
  readonly joins: ReadonlyMap<EntryId, Said>;
  readonly keptOf: ReadonlyMap<Id, Id>;
  readonly joinOf: ReadonlyMap<Id, EntryId>;
}

const follow = <Id, Said extends Join<Id>>(joins: readonly Said[]): Followed<Id, Said> => {
  const joinOf = new Map<Id, EntryId>();
  const above = new Map<Id, Id>();
  const top = (id: Id): Id => {
    let found = id;
    for (let next = above.get(found); next !== undefined; next = above.get(found)) found = next;
    // A long row is gone along once.
    for (let at = id; at !== found; ) {
      const next = above.get(at) ?? found;
      above.set(at, found);
      at = next;
    }
    return found;
  };
  for (const { entryId, kept, joined } of joins.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))) {
    const [keptTop, joinedTop] = [top(kept), top(joined)];
    if (keptTop === joinedTop) continue;
    above.set(joinedTop, keptTop);
    joinOf.set(joinedTop, entryId);
  }
  return {
    joins: new Map(joins.map((join) => [join.entryId, join])),
    keptOf: new Map([...above.keys()].map((id) => [id, top(id)])),
    joinOf,
  };
};
