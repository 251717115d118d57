/** Neue Version: the question whether to start it now. It locks first, so that nothing is lost by the reload. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Update {
  readonly isReady: ReadonlySignal<boolean>;
  /** A version waits; `accept` starts it and reloads. */
  readonly offer: (accept: () => void) => void;
  readonly acceptNow: () => Promise<void>;
  readonly later: () => void;
}

/** `prepare` locks; false means that somebody decided to stay. */
export const createUpdate = (prepare: () => Promise<boolean>): Update => {
  const isReady = signal(false);
  let accept: () => void = () => undefined;
  return {
    isReady,
    offer: (start) => {
      accept = start;
      isReady.value = true;
    },
    acceptNow: async () => {
      isReady.value = false;
      if (await prepare()) accept();
    },
    later: () => {
      isReady.value = false;
    },
  };
};
