/** Übungsmodus: the five tasks of a newcomer, and how each is seen to be done. */
import type { CaseId } from '../../../domain/ids.ts';
import type { TextKey } from '../../i18n/text.ts';

/** What has happened since the example was opened. */
export interface Seen {
  readonly notes: number;
  readonly vouchers: number;
  readonly voided: number;
  /** How often a print preview was opened. */
  readonly prints: number;
  /** How often the check page was opened with a code. */
  readonly checks: number;
  /** Whom the first new note is about. */
  readonly person: CaseId | null;
  readonly openedCases: ReadonlySet<CaseId>;
}

export interface Task {
  readonly id: 'note' | 'issue' | 'print' | 'find' | 'void';
  readonly title: TextKey;
  /** What to do, and why. */
  readonly text: TextKey;
  readonly praise: TextKey;
  readonly isDone: (seen: Seen) => boolean;
}

const task = (id: Task['id'], isDone: Task['isDone']): Task => ({
  id,
  title: `training.${id}.title`,
  text: `training.${id}.text`,
  praise: `training.${id}.praise`,
  isDone,
});

export const tasks: readonly Task[] = [
  task('note', ({ notes }) => notes > 0),
  task('issue', ({ vouchers }) => vouchers > 0),
  task('print', ({ prints, checks }) => prints > 0 && checks > 0),
  // Whoever skipped the first task has nobody to find again: then any case counts.
  task('find', ({ person, openedCases }) => (person === null ? openedCases.size > 0 : openedCases.has(person))),
  task('void', ({ voided }) => voided > 0),
];

export const nothingSeen: Seen = {
  notes: 0,
  vouchers: 0,
  voided: 0,
  prints: 0,
  checks: 0,
  person: null,
  openedCases: new Set(),
};
