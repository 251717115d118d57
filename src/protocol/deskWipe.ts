/** What the desk does for the worst day: everything on this device goes. */
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import type { Result } from '../domain/result.ts';
import type { StorageTrouble } from './storageTrouble.ts';

export type DuressError =
  | { readonly type: 'notTheCoordinator' }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** It opens somebody's way in. */
  | { readonly type: 'passphraseTaken' }
  | StorageTrouble;

export interface WipeDesk {
  /**
   * Deletes every key, then the database: locked, paused or open, without asking for anything. True where nothing is left of it;
   * false where another window still holds what nobody can read any more. End the worker after the answer, whatever it is.
   */
  readonly wipe: () => Promise<Result<boolean, StorageTrouble>>;
  /**
   * Notfall-Passphrase: typed on the locked screen it wipes, and looks as if nothing had ever been here. Null takes it away.
   * Coordinators only; nobody can tell from the disk which slot it is.
   */
  readonly setDuress: (passphrase: string | null) => Promise<Result<null, DuressError>>;
  readonly hasDuress: () => Promise<boolean>;
}
