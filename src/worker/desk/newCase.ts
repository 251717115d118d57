/** A new case: its root, key, number and pseudonym, as the entry that opens it. Nothing is stored yet. */
import type { BirthHint } from '../../domain/consultation.ts';
import type { CaseOpened } from '../../domain/entries.ts';
import type { Pseudonym } from '../../domain/pseudonym.ts';
import type { CaseKeys } from '../keys/caseKeys.ts';
import { caseIdOf, caseNumberOf, createCaseRoot } from '../pseudonym/caseRoot.ts';
import type { CaseKeyRow } from '../storage/rows.ts';
import { randomId } from './identity.ts';

export interface NewCase {
  readonly opened: CaseOpened;
  /** To be stored in the same transaction as the entry. */
  readonly caseKey: CaseKeyRow;
}

export const createNewCase = async (
  caseKeys: CaseKeys,
  at: number,
  birth: BirthHint,
  { callName, fictiveBirthDate }: Pseudonym,
): Promise<NewCase> => {
  const root = createCaseRoot();
  const caseId = await caseIdOf(root);
  const caseKey = await caseKeys.create(caseId);
  const number = await caseNumberOf(root);
  const opened: CaseOpened = {
    type: 'caseOpened',
    entryId: randomId(8),
    at,
    caseId,
    root,
    number,
    birth,
    callName,
    fictiveBirthDate,
  };
  return { opened, caseKey };
};
