/**
 * Übungsmodus: which task comes next. It watches what is done at the desk and on the screens; nobody has to report anything.
 *
 * ```
 *   ledger changed ─► ask the desk, compare with the beginning ─┐
 *   a case, a print preview, the check page opened ─────────────┴─► seen ─► task done? ─► praise, next task, look again
 * ```
 */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CaseId } from '../../../domain/ids.ts';
import type { CaseSummary } from '../../../protocol/deskNotes.ts';
import type { VoucherSummary } from '../../../protocol/deskVouchers.ts';
import type { Work } from '../../shell/work.ts';
import { checkOpened } from './CheckLink.tsx';
import { nothingSeen, type Seen, type Task, tasks } from './tasks.ts';

export interface Training {
  /** From 0; the number of tasks once all are behind. */
  readonly step: ReadonlySignal<number>;
  readonly doneCount: ReadonlySignal<number>;
  /** The task done last, until something else happens. */
  readonly praised: ReadonlySignal<Task | null>;
  readonly isFolded: ReadonlySignal<boolean>;
  readonly passOver: () => void;
  readonly fold: (isFolded: boolean) => void;
  readonly dispose: () => void;
}

type TrainingWork = Pick<Work, 'desk' | 'ledgerChanges' | 'router'>;

interface Answers {
  readonly cases: readonly CaseSummary[];
  readonly vouchers: readonly VoucherSummary[];
}

export const createTraining = ({ desk, ledgerChanges, router }: TrainingWork): Training => {
  const step = signal(0);
  const doneCount = signal(0);
  const praised = signal<Task | null>(null);
  const isFolded = signal(false);
  let seen = nothingSeen;
  let beginning: Answers | null = null;
  let asked = 0;

  const advance = (): void => {
    for (let task = tasks[step.peek()]; task?.isDone(seen); task = tasks[step.peek()]) {
      praised.value = task;
      doneCount.value = doneCount.peek() + 1;
      step.value = step.peek() + 1;
    }
  };
  const see = (more: Partial<Seen>): void => {
    seen = { ...seen, ...more };
    batch(advance);
  };
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const [cases, vouchers] = await Promise.all([desk.cases(''), desk.vouchers('')]);
    if (beginning === null) beginning = { cases, vouchers };
    else if (mine === asked) see(since(beginning, { cases, vouchers }, seen.person));
  };
  const onPrint = (): void => see({ prints: seen.prints + 1 });
  const onCheck = (): void => see({ checks: seen.checks + 1 });

  const stopAsking = effect(() => {
    void ledgerChanges.value;
    void ask();
  });
  const stopWatching = effect(() => {
    const { view } = router.place.value;
    if (view?.kind === 'case') see({ openedCases: new Set([...seen.openedCases, view.caseId]) });
  });
  addEventListener('beforeprint', onPrint);
  addEventListener(checkOpened, onCheck);

  return {
    step,
    doneCount,
    praised,
    isFolded,
    passOver: () => {
      batch(() => {
        praised.value = null;
        step.value = Math.min(step.peek() + 1, tasks.length);
        advance();
      });
    },
    fold: (folded) => {
      batch(() => {
        praised.value = null;
        isFolded.value = folded;
      });
    },
    dispose: () => {
      stopAsking();
      stopWatching();
      removeEventListener('beforeprint', onPrint);
      removeEventListener(checkOpened, onCheck);
    },
  };
};

const since = (before: Answers, now: Answers, person: CaseId | null): Partial<Seen> => ({
  notes: notesIn(now) - notesIn(before),
  vouchers: now.vouchers.length - before.vouchers.length,
  voided: voidedIn(now) - voidedIn(before),
  person: person ?? visitedSince(before, now),
});

const notesIn = ({ cases }: Answers): number => cases.reduce((sum, { notes }) => sum + notes, 0);

const voidedIn = ({ vouchers }: Answers): number => vouchers.filter(({ state }) => state.type === 'voided').length;

const visitedSince = (before: Answers, now: Answers): CaseId | null => {
  const notesBefore = new Map(before.cases.map(({ caseId, notes }) => [caseId, notes]));
  return now.cases.find(({ caseId, notes }) => notes > (notesBefore.get(caseId) ?? 0))?.caseId ?? null;
};
