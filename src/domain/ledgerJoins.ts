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
  const joins = new Map<EntryId, CasesJoined>();
  const keptCaseOf = new Map<CaseId, CaseId>();
  const joinOf = new Map<CaseId, EntryId>();
  const handles = new Map<string, HandlesJoined>();
  const keptHandleOf = new Map<CaseHandle, CaseHandle>();
  const follow = (): void => {
    joins.clear();
    for (const entry of said.values()) if (!parted.has(entry.entryId)) joins.set(entry.entryId, entry);
    replace(keptCaseOf, joinOf, [...joins.values()]);
  };
  return {
    joins,
    keptCaseOf,
    joinOf,
    keptHandleOf,
    join: (entry) => {
      said.set(entry.entryId, entry);
      follow();
    },
    part: ({ join }) => {
      parted.add(join);
      follow();
    },
    joinHandles: (entry) => {
      const pair = `${entry.kept} ${entry.joined}`;
      const known = handles.get(pair);
      if (known && !isBefore(known, entry)) return;
      handles.set(pair, entry);
      replace(
        keptHandleOf,
        new Map(),
        [...handles.values()].filter(({ isJoined }) => isJoined),
      );
    },
  };
};

interface Join<Id> {
  readonly entryId: EntryId;
  readonly at: number;
  readonly kept: Id;
  readonly joined: Id;
}

const replace = <Id>(keptOf: Map<Id, Id>, joinOf: Map<Id, EntryId>, joins: readonly Join<Id>[]): void => {
  joinOf.clear();
  const above = new Map<Id, Id>();
  const top = (id: Id): Id => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { entryId, kept, joined } of joins.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))) {
    const [keptTop, joinedTop] = [top(kept), top(joined)];
    if (keptTop === joinedTop) continue;
    above.set(joinedTop, keptTop);
    joinOf.set(joinedTop, entryId);
  }
  keptOf.clear();
  for (const id of above.keys()) keptOf.set(id, top(id));
};
