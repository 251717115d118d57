/** The desk’s door: what opens it, who is at it then, and what it tells by itself. */
import type { VoucherNumber } from '../domain/codes.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import type { Policy } from '../domain/policy.ts';
import type { VolunteerRole } from '../domain/volunteer.ts';
import type { Canary } from './canary.ts';
import type { StorageTrouble } from './storageTrouble.ts';
import type { SyncStatus } from './syncStatus.ts';

export type DeskStanding = 'unfounded' | 'locked' | 'unlocked';

export type MustLockReason =
  | 'databaseClosed'
  | 'otherWindow'
  /** A pause ended without the right PIN. */
  | 'pinTries'
  | 'pausedTooLong';

export type DeskEvent =
  | { readonly type: 'sync'; readonly status: SyncStatus }
  /** To be written down outside of the database, after each commit. */
  | { readonly type: 'canary'; readonly canary: Canary }
  /** Something was written or arrived. */
  | { readonly type: 'ledger' }
  /** The database was closed under us or another window took over: lock. */
  | { readonly type: 'mustLock'; readonly reason: MustLockReason };

/** Who is at the desk and what for. */
export interface Session {
  readonly organisationName: string;
  readonly pointName: string;
  /** Kürzel of the volunteer. */
  readonly handle: string;
  readonly role: VolunteerRole;
  /** May note consultations and issue vouchers. */
  readonly actsForPoint: boolean;
  /** May read what the office reads. */
  readonly actsForOffice: boolean;
  readonly policy: Policy;
  /** Whether whoever is at the desk has a PIN for pauses. */
  readonly hasPin: boolean;
  /** An example to try things out in: nothing of it is real, and nothing of it is ever sent. */
  readonly isDemo: boolean;
}

/** What this device has written and no longer holds, after the queue was asked for it. */
export interface Missing {
  /** What could not be found again; 0 where all of it could. */
  readonly count: number;
  /** Those that had no receipt; what had one is at the queue. */
  readonly numbers: readonly VoucherNumber[];
  /** What came back from the queue. */
  readonly found: number;
  /** False where the queue could not be asked to the end yet: it is asked again by itself. */
  readonly isAsked: boolean;
  /** Of the last entry that was noted: milliseconds since 1970. */
  readonly at: number;
}

export type StartDemoError = { readonly type: 'alreadyFounded' } | { readonly type: 'otherWindow' } | StorageTrouble;

export interface FoundOrder {
  readonly organisationName: string;
  readonly pointName: string;
  readonly handle: string;
  readonly passphrase: string;
  /** Einrichtungscode: what the queue's operator gave the organisation, as typed; where there is none, empty or absent. */
  readonly foundingToken?: string;
}

export type FoundField = 'organisationName' | 'pointName' | 'handle' | 'passphrase' | 'foundingToken';

export type FoundError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<FoundField>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** The app's address is too long for the code on the papers. */
  | { readonly type: 'hostTooLong'; readonly host: string; readonly most: number }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

export interface JoinOrder {
  /** As typed. */
  readonly code: string;
  readonly handle: string;
  readonly passphrase: string;
}

export type JoinError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<'handle' | 'code'>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** A symbol is missing or mistyped; nothing was asked of the queue. */
  | { readonly type: 'codeMistyped' }
  /** Used before, older than its life, or never made. */
  | { readonly type: 'codeUnknown' }
  | { readonly type: 'noConnection' }
  | { readonly type: 'queueRefused'; readonly code: string }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

export type UnlockError =
  | { readonly type: 'wrongPassphrase' }
  | { readonly type: 'unfounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;
