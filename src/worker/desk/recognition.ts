/**
 * Wiedererkennen ohne Karte. Answers come in, become tags, and are forgotten; cases that share a tag are suggested, by their Rufname alone.
 *
 * ```
 *   recognise ─► answers ─► classes ─► stretched, in memory ─┬─ under every tag key of the point ─► candidates
 *                                            │               └─ under every one of the network's ─► candidates at other points
 *   remember  ◄── half an hour at most ──────┘  ─► entry «caseTagged», under the newest keys
 * ```
 */
import type { RecognitionTag } from '../../domain/caseEntries.ts';
import type { CaseId } from '../../domain/ids.ts';
import { answersToAgree, type InterviewAnswers } from '../../domain/interview.ts';
import type { LedgerCase } from '../../domain/ledgerCases.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type {
  Candidate,
  CandidateElsewhere,
  CaseLinkError,
  InterviewError,
  InterviewId,
  Recognition,
  RecognitionConsent,
  RememberError,
} from '../../protocol/deskRecognition.ts';
import { networkTagKeysOf, type PointKeys } from '../keys/keyring.ts';
import { readAnswers } from '../pseudonym/recognition/answerClasses.ts';
import { findTags, type Tagged } from '../pseudonym/recognition/findTags.ts';
import { leaveOneOut } from '../pseudonym/recognition/leaveOneOut.ts';
import {
  networkTagHmacKey,
  pointTagKey,
  recognitionSalt,
  type StretchedAnswers,
  stretchAnswers,
  tagsUnder,
} from '../pseudonym/recognition/tags.ts';
import { casesOfPerson, personOf } from './cases.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

/** An interview is held for so long, in milliseconds. */
const heldForMs = 1_800_000;

interface Held {
  readonly answers: readonly StretchedAnswers[];
  /** By the monotonic clock. */
  readonly since: number;
}

/** What other points let be recognised here: nothing where there are none. */
export type FindElsewhere = (desk: OpenDesk, tags: readonly RecognitionTag[]) => Promise<readonly CandidateElsewhere[]>;

export interface Recognitions {
  readonly recognise: (desk: OpenDesk, answers: InterviewAnswers) => Promise<Result<Recognition, InterviewError>>;
  readonly remember: (
    desk: OpenDesk,
    caseId: CaseId,
    interviewId: InterviewId,
    consent: RecognitionConsent,
  ) => Promise<Result<null, RememberError>>;
}

/** Interviews under way at one desk. They end with the worker, so with every lock. */
export const createRecognitions = (findElsewhere: FindElsewhere): Recognitions => {
  const held = new Map<InterviewId, Held>();
  const drop = (id: InterviewId): void => {
    for (const { stretched } of held.get(id)?.answers ?? []) stretched.fill(0);
    held.delete(id);
  };
  /* Timers stand still while the device sleeps. */
  const tidy = (now: number): void => {
    for (const [id, { since }] of held) if (now - since > heldForMs) drop(id);
  };
  return {
    recognise: async (desk, typed) => {
      tidy(desk.machine.ticks());
      const classes = readAnswers(typed);
      if (!classes.ok) return err({ type: 'fields', errors: classes.error });
      const given = Object.values(classes.value).filter((answer) => answer !== null).length;
      const { point } = desk.keys.keyring;
      if (given < answersToAgree || !point) return err({ type: 'tooFewAnswers', given, needed: answersToAgree });
      const answers = await stretchAnswers(leaveOneOut(classes.value), await recognitionSalt(point.networkLinkKey));
      const interviewId = randomId<InterviewId>(8);
      held.set(interviewId, { answers, since: desk.machine.ticks() });
      // Also where nobody asks again on this day.
      setTimeout(() => drop(interviewId), heldForMs);
      const elsewhere = await findElsewhere(desk, (await networkTagsOf(point, answers)).flat());
      return ok({ interviewId, candidates: await candidatesFor(desk, answers), elsewhere });
    },
    remember: async (desk, caseId, interviewId, { shared }) => {
      tidy(desk.machine.ticks());
      const interview = held.get(interviewId);
      const { point, keyEpoch } = desk.keys.keyring;
      const [newest] = point?.epochs ?? [];
      const known = personOf(desk, caseId);
      if (!known?.opened || !point || !newest) return err({ type: 'unknownCase' });
      if (!interview) return err({ type: 'interviewOver' });
      const { answers } = interview;
      return desk.records.append([
        {
          type: 'caseTagged',
          entryId: randomId(8),
          at: afterAll(desk, casesOfPerson(desk, known)),
          caseId: known.caseId,
          keyEpoch,
          tags: await tagsUnder(await pointTagKey(point.indexKey, newest.secret), answers),
          networkTags: shared ? ((await networkTagsOf(point, answers))[0] ?? []) : [],
        },
      ]);
    },
  };
};

/* What a person says now is their last word, also where a clock was put back, and whichever of their cases it is said in. */
const afterAll = ({ machine }: OpenDesk, cases: readonly LedgerCase[]): number =>
  Math.max(machine.now(), ...cases.map(({ touchedAt }) => touchedAt + 1));

/** In every case of the person: also what was said in one that was joined. */
export const forgetPerson = async (desk: OpenDesk, caseId: CaseId): Promise<Result<null, CaseLinkError>> => {
  const known = personOf(desk, caseId);
  if (!known?.opened) return err({ type: 'unknownCase' });
  const { keyEpoch } = desk.keys.keyring;
  const cases = casesOfPerson(desk, known).filter((one) => one === known || one.tagged.length > 0);
  const at = afterAll(desk, cases);
  return desk.records.append(
    cases.map((one) => ({
      type: 'caseTagged',
      entryId: randomId(8),
      at,
      caseId: one.caseId,
      keyEpoch,
      tags: [],
      networkTags: [],
    })),
  );
};

/* Under every key that the network ever had, the newest first. */
const networkTagsOf = (
  point: PointKeys,
  answers: readonly StretchedAnswers[],
): Promise<readonly (readonly RecognitionTag[])[]> =>
  Promise.all(networkTagKeysOf(point).map(async (key) => tagsUnder(await networkTagHmacKey(key), answers)));

/* Under every key that the point ever had: whoever was here before a key changed is found all the same. */
const candidatesFor = async (desk: OpenDesk, answers: readonly StretchedAnswers[]): Promise<readonly Candidate[]> => {
  const { point } = desk.keys.keyring;
  if (!point) return [];
  const keys = await Promise.all(point.epochs.map(({ secret }) => pointTagKey(point.indexKey, secret)));
  const asked = (await Promise.all(keys.map((key) => tagsUnder(key, answers)))).flat();
  const found = findTags(keptTags(desk), asked);
  const persons = new Map(found.flatMap((caseId) => candidateOf(desk, caseId)));
  return [...persons].map(([caseId, callName]) => ({ caseId, callName }));
};

const candidateOf = (desk: OpenDesk, caseId: CaseId): readonly (readonly [CaseId, string])[] => {
  const person = personOf(desk, caseId);
  return person?.opened ? [[person.caseId, person.callName]] : [];
};

function* keptTags({ records, lease }: OpenDesk): Iterable<Tagged<CaseId>> {
  for (const { caseId, tagged } of records.ledger.cases.values()) {
    if (lease.closed.has(caseId)) continue;
    for (const { tags } of tagged) yield { id: caseId, tags };
  }
}
