/**
 * Keeps what is being typed sealed on the device, so that a closed tab loses less than half a second of it.
 *
 * ```
 *   keystroke ──► touch ──(at the latest 400 ms after the first)──► write the newest
 *                                                                        │ fails: said, tried again at the next touch
 *   hidden · lock · leaving ──► flush: at once ──────────────────────────┘
 * ```
 * Writes go out one after the other: an older text never overwrites a newer one.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';

type Written = Result<null, StorageTrouble>;

export interface DraftKeeper {
  readonly trouble: ReadonlySignal<StorageTrouble | null>;
  readonly touch: () => void;
  /** Takes what is typed at the moment of the call. Answers once all writes are over. */
  readonly flush: () => Promise<Written>;
}

const writeAfterMs = 400;

/** An exception is a bug; what was typed is unsealed all the same, and the next write must still go out. */
const toTrouble = (cause: unknown): Written =>
  err({ type: 'storageFailed', name: cause instanceof Error ? cause.name : 'unknown' });

/** `take` is called when a write begins and returns the write of what is typed then. */
export const createDraftKeeper = (take: () => () => Promise<Written>): DraftKeeper => {
  const trouble = signal<StorageTrouble | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;
  let last: Promise<Written> = Promise.resolve(ok(null));

  const flush = (): Promise<Written> => {
    clearTimeout(timer);
    timer = undefined;
    if (!isStale) return last;
    isStale = false;
    const write = take();
    last = last
      .then(() => write().catch(toTrouble))
      .then((result) => {
        trouble.value = result.ok ? null : result.error;
        if (!result.ok) isStale = true;
        return result;
      });
    return last;
  };

  return {
    trouble,
    touch: () => {
      isStale = true;
      timer ??= setTimeout(() => void flush(), writeAfterMs);
    },
    flush,
  };
};
