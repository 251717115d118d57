/**
 * Ehrenamtliche and others who work at a device: each with a Kürzel, a role and the day of the secrecy commitment.
 *
 * No name: a Kürzel is chosen by whoever bears it (§ 203 StGB: helpers are bound by secrecy; the commitment is recorded, the
 * paper with the name on it lies at the organisation).
 */
import type { Brand } from './brand.ts';
import type { Day } from './calendar.ts';

/** One volunteer's way in on one device: 8 random bytes, hex. */
export type SlotId = Brand<string, 'SlotId'>;

/** `coordinator` manages who may work here, and acts for the office where the device does. */
export const volunteerRoles = ['volunteer', 'doctor', 'coordinator'] as const;
export type VolunteerRole = (typeof volunteerRoles)[number];

export interface Volunteer {
  readonly slotId: SlotId;
  /** Kürzel. */
  readonly handle: string;
  readonly role: VolunteerRole;
  /** Verpflichtung on secrecy; null where it was not recorded yet. */
  readonly secrecyOn: Day | null;
}
