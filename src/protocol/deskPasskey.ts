/** A second way in: what the device's own lock (fingerprint, face, PIN of the device) gives back after it has looked at its owner. */
import type { Result } from '../domain/result.ts';
import type { Session, UnlockError } from './deskDoor.ts';
import type { StorageTrouble } from './storageTrouble.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the window has to ask the authenticator: nothing of it is secret. */
export interface PasskeyHandle {
  readonly credentialId: Bytes;
  /** 32 random bytes that the authenticator answers to. */
  readonly salt: Bytes;
}

/** What it answered: 32 secret bytes, the same each time for this credential and salt. */
export interface PasskeyAnswer extends PasskeyHandle {
  readonly secret: Bytes;
}

export type AddPasskeyError = { readonly type: 'wrongPassphrase' } | StorageTrouble;

export interface PasskeyDesk {
  /** Of every volunteer of this device who has one; empty where nothing is set up. */
  readonly passkeys: () => Promise<readonly PasskeyHandle[]>;
  readonly unlockWithPasskey: (answer: PasskeyAnswer) => Promise<Result<Session, UnlockError>>;
  /** For whoever is at the desk, in place of the one before. The passphrase is asked once more, and goes on opening. */
  readonly addPasskey: (passphrase: string, answer: PasskeyAnswer) => Promise<Result<null, AddPasskeyError>>;
  readonly removePasskey: () => Promise<Result<null, StorageTrouble>>;
  readonly hasPasskey: () => Promise<boolean>;
}
