/** What the desk does for the day on which all devices are lost: sheets made, rehearsed, and used. */
import type { Day } from '../domain/calendar.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import type { SheetKind, SheetSetId } from '../domain/recoverySheets.ts';
import type { Result } from '../domain/result.ts';
import type { Session } from './deskDoor.ts';
import type { PrintedSheet, SheetError } from './recoverySheet.ts';
import type { AddSheetError } from './sheetPile.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** Sheets of one kind, as this device knows of them. */
export interface RecoveryState {
  readonly kind: SheetKind;
  /** This device holds the keys that they bring back, and a coordinator is at it. */
  readonly isOwn: boolean;
  /** So many sheets of a new set are needed, of so many that are made. */
  readonly threshold: number;
  readonly total: number;
  /** Null where none were ever made. */
  readonly sheets: RecoverySet | null;
}

export interface RecoverySet {
  readonly setId: SheetSetId;
  /** Milliseconds since 1970, by the clock of the device that made them. */
  readonly madeAt: number;
  /**
   * `atQueue`: what they open lies there, as this device would write it now. `notYet`: it waits for a round. `refused`: the device
   * that made them was locked out, so nothing new is sealed to them. `elsewhere`: other devices see to it.
   */
  readonly parcel: 'atQueue' | 'notYet' | 'refused' | 'elsewhere';
  /** The last time somebody proved at this device that they open something; null where nobody did. */
  readonly rehearsedAt: number | null;
}

export interface MadeSheets {
  /** Privacy: enough of them open everything. For the printer, once; the worker has forgotten them. */
  readonly sheets: readonly PrintedSheet[];
  readonly madeOn: Day;
}

/** A sheet that opens nothing here: who has no keys to bring back. */
export type RecoveryRefusal =
  | { readonly type: 'notTheCoordinator' }
  | { readonly type: 'notTheOffice' }
  | { readonly type: 'notThePoint' }
  /** An example has nothing to bring back. */
  | { readonly type: 'example' };

export type MakeSheetsError = RecoveryRefusal | StorageTrouble;

/** How far the sheets of one kind are together. */
export interface SheetsTogether {
  readonly kind: SheetKind;
  readonly have: number;
  readonly need: number;
}

export type ReadSheetError =
  | SheetError
  | AddSheetError
  /** A rehearsal: newer sheets were made, or none of this kind are known here. */
  | { readonly type: 'oldSheets'; readonly kind: SheetKind };

export type JoinSheetsError =
  | { readonly type: 'tooFewSheets'; readonly kind: SheetKind; readonly have: number; readonly need: number }
  /** One of them is not what was printed, in a way that no line shows. */
  | { readonly type: 'sheetsDoNotMatch'; readonly kind: SheetKind }
  | { readonly type: 'noConnection' }
  | { readonly type: 'queueRefused'; readonly code: string }
  /** The queue has nothing under what the sheets say: it was never sent, or these are sheets of another queue. */
  | { readonly type: 'parcelMissing'; readonly kind: SheetKind }
  /** What lies there does not open, or is not what it says. */
  | { readonly type: 'parcelBroken'; readonly kind: SheetKind };

export type RehearseError =
  | JoinSheetsError
  | RecoveryRefusal
  | { readonly type: 'oldSheets'; readonly kind: SheetKind }
  /** It opens, and keys that are in use now are not in it: the newest was not sent yet. */
  | { readonly type: 'parcelOld'; readonly kind: SheetKind };

/** What the sheets bring back, before anything is stored. */
export interface OpenedRecovery {
  readonly organisationName: string;
  readonly pointName: string;
  readonly withPoint: boolean;
}

export type OpenRecoveryError =
  | JoinSheetsError
  /** Sheets of the point are there, and none of the office: nobody could certify this device. */
  | { readonly type: 'officeMissing' }
  /** The two kinds belong to different organisations. */
  | { readonly type: 'otherOrganisation' }
  | { readonly type: 'alreadyFounded' }
  | StorageTrouble;

export interface RestoreOrder {
  readonly handle: string;
  readonly passphrase: string;
}

export type RestoreError =
  /** Nothing was opened, or it was forgotten meanwhile. */
  | { readonly type: 'notOpened' }
  | { readonly type: 'fields'; readonly errors: readonly FieldError<'handle'>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

export interface RecoveryDesk {
  readonly recoveryStates: () => Promise<Result<readonly RecoveryState[], StorageTrouble>>;
  /** A new set each time; older sheets open only what was sealed to them before. Works without network. */
  readonly makeRecoverySheets: (kind: SheetKind) => Promise<Result<MadeSheets, MakeSheetsError>>;

  /** As scanned, pasted or typed. Kept in the worker until it is forgotten, joined or ends. */
  readonly readRecoverySheet: (text: string) => Promise<Result<SheetsTogether, ReadSheetError>>;
  readonly forgetRecoverySheets: () => Promise<void>;
  /** Probe: whether the sheets that were read open what lies at the queue. Forgets them, whatever comes of it but no connection. */
  readonly rehearseRecovery: () => Promise<Result<SheetKind, RehearseError>>;

  /** On a device where nothing is set up: opens what the sheets that were read bring back. Needs the queue. */
  readonly openRecovery: () => Promise<Result<OpenedRecovery, OpenRecoveryError>>;
  /** This device belongs to the organisation from now on, as a new one. Leaves the desk unlocked. */
  readonly restore: (order: RestoreOrder) => Promise<Result<Session, RestoreError>>;
}
