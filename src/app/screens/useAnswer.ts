/** Asks the desk for what a screen shows, and again whenever the ledger changed. The newest question wins. */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/** `undefined` while the first answer is on its way. `key` says what is asked for; another key asks anew. */
export const useAnswer = <T>(
  ask: () => Promise<T>,
  changes: ReadonlySignal<number>,
  key: string,
): { readonly answer: T | undefined; readonly askAgain: () => void } => {
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  const [again, setAgain] = useState(0);
  const change = changes.value;
  // `ask` is a new function at every drawing.
  useEffect(() => {
    let isWanted = true;
    void ask().then((arrived) => {
      if (isWanted) setAnswer(() => arrived);
    });
    return () => {
      isWanted = false;
    };
  }, [key, change, again]);
  return { answer, askAgain: () => setAgain((count) => count + 1) };
};
