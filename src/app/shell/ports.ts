/**
 * What the window is given from outside, so that it can be shown and tested without worker, clock or browser.
 *
 * `main.tsx` makes the real ones; tests pass twins that live in memory.
 */
import type { Result } from '../../domain/result.ts';
import type { Canary } from '../../protocol/canary.ts';
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import type { PasskeyAnswer, PasskeyHandle } from '../../protocol/deskPasskey.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import type { AppLanguage } from '../i18n/text.ts';
import type { IdleState } from './idleWatch.ts';
import type { WipeRemains } from './stage.ts';

/** `everything`: the app itself goes too. `quietly`: it stays, as if it had just been opened for the first time. */
export type WipeMode = 'everything' | 'quietly';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A desk and the worker behind it. `end` kills the worker: its keys go with it, answers that are still out never come. */
export interface DeskLink {
  readonly desk: Desk;
  readonly end: () => void;
}

/** The keyless sender while locked. */
export interface CourierLink {
  /** The window is back in sight: a good moment to try. */
  readonly syncSoon: () => void;
  readonly end: () => void;
}

/** `cancelled`: the person or the system said no, or nobody answered in time. */
export type PasskeyError = { readonly type: 'cancelled' } | { readonly type: 'unsupported' };

/** The device's own lock, as far as the browser lets it be used. */
export interface Passkeys {
  readonly isThere: () => Promise<boolean>;
  readonly create: () => Promise<Result<PasskeyAnswer, PasskeyError>>;
  readonly ask: (handles: readonly PasskeyHandle[]) => Promise<Result<PasskeyAnswer, PasskeyError>>;
}

export interface Ports {
  readonly clock: Clock;
  readonly startDesk: (onEvent: (event: DeskEvent) => void) => Promise<DeskLink>;
  readonly startCourier: (onStatus: (status: SyncStatus) => void) => Promise<CourierLink>;
  /** Calls back about every second with whether somebody is at the window; returns what ends it. */
  readonly watchIdle: (onState: (state: IdleState) => void) => () => void;
  /** False where this profile surely holds no ledger yet: then no worker needs to start. */
  readonly mayHoldLedger: () => Promise<boolean>;
  /** Deletes what the browser keeps beside the desk's own data; answers with what it could not delete yet. */
  readonly wipeBrowser: (mode: WipeMode) => Promise<readonly WipeRemains[]>;
  readonly passkeys: Passkeys;
  /** The note outside of the desk's database: null where there is none, or the browser keeps nothing. */
  readonly canary: { readonly read: () => Canary | null; readonly write: (canary: Canary) => void };
  readonly language: LanguagePreference;
  /** `count` random bytes in lower-case hex. */
  readonly randomHex: (count: number) => string;
  /** Asks the browser to keep the data. Null where it does not say. */
  readonly askToKeepData: () => Promise<boolean | null>;
  readonly version: string;
}

export interface LanguagePreference {
  readonly read: () => Promise<AppLanguage | null>;
  readonly write: (language: AppLanguage) => Promise<void>;
}
