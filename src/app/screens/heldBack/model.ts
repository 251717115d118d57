/** Zurückgehaltenes: asked of the queue when the screen opens, and after each decision. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DecideHeldBackError, HeldBack, HeldBackDesk } from '../../../protocol/deskHeldBack.ts';
import type { QuarantineDecision } from '../../../protocol/wire/quarantine.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';

export interface HeldBackModel {
  /** Null until the queue has answered. */
  readonly held: ReadonlySignal<readonly HeldBack[] | null>;
  readonly refusal: ReadonlySignal<DecideHeldBackError | null>;
  /** Rejecting deletes: somebody is asked first. */
  readonly asked: ReadonlySignal<HeldBack | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  readonly ask: (held: HeldBack | null) => void;
  readonly decide: (held: HeldBack, decision: QuarantineDecision) => Promise<void>;
  readonly dispose: () => void;
}

export const createHeldBack = ({ desk }: Pick<Work, 'desk'>): HeldBackModel => {
  const held = signal<readonly HeldBack[] | null>(null);
  const refusal = signal<DecideHeldBackError | null>(null);
  const asked = signal<HeldBack | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const take = (answer: Awaited<ReturnType<HeldBackDesk['decideHeldBack']>>): void => {
    if (answer.ok) held.value = answer.value;
    refusal.value = answer.ok ? null : answer.error;
  };
  const load = (): Promise<void> => whileBusy(async () => take(await desk.heldBack()));
  void load();
  return {
    held,
    refusal,
    asked,
    isBusy,
    load,
    ask: (item) => {
      asked.value = item;
    },
    decide: ({ id }, decision) =>
      whileBusy(async () => {
        asked.value = null;
        take(await desk.decideHeldBack(id, decision));
      }),
    dispose: () => undefined,
  };
};
