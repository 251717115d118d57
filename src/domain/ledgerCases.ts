/**
 * Cases as the ledger knows them. A case that was shredded is gone, whatever comes of it later and in whatever order: what is
 * known of its vouchers beside the office's part goes with it.
 */
import type { CaseRenamed, CaseReplaced, CaseTagged } from './caseEntries.ts';
import type { CaseNumber, VoucherNumber } from './codes.ts';
import type { CaseOpened, CaseShredded, ConsultationNoted, VoucherDetailed } from './entries.ts';
import type { Entry } from './entryHead.ts';
import type { CaseId, CaseRoot, NoteId } from './ids.ts';
import { createEntryOrder, isBefore } from './ledgerOrder.ts';

export interface LedgerCase {
  readonly caseId: CaseId;
  readonly opened: CaseOpened | null;
  /** As the person is called now; empty before the case was opened. */
  readonly callName: string;
  /** When it was given that name, milliseconds since 1970; 0 before the case was opened. */
  readonly namedAt: number;
  /** Every Rufname that it ever had: earlier papers are out. */
  readonly callNames: ReadonlySet<string>;
  /** Every card that was ever made, the one that counts first. */
  readonly cards: readonly LedgerCard[];
  /** Tags that count, the newest first: of the last two interviews since the person agreed. */
  readonly tagged: readonly CaseTagged[];
  /** All that was said of that, oldest first: the fields above follow from it. */
  readonly said: {
    readonly tagged: readonly CaseTagged[];
    readonly replaced: readonly CaseReplaced[];
    readonly renamed: readonly CaseRenamed[];
  };
  /** Versions of each note, oldest first. */
  readonly notes: ReadonlyMap<NoteId, readonly ConsultationNoted[]>;
  readonly vouchers: ReadonlySet<VoucherNumber>;
  /** The latest instant anything was written about the case. */
  readonly touchedAt: number;
}

/** What a case card shows and holds. */
export interface LedgerCard {
  readonly root: CaseRoot;
  readonly number: CaseNumber;
}

/** Tags of an interview and of the one before: a key may have changed between them, or an answer been wrong in one. */
const tagGenerations = 2;

export interface CasesFold {
  readonly cases: ReadonlyMap<CaseId, LedgerCase>;
  readonly shredded: ReadonlySet<CaseId>;
  readonly open: (entry: CaseOpened) => void;
  readonly note: (entry: ConsultationNoted) => void;
  readonly tag: (entry: CaseTagged) => void;
  readonly replaceCard: (entry: CaseReplaced) => void;
  readonly rename: (entry: CaseRenamed) => void;
  /** False where the case is gone. */
  readonly detail: (entry: VoucherDetailed) => boolean;
  /** Numbers of the vouchers whose details go with the case. */
  readonly shred: (entry: CaseShredded) => ReadonlySet<VoucherNumber>;
}

/** The case with this number, if it is here. Also one whose card was replaced: {@link isCardInUse} says which counts. */
export const caseByNumber = ({ cases }: Pick<CasesFold, 'cases'>, number: CaseNumber): LedgerCase | undefined =>
  [...cases.values()].find(({ cards }) => cards.some((card) => card.number === number));

/** The case of the card with this root, in use or replaced, if it is here. */
export const caseByRoot = ({ cases }: Pick<CasesFold, 'cases'>, root: CaseRoot): LedgerCase | undefined =>
  [...cases.values()].find(({ cards }) => cards.some((card) => card.root === root));

/** Whether the case's card that counts is this one, by its root or by its number. */
export const isCardInUse = ({ cards: [card] }: LedgerCase, rootOrNumber: CaseRoot | CaseNumber): boolean =>
  card?.root === rootOrNumber || card?.number === rootOrNumber;

interface MutableCase {
  readonly caseId: CaseId;
  opened: CaseOpened | null;
  callName: string;
  namedAt: number;
  readonly callNames: Set<string>;
  cards: readonly LedgerCard[];
  tagged: readonly CaseTagged[];
  readonly said: Said;
  readonly notes: Map<NoteId, ConsultationNoted[]>;
  readonly vouchers: Set<VoucherNumber>;
  touchedAt: number;
}

interface Said {
  readonly tagged: CaseTagged[];
  readonly replaced: CaseReplaced[];
  readonly renamed: CaseRenamed[];
}

export const createCasesFold = (): CasesFold => {
  const cases = new Map<CaseId, MutableCase>();
  const shredded = new Set<CaseId>();
  const { isFirst } = createEntryOrder();

  /* Null where it was shredded. */
  const caseFor = (caseId: CaseId, at: number): MutableCase | null => {
    if (shredded.has(caseId)) return null;
    const known = cases.get(caseId);
    if (known) {
      known.touchedAt = Math.max(known.touchedAt, at);
      return known;
    }
    const fresh: MutableCase = {
      caseId,
      opened: null,
      callName: '',
      namedAt: 0,
      callNames: new Set(),
      cards: [],
      tagged: [],
      said: { tagged: [], replaced: [], renamed: [] },
      notes: new Map(),
      vouchers: new Set(),
      touchedAt: at,
    };
    cases.set(caseId, fresh);
    return fresh;
  };
  return {
    cases,
    shredded,
    open: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      if (!known || !isFirst(`case ${entry.caseId}`, entry)) return;
      known.opened = entry;
      know(known);
    },
    note: (entry) => {
      const notes = caseFor(entry.caseId, entry.at)?.notes;
      notes?.set(entry.noteId, [...(notes.get(entry.noteId) ?? []), entry].sort(oldestFirst));
    },
    tag: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      known?.said.tagged.push(entry);
      if (known) know(known);
    },
    replaceCard: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      known?.said.replaced.push(entry);
      if (known) know(known);
    },
    rename: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      known?.said.renamed.push(entry);
      if (known) know(known);
    },
    detail: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      known?.vouchers.add(entry.number);
      return known !== null;
    },
    shred: ({ shredded: caseId }) => {
      const vouchers = cases.get(caseId)?.vouchers ?? new Set<VoucherNumber>();
      shredded.add(caseId);
      cases.delete(caseId);
      return vouchers;
    },
  };
};

/* Whatever order the entries came in: the same is known. */
const know = (known: MutableCase): void => {
  const { opened, said } = known;
  for (const list of Object.values(said) as Entry[][]) list.sort(oldestFirst);
  const named = said.renamed.at(-1) ?? opened;
  known.callName = named?.callName ?? '';
  known.namedAt = named?.at ?? 0;
  known.callNames.clear();
  for (const { callName } of [...(opened ? [opened] : []), ...said.renamed]) known.callNames.add(callName);
  const byRoot = new Map<CaseRoot, LedgerCard>();
  for (const { root, number } of [...said.replaced.toReversed(), ...(opened ? [opened] : [])]) {
    if (!byRoot.has(root)) byRoot.set(root, { root, number });
  }
  known.cards = [...byRoot.values()];
  const agreed = said.tagged.slice(said.tagged.findLastIndex(({ tags }) => tags.length === 0) + 1);
  known.tagged = agreed.slice(-tagGenerations).reverse();
};

const oldestFirst = (a: Entry, b: Entry): number => (isBefore(a, b) ? -1 : 1);
