/** Who works where, as the ledger knows it: for the office, which has to know who is bound to secrecy (§ 203 StGB). */
import type { VolunteerAdded, VolunteerRemoved } from './entries.ts';
import type { SlotId } from './volunteer.ts';

export interface LedgerVolunteer {
  /** As said last. */
  readonly said: VolunteerAdded;
  /** Null while the volunteer works there. */
  readonly removed: VolunteerRemoved | null;
}

export interface VolunteersFold {
  readonly volunteers: ReadonlyMap<SlotId, LedgerVolunteer>;
  readonly apply: (entry: VolunteerAdded | VolunteerRemoved) => void;
}

/** Who was removed stays so, in whatever order the entries come: another way in gets another id. */
export const createVolunteersFold = (): VolunteersFold => {
  const volunteers = new Map<SlotId, LedgerVolunteer>();
  const removals = new Map<SlotId, VolunteerRemoved>();
  return {
    volunteers,
    apply: (entry) => {
      const known = volunteers.get(entry.slotId);
      if (entry.type === 'volunteerRemoved') {
        removals.set(entry.slotId, entry);
        if (known) volunteers.set(entry.slotId, { ...known, removed: entry });
        return;
      }
      const isLater =
        !known || entry.at > known.said.at || (entry.at === known.said.at && entry.entryId > known.said.entryId);
      if (isLater) volunteers.set(entry.slotId, { said: entry, removed: removals.get(entry.slotId) ?? null });
    },
  };
};
