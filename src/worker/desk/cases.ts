/**
 * Fälle at the desk. A case that was joined to another one is shown with it: one person, one time line.
 *
 * ```
 *   ledger.cases ─ keptCaseOf ─► person: the kept case, its card and Rufname ─► list, view
 *                                  └ its own notes and vouchers, and those of every case that was joined to it
 * ```
 */
import { noteToForm } from '../../domain/consultation.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { LedgerCase } from '../../domain/ledgerCases.ts';
import { isKeptLongEnough } from '../../domain/retention.ts';
import type { CaseSummary, CaseView, NoteView } from '../../protocol/deskNotes.ts';
import type { JoinedCase } from '../../protocol/deskRecognition.ts';
import type { VoucherElsewhere } from '../../protocol/deskVouchers.ts';
import { readTold } from '../network/elsewhere.ts';
import { readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import type { OpenDesk } from './openDesk.ts';
import { voucherSummary } from './vouchers.ts';

type CasesDesk = Pick<OpenDesk, 'records'>;

/** The case under which somebody is known now: where theirs was joined to another one, that one. Also where it is not here. */
export const keptCaseOf = ({ records }: CasesDesk, caseId: CaseId): CaseId =>
  records.ledger.keptCaseOf.get(caseId) ?? caseId;

export const personOf = (desk: CasesDesk, caseId: CaseId): LedgerCase | undefined => {
  const { cases } = desk.records.ledger;
  // Where the kept one is closed or shredded, the joined one stands for itself.
  const kept = cases.get(keptCaseOf(desk, caseId));
  return kept?.opened ? kept : cases.get(caseId);
};

/** The kept case first. */
export const casesOfPerson = (desk: CasesDesk, kept: LedgerCase): readonly LedgerCase[] => [
  kept,
  ...[...desk.records.ledger.keptCaseOf.keys()].flatMap((caseId) => {
    const joined = desk.records.ledger.cases.get(caseId);
    return joined?.opened && joined !== kept && personOf(desk, caseId) === kept ? [joined] : [];
  }),
];

/** The cases of every person once, the kept one first: in one go, since a search has to answer while somebody types. */
const casesByPerson = (desk: CasesDesk): readonly (readonly LedgerCase[])[] => {
  const byPerson = new Map<LedgerCase, LedgerCase[]>();
  for (const known of desk.records.ledger.cases.values()) {
    const kept = known.opened && personOf(desk, known.caseId);
    if (!kept) continue;
    const cases = byPerson.get(kept) ?? [kept];
    if (known !== kept) cases.push(known);
    byPerson.set(kept, cases);
  }
  return [...byPerson.values()];
};

/** Found by every name and number that the person ever had: an old card is still in somebody's hand. */
export const listCases = (desk: CasesDesk, search: string): readonly CaseSummary[] => {
  const wanted = plain(search);
  const isWanted = (known: LedgerCase): boolean =>
    wanted === '' ||
    [...known.callNames, ...known.cards.map(({ number }) => number)].some((said) => plain(said).includes(wanted));
  return casesByPerson(desk)
    .filter((cases) => cases.some(isWanted))
    .map(summaryOf)
    .sort((a, b) => b.touchedAt - a.touchedAt);
};

const dueLimit = 20;

/** By the queue's time as far as it is known: a clock that jumped must not offer anybody's notes for erasing. */
export const listDueCases = async (desk: OpenDesk): Promise<readonly CaseSummary[]> => {
  const contact = await readFact(desk.database, 'contact');
  const offsetMs = contact?.clockOffsetMs ?? 0;
  const contactAt = contact ? contact.at + offsetMs : null;
  return casesByPerson(desk)
    .map(summaryOf)
    .filter(({ touchedAt }) => isKeptLongEnough(touchedAt, desk.machine.now() + offsetMs, contactAt))
    .sort((a, b) => a.touchedAt - b.touchedAt)
    .slice(0, dueLimit);
};

export const viewCase = async (desk: OpenDesk, caseId: CaseId): Promise<CaseView | null> => {
  const kept = personOf(desk, caseId);
  if (!kept?.opened) return null;
  const cases = casesOfPerson(desk, kept);
  const notes = cases.flatMap((known) => notesOf(desk, known, known === kept ? null : known.callName));
  notes.sort((a, b) => (b.versions.at(-1)?.at ?? 0) - (a.versions.at(-1)?.at ?? 0));
  const numbers = cases.flatMap(({ vouchers }) => [...vouchers]);
  const vouchers = numbers.flatMap((number) => voucherSummary(desk, number) ?? []);
  if (cases.length > 1) vouchers.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  return {
    ...summaryOf(cases),
    joined: joinedOf(desk, cases.slice(1)),
    hasFormerCard: kept.cards.length > 1,
    recognition: recognitionOf(cases),
    notes,
    vouchers: vouchers.reverse(),
    vouchersElsewhere: await vouchersElsewhere(desk, cases),
  };
};

/* Also in a joined case: what was said there holds for the person. */
const recognitionOf = (cases: readonly LedgerCase[]): CaseView['recognition'] => {
  const tagged = cases.flatMap((known) => known.tagged).sort((a, b) => a.at - b.at);
  const [first, last] = [tagged[0], tagged.at(-1)];
  return first && last ? { since: first.at, shared: last.networkTags.length > 0 } : null;
};

/** Still valid, as other points told. */
export const vouchersElsewhere = async (
  { database, keys, records, machine }: OpenDesk,
  cases: readonly LedgerCase[],
): Promise<readonly VoucherElsewhere[]> => {
  const today = machine.today();
  const told = await withStorage(async () =>
    Promise.all(cases.map(({ caseId }) => readTold(database, keys.ledgerKey, caseId))),
  );
  // Trouble of the storage is met, and said, where something is written.
  if (!told.ok) return [];
  return told.value
    .flat()
    .flatMap(({ pointId, vouchers }) =>
      vouchers
        .filter(({ validUntil }) => validUntil >= today)
        .map((voucher) => ({ pointName: records.ledger.pointNames.get(pointId) ?? '', ...voucher })),
    );
};

const notesOf = ({ machine }: OpenDesk, known: LedgerCase, callName: string | null): readonly NoteView[] =>
  [...known.notes.entries()].map(([noteId, versions]) => ({
    noteId,
    callName,
    on: versions[0]?.on ?? machine.today(),
    versions: versions.map(({ at, by, note }) => ({ at, by, form: noteToForm(note) })).reverse(),
  }));

const joinedOf = ({ records }: OpenDesk, joined: readonly LedgerCase[]): readonly JoinedCase[] =>
  joined.flatMap(({ caseId, cards: [card], callName }) => {
    const join = records.ledger.joinOf.get(caseId);
    return join && card ? [{ join, caseId, caseNumber: card.number, callName }] : [];
  });

const summaryOf = (cases: readonly LedgerCase[]): CaseSummary => {
  const [kept] = cases;
  const card = kept?.cards[0];
  if (!kept?.opened || !card) throw new Error('a case is listed only once it was opened');
  return {
    caseId: kept.caseId,
    caseNumber: card.number,
    callName: kept.callName,
    fictiveBirthDate: kept.opened.fictiveBirthDate,
    touchedAt: Math.max(...cases.map(({ touchedAt }) => touchedAt)),
    notes: cases.reduce((sum, { notes }) => sum + notes.size, 0),
    vouchers: cases.reduce((sum, { vouchers }) => sum + vouchers.size, 0),
  };
};

/* «wagner», «WAGNER» and a case number with or without hyphens find the same. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');
