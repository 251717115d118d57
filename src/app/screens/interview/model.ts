/**
 * Wiedererkennen ohne Karte: asks whether it may ask, asks, hands the answers to the worker, and forgets them.
 *
 * ```
 *   consent ──yes──► questions ──► recognise ──► found       call names: the person says which is theirs
 *      │ no              ▲   │ errors, too few      └──────► remembered    where the answers are to find a known case
 *      ▼                 └───┘
 *   refused
 * ```
 * Privacy: answers live in this model alone, from the keystroke to the worker's answer. Never a draft, never a kept form; they
 * are gone when the screen is left, also by locking or pausing.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CaseId } from '../../../domain/ids.ts';
import {
  emptyInterview,
  type InterviewAnswers,
  type InterviewQuestion,
  interviewQuestions,
} from '../../../domain/interview.ts';
import { ok } from '../../../domain/result.ts';
import type {
  InterviewError,
  InterviewFieldError,
  Recognition,
  RememberError,
} from '../../../protocol/deskRecognition.ts';
import type { AppLanguage } from '../../i18n/text.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';
import { createSpeech, type Speech } from './speech.ts';

export type InterviewStep =
  | { readonly type: 'consent' | 'refused' | 'questions' }
  | { readonly type: 'found' | 'remembered'; readonly recognition: Recognition };

type TooFewAnswers = Extract<InterviewError, { type: 'tooFewAnswers' }>;

export interface Interview {
  /** The case that the answers are to find from now on; null finds one. */
  readonly caseId: CaseId | null;
  readonly speech: Speech;
  readonly step: ReadonlySignal<InterviewStep>;
  /** Other points may see the call name. */
  readonly isShared: ReadonlySignal<boolean>;
  /** The person would like to be found by these answers the next time, too. */
  readonly keeps: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<InterviewAnswers>;
  readonly skipped: ReadonlySignal<ReadonlySet<InterviewQuestion>>;
  readonly given: ReadonlySignal<number>;
  readonly errors: ReadonlySignal<readonly InterviewFieldError[]>;
  readonly tooFew: ReadonlySignal<TooFewAnswers | null>;
  /** Why the answers are not remembered; `of` is the case that they were to find. */
  readonly refusal: ReadonlySignal<{ readonly error: RememberError; readonly of: CaseId } | null>;
  /** The person knew none of the call names. */
  readonly isDenied: ReadonlySignal<boolean>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly share: (isShared: boolean) => void;
  readonly keep: (keeps: boolean) => void;
  readonly agree: () => void;
  readonly refuse: () => void;
  /** From the beginning, with nothing of before. */
  readonly startOver: () => void;
  readonly answer: (question: InterviewQuestion, text: string) => void;
  readonly skip: (question: InterviewQuestion, isSkipped: boolean) => void;
  readonly send: () => Promise<void>;
  /** «That is me»: the answers are renewed where the person still agrees, then the case opens. */
  readonly confirm: (caseId: CaseId) => Promise<void>;
  readonly deny: () => void;
  /** Once more, with the answers that the worker still holds. */
  readonly rememberAgain: () => Promise<void>;
  readonly openCase: (caseId: CaseId) => void;
  readonly newConsultation: () => void;
  readonly dispose: () => void;
}

