/** What every screen behind the lock works with. Made at unlock, dropped at lock; nothing of it outlives the session. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day } from '../../domain/calendar.ts';
import type { Desk } from '../../protocol/desk.ts';
import type { Missing, Session } from '../../protocol/deskDoor.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import type { LanguagePreference, Passkeys } from './ports.ts';
import type { Router } from './router.ts';
import type { Shell } from './shell.ts';
import type { Unsaved } from './unsaved.ts';

export interface Work {
  readonly desk: Desk;
  readonly session: Session;
  readonly now: () => number;
  readonly today: () => Day;
  readonly randomHex: (count: number) => string;
  readonly sync: ReadonlySignal<SyncStatus | null>;
  /** Counts up whenever something was written or arrived: ask again for what is shown. */
  readonly ledgerChanges: ReadonlySignal<number>;
  /** Counts up whenever a draft was sealed. */
  readonly draftChanges: Signal<number>;
  readonly router: Router;
  readonly unsaved: Unsaved;
  readonly language: LanguagePreference;
  readonly passkeys: Passkeys;
  readonly askToKeepData: () => Promise<boolean | null>;
  readonly version: string;
  readonly lock: () => void;
  /** What this device has written and no longer holds; null where nothing is missing, or it was read. */
  readonly missing: ReadonlySignal<Missing | null>;
  readonly missingRead: () => void;
  /** Everything goes, and what that costs. */
  readonly emergency: Pick<Shell, 'wipe' | 'sync' | 'ports'>;
  /** True in the last seconds before the tablet pauses by itself. */
  readonly pausesSoon: ReadonlySignal<boolean>;
  /** Whether whoever is at the desk has a PIN for pauses. */
  readonly hasPin: () => boolean;
  readonly pinChosen: (isThere: boolean) => void;
}

const WorkContext = createContext<Work | null>(null);
export const WorkProvider = WorkContext.Provider;

/** Throws outside the workplace: a bug. */
export const useWork = (): Work => {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('no desk is unlocked here');
  return work;
};
