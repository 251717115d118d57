/**
 * Cases as the ledger knows them. A case that was shredded is gone, whatever comes of it later and in whatever order: what is
 * known of its vouchers beside the office's part goes with it.
 */
import type { VoucherNumber } from './codes.ts';
import type { CaseOpened, CaseShredded, ConsultationNoted, VoucherDetailed } from './entries.ts';
import type { CaseId, NoteId } from './ids.ts';
import { createEntryOrder, isBefore } from './ledgerOrder.ts';

export interface LedgerCase {
  readonly caseId: CaseId;
  readonly opened: CaseOpened | null;
  /** Versions of each note, oldest first. */
  readonly notes: ReadonlyMap<NoteId, readonly ConsultationNoted[]>;
  readonly vouchers: ReadonlySet<VoucherNumber>;
  /** The latest instant anything was written about the case. */
  readonly touchedAt: number;
}

export interface CasesFold {
  readonly cases: ReadonlyMap<CaseId, LedgerCase>;
  readonly shredded: ReadonlySet<CaseId>;
  readonly open: (entry: CaseOpened) => void;
  readonly note: (entry: ConsultationNoted) => void;
  /** False where the case is gone. */
  readonly detail: (entry: VoucherDetailed) => boolean;
  /** Numbers of the vouchers whose details go with the case. */
  readonly shred: (entry: CaseShredded) => ReadonlySet<VoucherNumber>;
}

interface MutableCase {
  readonly caseId: CaseId;
  opened: CaseOpened | null;
  readonly notes: Map<NoteId, ConsultationNoted[]>;
  readonly vouchers: Set<VoucherNumber>;
  touchedAt: number;
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
    const fresh: MutableCase = { caseId, opened: null, notes: new Map(), vouchers: new Set(), touchedAt: at };
    cases.set(caseId, fresh);
    return fresh;
  };
  return {
    cases,
    shredded,
    open: (entry) => {
      const known = caseFor(entry.caseId, entry.at);
      if (known && isFirst(`case ${entry.caseId}`, entry)) known.opened = entry;
    },
    note: (entry) => {
      const notes = caseFor(entry.caseId, entry.at)?.notes;
      notes?.set(entry.noteId, [...(notes.get(entry.noteId) ?? []), entry].sort(oldestFirst));
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

const oldestFirst = (a: ConsultationNoted, b: ConsultationNoted): number => (isBefore(a, b) ? -1 : 1);
