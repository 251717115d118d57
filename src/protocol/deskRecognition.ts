/** Wiedererkennen ohne Karte, verlorene Karte, doppelte Fälle: what the desk says of them. */
import type { CaseNumber } from '../domain/codes.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { InterviewAnswers, InterviewQuestion } from '../domain/interview.ts';
import type { Result } from '../domain/result.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** Names an interview whose tags the worker still holds, for half an hour: nothing has to be asked twice. 8 random bytes, hex. */
export type InterviewId = string;

export interface Recognition {
  readonly interviewId: InterviewId;
  /** 0, 1 or several cases of this point. Suggested, never opened by itself: the person has to know the call name. */
  readonly candidates: readonly Candidate[];
  /** Cases that other points shared. They are not on this device. */
  readonly elsewhere: readonly CandidateElsewhere[];
}

/** The call name and nothing else: no history before the person said that it is theirs. */
export interface Candidate {
  readonly caseId: CaseId;
  readonly callName: string;
}
export interface CandidateElsewhere {
  readonly pointName: string;
  readonly callName: string;
}

/** `outOfRange` and `notANumber` for numbers; `unreadable` where no letter of a name could be read. */
export type InterviewFieldError =
  | FieldError<InterviewQuestion>
  | { readonly type: 'unreadable'; readonly field: InterviewQuestion };

export type InterviewError =
  | { readonly type: 'fields'; readonly errors: readonly InterviewFieldError[] }
  /** With fewer answers strangers would be taken for one another. */
  | { readonly type: 'tooFewAnswers'; readonly given: number; readonly needed: number };

export type RememberError =
  | { readonly type: 'unknownCase' }
  /** Half an hour is over, or the desk was locked meanwhile: ask again. */
  | { readonly type: 'interviewOver' }
  | StorageTrouble;

/** What was agreed with the person. */
export interface RecognitionConsent {
  /** Other points may see the call name too, where this point shares. */
  readonly shared: boolean;
}

export type CaseLinkError =
  | { readonly type: 'unknownCase' }
  /** The two are one already, or the same. */
  | { readonly type: 'joinedAlready' }
  | StorageTrouble;

export interface CaseCardChange {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
}

/** A case that was joined to another one. */
export interface JoinedCase {
  readonly join: EntryId;
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly callName: string;
}

export interface RecognitionDesk {
  /** Takes the answers and gives back none of them. Every asking is noted in the log. */
  readonly recognise: (answers: InterviewAnswers) => Promise<Result<Recognition, InterviewError>>;
  /** The person agreed to be recognised by these answers: tags are kept for the case. Also after «that is me»: then they are renewed. */
  readonly remember: (
    caseId: CaseId,
    interviewId: InterviewId,
    consent: RecognitionConsent,
  ) => Promise<Result<null, RememberError>>;
  /** The person no longer agrees: no later interview finds the case. */
  readonly forget: (caseId: CaseId) => Promise<Result<null, CaseLinkError>>;

  /** Karte verloren: a new card with a new number; the old one opens nothing from now on. */
  readonly replaceCard: (caseId: CaseId) => Promise<Result<CaseCardChange, CaseLinkError>>;
  /** The old card was found: it counts again, the newer one no more. */
  readonly restoreCard: (caseId: CaseId) => Promise<Result<CaseCardChange, CaseLinkError>>;
  /** Zwei Fälle, eine Person: `joined` is shown with `kept` from now on. Vouchers of both stay what they are. */
  readonly joinCases: (kept: CaseId, joined: CaseId) => Promise<Result<null, CaseLinkError>>;
  /** It was another person after all: each case is again what it was. */
  readonly partCases: (join: EntryId) => Promise<Result<null, CaseLinkError>>;
  /** Anderer Rufname, as the person asked for one. Papers that are out keep the old one. */
  readonly renameCase: (
    caseId: CaseId,
    kind: NameKind,
  ) => Promise<Result<{ readonly callName: string }, CaseLinkError>>;
}

/** Given names that everybody carries, or those of women or men, as the person likes. */
export const nameKinds = ['neutral', 'feminine', 'masculine'] as const;
export type NameKind = (typeof nameKinds)[number];
