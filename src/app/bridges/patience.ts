/**
 * Waits with what would disturb until nothing is half written.
 *
 *   want(act) ─► mayAct()? ──yes──► act()
 *                   │no
 *                   └─► kept ─► recheck() ─► mayAct()? …
 */

export interface Patience {
  /** Does it now or keeps it; what was kept before is forgotten, since the newer wish is the one that counts. */
  readonly want: (act: () => void) => void;
  /** To be called whenever `mayAct` may have become true. */
  readonly recheck: () => void;
}

export const createPatience = (mayAct: () => boolean): Patience => {
  let kept: (() => void) | undefined;
  const recheck = (): void => {
    if (kept === undefined || !mayAct()) return;
    const act = kept;
    kept = undefined;
    act();
  };
  return {
    want: (act) => {
      kept = act;
      recheck();
    },
    recheck,
  };
};
