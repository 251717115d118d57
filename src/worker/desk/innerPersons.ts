/** The part of the inner desk that is about who somebody is: recognised without a card, another card, another name, two cases that are one. */
import type { AuditKind } from '../../domain/audit.ts';
import type { Result } from '../../domain/result.ts';
import type { NetworkDesk } from '../../protocol/deskNetwork.ts';
import type { RecognitionDesk } from '../../protocol/deskRecognition.ts';
import { findElsewhere } from '../network/findElsewhere.ts';
import { joinCases, partCases, renameCase, replaceCard, restoreCard } from './casePerson.ts';
import { type InnerDeskWays, noting } from './innerPeople.ts';
import type { OpenDesk } from './openDesk.ts';
import { createRecognitions, forgetPerson } from './recognition.ts';
import { changeSharing, viewSharing } from './sharing.ts';

export const createPersonsMethods = ({ ledgerDesk, oneAtATime }: InnerDeskWays): RecognitionDesk & NetworkDesk => {
  const recognitions = createRecognitions(findElsewhere);
  const changing = <T, E>(what: AuditKind, change: (desk: OpenDesk) => Promise<Result<T, E>>): Promise<Result<T, E>> =>
    oneAtATime(async () => {
      const desk = await ledgerDesk();
      return noting(desk, what, '', () => change(desk));
    });
  return {
    // Noted whatever comes of it: somebody who tries out other people's answers leaves a trace.
    recognise: async (answers) => {
      const desk = await ledgerDesk();
      return noting(desk, 'recognitionAsked', '', () => recognitions.recognise(desk, answers));
    },
    remember: (caseId, interviewId, consent) =>
      oneAtATime(async () => recognitions.remember(await ledgerDesk(), caseId, interviewId, consent)),
    forget: (caseId) => oneAtATime(async () => forgetPerson(await ledgerDesk(), caseId)),
    replaceCard: (caseId) => changing('caseCardReplaced', (desk) => replaceCard(desk, caseId)),
    restoreCard: (caseId) => changing('caseCardRestored', (desk) => restoreCard(desk, caseId)),
    joinCases: (kept, joined) => changing('casesJoined', (desk) => joinCases(desk, kept, joined)),
    partCases: (join) => changing('casesParted', (desk) => partCases(desk, join)),
    sharing: async () => viewSharing(await ledgerDesk()),
    changeSharing: (isOn) => changing('sharingChanged', (desk) => changeSharing(desk, isOn)),
    renameCase: (caseId, kind) => changing('caseRenamed', (desk) => renameCase(desk, caseId, kind)),
  };
};
