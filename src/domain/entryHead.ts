import type { EntryId } from './ids.ts';

/** What every ledger entry begins with. */
export interface Entry {
  readonly entryId: EntryId;
  /** Milliseconds since 1970 by the device's own clock: for display and order on one device, never for money. */
  readonly at: number;
}
