/**
 * What is said to a person in their language: read out, or read by themselves on the turned tablet.
 *
 * Spoken language, polite, the same for everybody. No word that sounds like an office: nobody is registered here.
 */
import type { InterviewQuestion } from '../../../domain/interview.ts';

export interface AskedQuestion {
  readonly ask: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
}

type Twelve<T> = readonly [T, T, T, T, T, T, T, T, T, T, T, T];

export interface InterviewWords {
  /** Before anything is asked: why, what becomes of the answers, that one may say no. */
  readonly intro: readonly [string, string, string, string];
  readonly consent: string;
  /** Whether other points may see the call name too. */
  readonly share: string;
  readonly nameHint: string;
  readonly questions: Readonly<Record<InterviewQuestion, AskedQuestion>>;
  readonly unknown: string;
  /** January first. */
  readonly months: Twelve<string>;
  /** Asked of whoever was found. */
  readonly callName: string;
}
