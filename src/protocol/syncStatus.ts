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
  /** `never`: an example, of which nothing is ever sent. */
  readonly phase: 'resting' | 'sending' | 'waiting' | 'never';
  /** Milliseconds since 1970 of the next try while `waiting`. */
  readonly nextTryAt: number | null;
  readonly problem: SyncProblem | null;
}

/** Why the last try did not get through. Each has words and a next step on the screen. */
export type SyncProblem =
  /** No answer from the queue: no signal, or the queue is down. Nothing is wrong with the tablet. */
  | 'noConnection'
  /** Something else than the queue answered, such as the sign-in page of a Wi-Fi network. */
  | 'captivePortal'
  /** The queue asks to wait. */
  | 'queueBusy'
  /** The queue's disk is full: its operator must act; the tablet keeps everything. */
  | 'queueFull'
  /** The queue failed in itself. */
  | 'queueFailed'
  /** The queue does not know this device, or knows it with other keys. */
  | 'deviceRefused'
  /** The queue refuses a record: it stays on the tablet and is sealed anew after the next unlock. */
  | 'recordRefused'
  /** The tablet's storage failed while receipts were noted. */
  | 'storage';

/** Events of the courier, the keyless worker that sends while the device is locked. */
export interface Courier {
  readonly subscribe: (listener: (status: SyncStatus) => void) => Promise<void>;
  readonly syncNow: () => Promise<SyncStatus>;
}
