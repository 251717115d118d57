/** What the desk says and does of pauses. */
import type { PinWeakness } from '../domain/pin.ts';
import type { Result } from '../domain/result.ts';
import type { Session } from './deskDoor.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** What was open in the window: kept by the worker alone while the screen is empty. Plain data. */
export type KeptPlace = unknown;

export interface Resumed {
  readonly session: Session;
  readonly place: KeptPlace;
}

export type ResumeError =
  /** `left` more tries, then the desk locks by itself. */
  | { readonly type: 'wrongPin'; readonly left: number }
  /** It is locked now: too many tries, or the pause was too long. */
  | { readonly type: 'locked' };

export interface PauseDesk {
  /** Null takes the PIN away. Whoever is at the desk chooses it for themselves. */
  readonly choosePin: (pin: string | null) => Promise<Result<null, PinWeakness | StorageTrouble>>;
  /**
   * Answers nothing but `resume`, `lock` and the state of sending from now on; whatever else is asked waits until the pause is over,
   * and is never answered where the desk locks. False where whoever is at the desk has no PIN: then lock.
   */
  readonly pause: (place: KeptPlace) => Promise<boolean>;
  readonly resume: (pin: string) => Promise<Result<Resumed, ResumeError>>;
}
