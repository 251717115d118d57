/** What a coordinator writes down of a volunteer. */
import { type Day, parseDay } from './calendar.ts';
import type { FieldError } from './consultation.ts';
import { err, ok, type Result } from './result.ts';
import type { Volunteer, VolunteerRole } from './volunteer.ts';

/** Signs of a Kürzel: it stands under every note and in narrow columns of papers. */
export const handleLimit = 12;

export interface VolunteerForm {
  readonly handle: string;
  readonly role: VolunteerRole;
  /** ISO day of the commitment; empty where there is none yet. */
  readonly secrecyOn: string;
}
export type VolunteerField = 'handle' | 'secrecyOn';

/** `taken`: Kürzel of the others at the device. `today`: nobody commits themselves tomorrow. */
export const parseVolunteer = (
  form: VolunteerForm,
  taken: readonly string[],
  today: Day,
): Result<Omit<Volunteer, 'slotId'>, readonly FieldError<VolunteerField>[]> => {
  const handle = form.handle.trim();
  const day = form.secrecyOn === '' ? null : parseDay(form.secrecyOn);
  const errors: readonly FieldError<VolunteerField>[] = [
    ...(handle === '' ? [{ type: 'required', field: 'handle' } as const] : []),
    ...(handle.length > handleLimit
      ? [{ type: 'tooLong', field: 'handle', length: handle.length, limit: handleLimit } as const]
      : []),
    ...(taken.some((other) => sameHandle(other, handle)) ? [{ type: 'taken', field: 'handle' } as const] : []),
    ...(form.secrecyOn !== '' && day === null ? [{ type: 'notADay', field: 'secrecyOn' } as const] : []),
    ...(day !== null && day > today ? [{ type: 'dayAfter', field: 'secrecyOn', most: today } as const] : []),
  ];
  return errors.length > 0 ? err(errors) : ok({ handle, role: form.role, secrecyOn: day });
};

const sameHandle = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
