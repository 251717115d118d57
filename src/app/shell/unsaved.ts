/**
 * Who holds something half written, so that locking, hiding and updating can wait for it or save it.
 *
 * Holders enrol themselves and leave when they are taken off the screen; nothing typed is kept here.
 */
import type { Result } from '../../domain/result.ts';
import { ok } from '../../domain/result.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';

export interface Holder {
  /** True while a reload would lose something or break off something begun. */
  readonly isBusy: () => boolean;
  /** Saves what is typed and not yet sealed. Starts at once, before anything is taken off the screen. */
  readonly flush: () => Promise<Result<null, StorageTrouble>>;
}

export interface Unsaved {
  /** Returns the way out. */
  readonly enrol: (holder: Holder) => () => void;
  readonly isBusy: () => boolean;
  /** The first trouble met, after all have tried. */
  readonly flush: () => Promise<Result<null, StorageTrouble>>;
}

/** `onIdle` is called whenever a holder leaves or says that it may have become idle. */
export const createUnsaved = (onIdle: () => void): Unsaved => {
  const holders = new Set<Holder>();
  return {
    enrol: (holder) => {
      holders.add(holder);
      return () => {
        holders.delete(holder);
        onIdle();
      };
    },
    isBusy: () => [...holders].some((holder) => holder.isBusy()),
    flush: async () => {
      const results = await Promise.all([...holders].map((holder) => holder.flush()));
      return results.find((result) => !result.ok) ?? ok(null);
    },
  };
};
