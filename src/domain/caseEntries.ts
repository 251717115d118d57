/** Entries about who a case is: recognised again, another card, another name, joined with another case. */
import type { CaseNumber } from './codes.ts';
import type { Entry } from './entryHead.ts';
import type { CaseHandle, CaseId, CaseRoot, EntryId } from './ids.ts';
import type { InterviewQuestion } from './interview.ts';

/** A keyed digest of all answers but the one that it names. 12 bytes, hex. */
export interface RecognitionTag {
  readonly left: InterviewQuestion;
  readonly tag: string;
}
/** Wiedererkennen ohne Karte: what is kept of an interview. Without tags: the person no longer agrees, and earlier ones no longer count. */
export interface CaseTagged extends Entry {
  readonly type: 'caseTagged';
  readonly caseId: CaseId;
  /** The point's, whose key the tags are under. */
  readonly keyEpoch: number;
  readonly tags: readonly RecognitionTag[];
  /** The same answers under the key of all points; none where the person did not agree to that. */
  readonly networkTags: readonly RecognitionTag[];
}
/** Karte ersetzt: the card with this root opens the case from now on, an earlier one does not. The first root again: that card was found. */
export interface CaseReplaced extends Entry {
  readonly type: 'caseReplaced';
  readonly caseId: CaseId;
  readonly root: CaseRoot;
  readonly number: CaseNumber;
}
/** Another Rufname, as the person asked for one. */
export interface CaseRenamed extends Entry {
  readonly type: 'caseRenamed';
  readonly caseId: CaseId;
  readonly callName: string;
}
/** Zwei Fälle, eine Person. Names the cases outside of what their keys protect: it is about both. */
export interface CasesJoined extends Entry {
  readonly type: 'casesJoined';
  readonly kept: CaseId;
  readonly joined: CaseId;
}
/** It was another person after all. */
export interface CasesParted extends Entry {
  readonly type: 'casesParted';
  readonly join: EntryId;
}
/** What the office has to know of a join, to count a person once: handles and nothing else. The latest about a pair counts. */
export interface HandlesJoined extends Entry {
  readonly type: 'handlesJoined';
  readonly kept: CaseHandle;
  readonly joined: CaseHandle;
  /** False where it was taken back. */
  readonly isJoined: boolean;
}
