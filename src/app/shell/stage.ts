/** The stages of the window; `shell.ts` draws the ways between them. */
import type { MustLockReason } from '../../protocol/deskDoor.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import type { EnrollingComponent } from './enrollingLoader.ts';
import type { RestoringComponent } from './restoringLoader.ts';
import type { WipingComponent } from './wipeLoader.ts';
import type { Work } from './work.ts';
import type { PausedComponent, WorkplaceComponent } from './workplaceLoader.ts';

export type LockReason =
  | MustLockReason
  | 'sealFailed'
  /** Nobody touched the tablet for a while, and there is no PIN to come back with. */
  | 'idle'
  /** The tablet slept, or its clock jumped. */
  | 'slept';

/** Parts of the browser's memory of this app. */
export type WipeRemains = 'keys' | 'databases' | 'caches' | 'serviceWorker' | 'preferences';

export type Stage =
  | { readonly kind: 'starting' }
  /** `isDataGone`: this device was set up, and the browser has deleted everything under the running app. */
  | { readonly kind: 'setUp'; readonly isDataGone: boolean }
  | { readonly kind: 'founding' }
  | { readonly kind: 'joining' }
  | { readonly kind: 'enrolling'; readonly Enrolling: EnrollingComponent }
  | { readonly kind: 'restoring'; readonly Restoring: RestoringComponent }
  | { readonly kind: 'locked'; readonly reason: LockReason | null }
  | { readonly kind: 'open'; readonly work: Work; readonly Workplace: WorkplaceComponent }
  | { readonly kind: 'locking' }
  /** The desk lives and answers nothing; the window holds nothing of what it showed. */
  | { readonly kind: 'paused'; readonly handle: string; readonly Paused: PausedComponent }
  /** `left`: what could not be deleted yet; null while it is going on. */
  | { readonly kind: 'wiping'; readonly left: readonly WipeRemains[] | null; readonly Wiping: WipingComponent | null }
  /** The storage could not even say where this device stands. */
  | { readonly kind: 'trouble'; readonly trouble: StorageTrouble }
  /** The app's own files could not be loaded. */
  | { readonly kind: 'filesMissing'; readonly retry: () => void };
