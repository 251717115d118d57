/** One act at a time: a second tap while the first is under way does nothing, and whatever happens the form is free again. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Busy {
  readonly isBusy: ReadonlySignal<boolean>;
  readonly whileBusy: (act: () => Promise<void>) => Promise<void>;
}

export const createBusy = (): Busy => {
  const isBusy = signal(false);
  return {
    isBusy,
    whileBusy: async (act) => {
      if (isBusy.peek()) return;
      isBusy.value = true;
      try {
        await act();
      } finally {
        isBusy.value = false;
      }
    },
  };
};
