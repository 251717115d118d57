/**
 * Lease: a device that has not met the queue for a month shows no earlier cases until it does. Whoever keeps a stolen tablet away from
 * every network, and was told a passphrase, is not left with years of notes.
 */

export const leaseDays = 30;
const leaseMs = leaseDays * 86_400_000;

/** What a device has noticed of the time since it last met the queue. Instants in milliseconds since 1970 by its own clock. */
export interface LeaseNotes {
  /** The contact since which all this was noticed. */
  readonly contactAt: number;
  /** The latest instant that the clock ever showed since: putting it back gives no time back. */
  readonly seenAt: number;
  /** How long the app was open since, by a clock that nobody can set. */
  readonly usedMs: number;
}

/** `notes` of another contact than the last one say nothing any more. */
export const leaseNotesSince = (notes: LeaseNotes | undefined, contactAt: number): LeaseNotes =>
  notes?.contactAt === contactAt ? notes : { contactAt, seenAt: contactAt, usedMs: 0 };

/** False before the first contact: nobody there could withdraw anything. */
export const isLeaseOver = (notes: LeaseNotes | null, now: number): boolean =>
  notes !== null && Math.max(Math.max(now, notes.seenAt) - notes.contactAt, notes.usedMs) > leaseMs;
