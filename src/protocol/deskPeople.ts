/** What the desk says of the people who work at this device, and does for them. */
import type { AuditLine } from '../domain/audit.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import type { Result } from '../domain/result.ts';
import type { SlotId, Volunteer } from '../domain/volunteer.ts';
import type { VolunteerField, VolunteerForm } from '../domain/volunteerForm.ts';
import type { StorageTrouble } from './storageTrouble.ts';

export interface VolunteerView extends Volunteer {
  /** At the desk now. */
  readonly isSelf: boolean;
}

/** Somebody at another device of the organisation, as the ledger tells it. */
export interface VolunteerElsewhere extends Volunteer {
  /** What people call that device; empty where it has no name. */
  readonly deviceLabel: string;
}

export interface People {
  /** Coordinators first, then by Kürzel. */
  readonly here: readonly VolunteerView[];
  /** Only what this device has been told. */
  readonly elsewhere: readonly VolunteerElsewhere[];
}

export type PeopleError =
  | { readonly type: 'notTheCoordinator' }
  | { readonly type: 'unknownVolunteer' }
  | StorageTrouble;

export type AddVolunteerError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<VolunteerField>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** It opens somebody else's way in: nobody says whose. */
  | { readonly type: 'passphraseTaken' }
  | PeopleError;

export type ChangeVolunteerError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<VolunteerField>[] }
  /** Nobody takes the coordination from themselves: somebody has to stay who can add others. */
  | { readonly type: 'isSelf' }
  | PeopleError;

export type RemoveVolunteerError =
  /** Nobody removes themselves: another coordinator does. */
  { readonly type: 'isSelf' } | PeopleError;

export type ChangePassphraseError =
  | { readonly type: 'wrongPassphrase' }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  | { readonly type: 'passphraseTaken' }
  | StorageTrouble;

export interface PeopleDesk {
  /** Protokoll of this device, newest first. Coordinators only. */
  readonly audit: () => Promise<Result<readonly AuditLine[], { readonly type: 'notTheCoordinator' } | StorageTrouble>>;
  readonly people: () => Promise<Result<People, StorageTrouble>>;
  /** Works without network. `passphrase` is the new volunteer's own, typed by nobody else. Coordinators only. */
  readonly addVolunteer: (form: VolunteerForm, passphrase: string) => Promise<Result<People, AddVolunteerError>>;
  readonly changeVolunteer: (slotId: SlotId, form: VolunteerForm) => Promise<Result<People, ChangeVolunteerError>>;
  /**
   * Deletes the way in at once, and makes the ring's keys anew: whoever left opens nothing that comes later on this device. Works
   * without network. Coordinators only.
   */
  readonly removeVolunteer: (slotId: SlotId) => Promise<Result<People, RemoveVolunteerError>>;
  /** Of whoever is at the desk. What the old one opened, the new one opens. */
  readonly changePassphrase: (before: string, after: string) => Promise<Result<null, ChangePassphraseError>>;
}
