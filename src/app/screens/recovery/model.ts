/** Wiederherstellungsblätter: what there is, new ones, and a rehearsal. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetKind } from '../../../domain/recoverySheets.ts';
import { ok } from '../../../domain/result.ts';
import type { MadeSheets, MakeSheetsError, RehearseError } from '../../../protocol/deskRecovery.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';
import { printRecoverySheets } from './printSheets.tsx';
import { createSheetReader, type SheetReader } from './sheetReader.ts';

export type RecoveryStep =
  | { readonly kind: 'list' }
  /** Privacy: what is to be printed is here until somebody leaves, and nowhere after that. */
  | { readonly kind: 'made'; readonly made: MadeSheets }
  | { readonly kind: 'rehearsing'; readonly of: SheetKind }
  | { readonly kind: 'passed' };

export interface RecoveryModel {
  readonly step: ReadonlySignal<RecoveryStep>;
  /** The kind of which new sheets are asked for, while there are older ones. */
  readonly asking: ReadonlySignal<SheetKind | null>;
  readonly makeRefusal: ReadonlySignal<MakeSheetsError | null>;
  readonly rehearseRefusal: ReadonlySignal<RehearseError | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly reader: SheetReader;
  readonly ask: (kind: SheetKind | null) => void;
  readonly make: (kind: SheetKind) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly beginRehearsal: (kind: SheetKind) => void;
  readonly rehearse: () => Promise<void>;
  readonly beginAgain: () => Promise<void>;
  readonly toList: () => void;
  readonly dispose: () => void;
}

export const createRecovery = (
  { desk, unsaved }: Pick<Work, 'desk' | 'unsaved'>,
  bringOut: (made: MadeSheets) => Promise<void> = printRecoverySheets,
): RecoveryModel => {
  const step = signal<RecoveryStep>({ kind: 'list' });
  const asking = signal<SheetKind | null>(null);
  const makeRefusal = signal<MakeSheetsError | null>(null);
  const rehearseRefusal = signal<RehearseError | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const reader = createSheetReader(
    async () => desk,
    () => {
      rehearseRefusal.value = null;
    },
  );
  const leave = unsaved.enrol({ isBusy: () => step.peek().kind !== 'list', flush: async () => ok(null) });
  const go = (next: RecoveryStep): void => {
    batch(() => {
      step.value = next;
      asking.value = null;
      makeRefusal.value = null;
      rehearseRefusal.value = null;
    });
    void reader.forget();
  };
  return {
    step,
    asking,
    makeRefusal,
    rehearseRefusal,
    isBusy,
    reader,
    ask: (kind) => {
      asking.value = kind;
    },
    make: (kind) =>
      whileBusy(async () => {
        batch(() => {
          asking.value = null;
          makeRefusal.value = null;
        });
        const made = await desk.makeRecoverySheets(kind);
        if (made.ok) go({ kind: 'made', made: made.value });
        else makeRefusal.value = made.error;
      }),
    print: async () => {
      const now = step.peek();
      if (now.kind === 'made') await bringOut(now.made);
    },
    beginRehearsal: (of) => go({ kind: 'rehearsing', of }),
    rehearse: () =>
      whileBusy(async () => {
        rehearseRefusal.value = null;
        const done = await desk.rehearseRecovery();
        if (done.ok) go({ kind: 'passed' });
        else rehearseRefusal.value = done.error;
      }),
    beginAgain: async () => {
      rehearseRefusal.value = null;
      await reader.forget();
    },
    toList: () => go({ kind: 'list' }),
    dispose: () => {
      leave();
      go({ kind: 'list' });
    },
  };
};
