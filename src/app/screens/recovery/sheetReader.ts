/** Sheets being read in, one after the other. What they hold stays in the worker; here is only how many there are. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetKind } from '../../../domain/recoverySheets.ts';
import type { Desk } from '../../../protocol/desk.ts';
import type { ReadSheetError, SheetsTogether } from '../../../protocol/deskRecovery.ts';

export interface SheetReader {
  readonly together: ReadonlySignal<ReadonlyMap<SheetKind, SheetsTogether>>;
  readonly refusal: ReadonlySignal<ReadSheetError | null>;
  /** How many were taken: another number is another, empty field. */
  readonly count: ReadonlySignal<number>;
  readonly read: (text: string) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly isEnough: (kind: SheetKind) => boolean;
}

export const createSheetReader = (desk: () => Promise<Desk>, onRead: () => void = () => undefined): SheetReader => {
  const together = signal<ReadonlyMap<SheetKind, SheetsTogether>>(new Map());
  const refusal = signal<ReadSheetError | null>(null);
  const count = signal(0);
  return {
    together,
    refusal,
    count,
    read: async (text) => {
      const read = await (await desk()).readRecoverySheet(text);
      onRead();
      batch(() => {
        refusal.value = read.ok ? null : read.error;
        if (!read.ok) return;
        together.value = new Map([...together.peek(), [read.value.kind, read.value]]);
        count.value += 1;
      });
    },
    forget: async () => {
      batch(() => {
        together.value = new Map();
        refusal.value = null;
        count.value += 1;
      });
      await (await desk()).forgetRecoverySheets();
    },
    isEnough: (kind) => {
      const pile = together.value.get(kind);
      return pile !== undefined && pile.have >= pile.need;
    },
  };
};
