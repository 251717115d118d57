/** Cards, names and joined cases of the memory twin. */
import type { CaseId, EntryId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { NetworkDesk } from '../protocol/deskNetwork.ts';
import type { CaseCardChange, CaseLinkError, NameKind, RecognitionDesk } from '../protocol/deskRecognition.ts';
import { announce, type MemoryCase, type MemoryDeskState, nextCaseNumber, nextHex } from './memoryDeskState.ts';

type PersonsPart = NetworkDesk &
  Pick<RecognitionDesk, 'replaceCard' | 'restoreCard' | 'joinCases' | 'partCases' | 'renameCase'>;

const otherNames: Readonly<Record<NameKind, string>> = {
  neutral: 'Robin Lanfer',
  feminine: 'Wiebke Lanfer',
  masculine: 'Ansgar Lanfer',
};

/** The case under which somebody is known. */
export const keptOf = (state: MemoryDeskState, caseId: CaseId): CaseId =>
  [...state.joins.values()].find(({ joined }) => joined === caseId)?.kept ?? caseId;

export const createMemoryPersons = (state: MemoryDeskState): PersonsPart => {
  const change = <T>(caseId: CaseId, make: (found: MemoryCase) => T): Result<T, CaseLinkError> => {
    const found = state.cases.get(keptOf(state, caseId));
    if (!found) return err({ type: 'unknownCase' });
    if (state.trouble) return err(state.trouble);
    const made = make(found);
    announce(state, { type: 'ledger' });
    return ok(made);
  };
  const cardOf = ({ caseId, caseNumber }: MemoryCase): CaseCardChange => ({ caseId, caseNumber });
  const sharing = () => ({ otherPoints: state.otherPoints, isOn: state.isSharing });
  return {
    sharing: async () => sharing(),
    changeSharing: async (isOn) => {
      if (state.at?.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
      if (state.trouble) return err(state.trouble);
      state.isSharing = isOn;
      announce(state, { type: 'ledger' });
      return ok(sharing());
    },
    replaceCard: async (caseId) =>
      change(caseId, (found) => {
        found.formerNumbers.push(found.caseNumber);
        found.caseNumber = nextCaseNumber(state);
        return cardOf(found);
      }),
    restoreCard: async (caseId) =>
      change(caseId, (found) => {
        const former = found.formerNumbers.pop();
        if (former) {
          found.formerNumbers.push(found.caseNumber);
          found.caseNumber = former;
        }
        return cardOf(found);
      }),
    joinCases: async (kept, joined) => {
      if (!state.cases.has(joined)) return err({ type: 'unknownCase' });
      if (keptOf(state, kept) === keptOf(state, joined)) return err({ type: 'joinedAlready' });
      return change(kept, () => {
        state.joins.set(nextHex(state, 8) as EntryId, { kept: keptOf(state, kept), joined });
        return null;
      });
    },
    partCases: async (join) => {
      const known = state.joins.get(join);
      if (!known) return err({ type: 'unknownCase' });
      return change(known.kept, () => {
        state.joins.delete(join);
        return null;
      });
    },
    renameCase: async (caseId, kind) =>
      change(caseId, (found) => {
        found.callName = otherNames[kind];
        return { callName: found.callName };
      }),
  };
};
