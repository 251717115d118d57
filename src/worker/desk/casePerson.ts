/**
 * Who a case is: its Rufname, its card, and the other cases that are the same person's. Everything here can be taken back, and no voucher
 * changes by it: each is found by its own number, whatever becomes of the case.
 */
import type { CaseReplaced, CasesJoined } from '../../domain/caseEntries.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import type { LedgerCard, LedgerCase } from '../../domain/ledgerCases.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { CaseCardChange, CaseLinkError, NameKind } from '../../protocol/deskRecognition.ts';
import { caseHandleOf, caseNumberOf, createCaseRoot } from '../pseudonym/caseRoot.ts';
import { newCallName } from '../pseudonym/newCallName.ts';
import { keptCaseOf, personOf } from './cases.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';
import { takenNames } from './takenNames.ts';

export const renameCase = async (
  desk: OpenDesk,
  caseId: CaseId,
  kind: NameKind,
): Promise<Result<{ readonly callName: string }, CaseLinkError>> => {
  const known = personOf(desk, caseId);
  if (!known?.opened) return err({ type: 'unknownCase' });
  const callName = newCallName(takenNames(desk), kind, desk.machine.draw);
  const stored = await desk.records.append([
    { type: 'caseRenamed', entryId: randomId(8), at: after(desk, known), caseId: known.caseId, callName },
  ]);
  return stored.ok ? ok({ callName }) : stored;
};

export const replaceCard = async (desk: OpenDesk, caseId: CaseId): Promise<Result<CaseCardChange, CaseLinkError>> => {
  const known = personOf(desk, caseId);
  if (!known?.opened) return err({ type: 'unknownCase' });
  const root = createCaseRoot();
  return useCard(desk, known, { root, number: await caseNumberOf(root) });
};

export const restoreCard = async (desk: OpenDesk, caseId: CaseId): Promise<Result<CaseCardChange, CaseLinkError>> => {
  const known = personOf(desk, caseId);
  const former = known?.cards[1];
  return known && former ? useCard(desk, known, former) : err({ type: 'unknownCase' });
};

const useCard = async (
  desk: OpenDesk,
  known: LedgerCase,
  { root, number }: LedgerCard,
): Promise<Result<CaseCardChange, CaseLinkError>> => {
  const { caseId } = known;
  const entry: CaseReplaced = {
    type: 'caseReplaced',
    entryId: randomId(8),
    at: after(desk, known),
    caseId,
    root,
    number,
  };
  const stored = await desk.records.append([entry]);
  return stored.ok ? ok({ caseId, caseNumber: number }) : stored;
};

export const joinCases = async (desk: OpenDesk, kept: CaseId, joined: CaseId): Promise<Result<null, CaseLinkError>> => {
  const { records, machine } = desk;
  const [one, other] = [records.ledger.cases.get(kept), records.ledger.cases.get(joined)];
  if (!one?.opened || !other?.opened) return err({ type: 'unknownCase' });
  if (keptCaseOf(desk, kept) === keptCaseOf(desk, joined)) return err({ type: 'joinedAlready' });
  const entry: CasesJoined = { type: 'casesJoined', entryId: randomId(8), at: machine.now(), kept, joined };
  return tell(desk, entry, [entry], true);
};

export const partCases = async (desk: OpenDesk, join: EntryId): Promise<Result<null, CaseLinkError>> => {
  const entry = desk.records.ledger.joins.get(join);
  if (!entry) return err({ type: 'unknownCase' });
  const at = Math.max(desk.machine.now(), entry.at + 1);
  return tell(desk, entry, [{ type: 'casesParted', entryId: randomId(8), at, join }], false);
};

/* The office hears which of its handles are one person, so that it counts nobody twice; it never hears of the cases. */
const tell = async (
  { records, keys }: OpenDesk,
  { kept, joined }: CasesJoined,
  entries: Parameters<OpenDesk['records']['append']>[0],
  isJoined: boolean,
): Promise<Result<null, CaseLinkError>> => {
  const roots = [kept, joined].map((caseId) => records.ledger.cases.get(caseId)?.opened?.root);
  const [one, other] = roots;
  const at = entries[0]?.at ?? 0;
  const { networkLinkKey } = keys;
  // Of a case that was erased meanwhile the office keeps what it was told.
  const handles =
    networkLinkKey && one && other
      ? await Promise.all([one, other].map((root) => caseHandleOf(networkLinkKey, root)))
      : [];
  const [keptHandle, joinedHandle] = handles;
  const said =
    keptHandle && joinedHandle
      ? [
          {
            type: 'handlesJoined',
            entryId: randomId<EntryId>(8),
            at,
            kept: keptHandle,
            joined: joinedHandle,
            isJoined,
          } as const,
        ]
      : [];
  return records.append([...entries, ...said]);
};

/* Later than whatever was said of the case: a clock that was put back must not make the new card older than the lost one. */
const after = ({ machine }: OpenDesk, { touchedAt }: LedgerCase): number => Math.max(machine.now(), touchedAt + 1);
