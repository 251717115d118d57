/** What the desk says of rescue files: how one is saved, and what was in one that was read. */
import type { UnreadableDelivery } from './deskOffice.ts';
import type { RescueFileError } from './rescueFile.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** Rettungsdatei. Saving it sends nothing and counts nothing as sent. */
export interface RescueFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Records that people count: notes, vouchers, cancellations. */
  readonly records: number;
  /** Unsent, and not in the file: they cannot be read back on this device, so they cannot be sealed. */
  readonly leftOut: number;
}

/** What goes into the file: what has no receipt, or all that this device ever wrote (Sicherung). */
export type RescueScope = 'unsent' | 'all';

export type SaveRescueError =
  /** More than one file holds. */
  | { readonly type: 'rescueTooLarge'; readonly limit: number }
  /** Everything has a receipt. */
  | { readonly type: 'nothingUnsent' }
  /** Unsent is only what cannot be read back on this device. */
  | { readonly type: 'nothingReadable'; readonly leftOut: number }
  | StorageTrouble;

/** What became of a file that was read. Counts are of records that people count. */
export interface RescueReading {
  /** Not here before. */
  readonly newRecords: number;
  /** Here already, from the queue or from another rescue file: counted once. */
  readonly knownRecords: number;
  /** Segments that this device may not open, such as notes at the office: carried on to the queue unread. */
  readonly sealedForOthers: number;
  /** This device and the other are tablets of two points: notes of the file open at a tablet of its own point. */
  readonly isOfOtherPoint: boolean;
  /** Of a device that was locked out: nothing of it is read here; the office decides about it at the queue. */
  readonly isRevoked: boolean;
  /** Segments that wait here for the queue since this file was read. */
  readonly carried: number;
  /** Something the device wrote before is neither here nor in the file: it came to the queue, or is still under way. */
  readonly somethingBefore: boolean;
  /** Segments that could not be read. Of the rest nothing is lost. */
  readonly unreadable: readonly UnreadableDelivery['reason'][];
}

export type ReadRescueError =
  | RescueFileError
  | { readonly type: 'otherOrganisation' }
  /** Saved on this very device, where all of it is. */
  | { readonly type: 'ownRescueFile' }
  | StorageTrouble;
