/**
 * Verzeichnis der Behandelnden: practices, hospitals, midwives and pharmacies that take the project's vouchers. Public facts
 * about them only; the office writes it, every point reads it.
 */
import { isCode, type Specialty, specialties } from './codeLists.ts';
import type { FieldError } from './consultation.ts';
import { toAsciiDigits } from './digits.ts';
import type { ProviderId } from './ids.ts';
import { err, ok, type Result } from './result.ts';
import { tidyText } from './text.ts';

export interface CareProvider {
  readonly providerId: ProviderId;
  readonly name: string;
  readonly specialty: Specialty | null;
  /** Lines separated by line feeds. */
  readonly address: string;
  readonly phone: string;
  /** Languages, opening hours, whom to ask for: whatever helps to send somebody there. */
  readonly note: string;
}

export interface CareProviderForm {
  readonly name: string;
  readonly specialty: string;
  readonly address: string;
  readonly phone: string;
  readonly note: string;
}
export type CareProviderField = keyof CareProviderForm;

export const emptyCareProviderForm: CareProviderForm = { name: '', specialty: '', address: '', phone: '', note: '' };

export const careProviderLimits: Readonly<Record<'name' | 'address' | 'phone' | 'note', number>> = {
  name: 120,
  address: 300,
  phone: 40,
  note: 300,
};

export const parseCareProvider = (
  form: CareProviderForm,
  providerId: ProviderId,
): Result<CareProvider, readonly FieldError<CareProviderField>[]> => {
  const errors: FieldError<CareProviderField>[] = [];
  const text = (field: keyof typeof careProviderLimits): string => {
    const tidy = tidyText(form[field]);
    const limit = careProviderLimits[field];
    if (tidy.length > limit) errors.push({ type: 'tooLong', field, length: tidy.length, limit });
    return tidy;
  };
  const name = text('name');
  if (name === '') errors.push({ type: 'required', field: 'name' });
  let specialty: Specialty | null = null;
  if (isCode(specialties, form.specialty)) specialty = form.specialty;
  else if (form.specialty !== '') errors.push({ type: 'unknownCode', field: 'specialty' });
  const address = text('address');
  const phone = toAsciiDigits(text('phone')).trim();
  const note = text('note');
  return errors.length > 0 ? err(errors) : ok({ providerId, name, specialty, address, phone, note });
};

export const careProviderToForm = (provider: CareProvider): CareProviderForm => ({
  name: provider.name,
  specialty: provider.specialty ?? '',
  address: provider.address,
  phone: provider.phone,
  note: provider.note,
});