export const createInterview = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved'>,
  caseId: CaseId | null,
  screenLanguage: AppLanguage,
): Interview => {
  const speech = createSpeech(screenLanguage);
  const step = signal<InterviewStep>({ type: 'consent' });
  const isShared = signal(false);
  const keeps = signal(true);
  const answers = signal<InterviewAnswers>(emptyInterview);
  const skipped = signal<ReadonlySet<InterviewQuestion>>(new Set());
  const given = computed(() => interviewQuestions.filter((question) => answers.value[question].trim() !== '').length);
  const errors = signal<readonly InterviewFieldError[]>([]);
  const tooFew = signal<TooFewAnswers | null>(null);
  const refusal = signal<Interview['refusal']['value']>(null);
  const isDenied = signal(false);
  const { isBusy, whileBusy } = createBusy();
  let isLeft = false;

  // Nothing is saved, whoever asks: an update waits, a lock does not.
  const leave = work.unsaved.enrol({ isBusy: () => given.peek() > 0, flush: async () => ok(null) });

  const forgetAnswers = (): void => {
    batch(() => {
      answers.value = emptyInterview;
      skipped.value = new Set();
      errors.value = [];
      tooFew.value = null;
    });
  };
  const withSkipped = (question: InterviewQuestion, isSkipped: boolean): ReadonlySet<InterviewQuestion> => {
    const next = new Set(skipped.peek());
    if (isSkipped) next.add(question);
    else next.delete(question);
    return next;
  };
  const fill = (question: InterviewQuestion, text: string, isSkipped: boolean): void => {
    batch(() => {
      answers.value = { ...answers.peek(), [question]: text };
      skipped.value = withSkipped(question, isSkipped);
      errors.value = errors.peek().filter((error) => error.field !== question);
    });
  };

  const rememberAs = async (recognition: Recognition, of: CaseId): Promise<boolean> => {
    refusal.value = null;
    const result = await work.desk.remember(of, recognition.interviewId, { shared: isShared.peek() });
    if (!result.ok) refusal.value = { error: result.error, of };
    return result.ok;
  };
  const hear = async (recognition: Recognition): Promise<void> => {
    if (caseId !== null) await rememberAs(recognition, caseId);
    step.value = { type: caseId === null ? 'found' : 'remembered', recognition };
  };
  const recognised = (): Recognition | null => {
    const now = step.peek();
    return 'recognition' in now ? now.recognition : null;
  };
  const openCase = (found: CaseId): void => work.router.replace({ kind: 'case', caseId: found });

  return {
    caseId,
    speech,
    step,
    isShared,
    keeps,
    answers,
    skipped,
    given,
    errors,
    tooFew,
    refusal,
    isDenied,
    isBusy,
    share: (next) => {
      isShared.value = next;
    },
    keep: (next) => {
      keeps.value = next;
    },
    agree: () => {
      step.value = { type: 'questions' };
    },
    refuse: () => {
      step.value = { type: 'refused' };
    },
    startOver: () => {
      batch(() => {
        forgetAnswers();
        refusal.value = null;
        isDenied.value = false;
        isShared.value = false;
        keeps.value = true;
        step.value = { type: 'consent' };
      });
    },
    answer: (question, text) => fill(question, text, false),
    skip: (question, isSkipped) => fill(question, '', isSkipped),
    send: () =>
      whileBusy(async () => {
        errors.value = [];
        tooFew.value = null;
        const heard = await work.desk.recognise(answers.peek());
        if (isLeft) return;
        if (!heard.ok) {
          if (heard.error.type === 'fields') errors.value = heard.error.errors;
          else tooFew.value = heard.error;
          return;
        }
        forgetAnswers();
        await hear(heard.value);
      }),
    confirm: (found) =>
      whileBusy(async () => {
        const recognition = recognised();
        if (recognition === null) return;
        if (keeps.peek() && !(await rememberAs(recognition, found))) return;
        if (!isLeft) openCase(found);
      }),
    deny: () => {
      isDenied.value = true;
    },
    rememberAgain: () =>
      whileBusy(async () => {
        const recognition = recognised();
        if (recognition !== null && caseId !== null) await rememberAs(recognition, caseId);
      }),
    openCase,
    newConsultation: () => {
      const recognition = recognised();
      const isWanted = recognition !== null && caseId === null && keeps.peek();
      work.router.replace({
        kind: 'newConsultation',
        ...(isWanted && {
          remember: { interviewId: recognition.interviewId, consent: { shared: isShared.peek() } },
        }),
      });
    },
    dispose: () => {
      isLeft = true;
      forgetAnswers();
      leave();
    },
  };
};
