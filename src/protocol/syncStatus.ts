/**
 * Übertragung: how far this device's records have come, in terms that a person can act on.
 *
 * Invariant: `everythingReceived` only after a receipt for every entry that this device ever wrote.
 */
export interface SyncStatus {
  /** Records that people count (notes, vouchers, cancellations) without a receipt yet. */
  readonly unsentRecords: number;
  /** Whether anything at all is without a receipt: also set-up, settings, keys. */
  readonly everythingReceived: boolean;
  /** Milliseconds since 1970 of the oldest record without a receipt. */
  readonly oldestUnsentAt: number | null;
  /** The last receipt or answer, milliseconds since 1970; null before the first contact. */
  readonly lastContactAt: number | null;
  /** Queue's clock minus this device's, milliseconds; 0 while they agree well enough to be understood. */
  readonly clockOffsetMs: number;
  /** `never`: an example, of which nothing is ever sent. */
  readonly phase: 'resting' | 'sending' | 'waiting' | 'never';
  /** Milliseconds since 1970 of the next try while `waiting`. */
  readonly nextTryAt: number | null;
  readonly problem: SyncProblem | null;
}

/** «Jetzt übertragen»: what this one try came to, counted by receipts. */
export interface SyncReport extends SyncStatus {
  /** Records without a receipt when the try began. */
  readonly recordsBefore: number;
  /** Of these, how many have one now. */
  readonly recordsReceived: number;
  /** Whether nothing at all was without a receipt when the try began. */
  readonly nothingToSend: boolean;
}

/** Why the last try did not get through. Each has words and a next step on the screen. */
export type SyncProblem =
  /** No answer from the queue: no signal, or the queue is down. Nothing is wrong with the tablet. */
  | 'noConnection'
  /** Something else than the queue answered, such as the sign-in page of a Wi-Fi network. */
  | 'captivePortal'
  /** The queue asks to wait. */
  | 'queueBusy'
  /** Its operator has paused the queue, for an update or a restore. */
  | 'queuePaused'
  /** The queue's disk is full: its operator must act; the tablet keeps everything. */
  | 'queueFull'
  /** The queue failed in itself. */
  | 'queueFailed'
  /** The queue takes new organisations only with its operator's founding token: none was typed, or another one. */
  | 'foundingRefused'
  /** The device's clock is so far off that the queue takes nothing from it, not even when it was told the time. */
  | 'clockWrong'
  /** The queue speaks only newer versions of the protocol. */
  | 'appTooOld'
  /** The queue does not know this device, or knows it with other keys. */
  | 'deviceRefused'
  /** The office has withdrawn this device. What it sends is not taken as a voucher any more. */
  | 'deviceRevoked'
  /** The office has ordered this device to erase itself, and all that it had not sent was handed over. */
  | 'wipeOrdered'
  /** The queue refuses a record: it stays on the tablet and is sealed anew after the next unlock. */
  | 'recordRefused'
  /** The browser has no room left to note receipts. */
  | 'storageFull'
  /** The tablet's storage failed while receipts were noted. */
  | 'storage';

/** From here on a person should set the device's clock: the queue takes no request whose time is further off. */
export const noticeableClockOffsetMs = 300_000;

/** Events of the courier, the keyless worker that sends while the device is locked. */
export interface Courier {
  readonly subscribe: (listener: (status: SyncStatus) => void) => Promise<void>;
  readonly syncNow: () => Promise<SyncReport>;
  /** A round soon, unless the queue asked for more time. */
  readonly syncSoon: () => Promise<void>;
}
