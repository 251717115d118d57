/** Lines of the directory: only a name is needed, and nothing gets longer than a card can show. */
import { describe, expect, it } from 'vitest';
import {
  type CareProviderForm,
  careProviderLimits,
  careProviderToForm,
  emptyCareProviderForm,
  parseCareProvider,
} from '../../../src/domain/careProvider.ts';
import type { ProviderId } from '../../../src/domain/ids.ts';
import { expectOk } from '../../../src/domain/result.ts';

const providerId = '00000000000000a1' as ProviderId;
const filled: CareProviderForm = {
  name: 'Zahnarztpraxis am Markt',
  specialty: 'dentistry',
  address: 'Markt 4\n39576 Stendal',
  phone: '03931 210000',
  note: 'Arabisch',
};
const errorsOf = (form: CareProviderForm) => {
  const result = parseCareProvider(form, providerId);
  return result.ok ? [] : result.error;
};

describe('a line of the directory', () => {
  it('is read as typed, tidied, and written out again', () => {
    const provider = expectOk(
      parseCareProvider({ ...filled, name: '  Praxis  ', address: ' eins\r\nzwei ' }, providerId),
    );
    expect(provider).toEqual({ ...filled, providerId, name: 'Praxis', address: 'eins\nzwei' });
    expect(expectOk(parseCareProvider(careProviderToForm(provider), providerId))).toEqual(provider);
  });

  it('needs a name and nothing else', () => {
    const provider = expectOk(parseCareProvider({ ...emptyCareProviderForm, name: 'Hebamme' }, providerId));
    expect(provider).toEqual({ providerId, name: 'Hebamme', specialty: null, address: '', phone: '', note: '' });
    expect(errorsOf({ ...filled, name: ' \n ' })).toEqual([{ type: 'required', field: 'name' }]);
  });

  it('keeps one kind of digits in its number, and nothing that turns its direction', () => {
    const phoneOf = (phone: string) => expectOk(parseCareProvider({ ...filled, phone }, providerId)).phone;
    expect(phoneOf(' \u200f٠٣٩٣١ ٢١٠٠٠٠\u200e ')).toBe('03931 210000');
    expect(phoneOf('۱۱۶ ۱۱۷')).toBe('116 117');
    const arabic = expectOk(parseCareProvider({ ...filled, name: ' عيادة ٣ ', note: '\u200fمترجم' }, providerId));
    expect(arabic).toMatchObject({ name: 'عيادة ٣', note: '\u200fمترجم' });
  });

  it('takes no specialty that the list does not have', () => {
    expect(errorsOf({ ...filled, specialty: 'Zahnmedizin' })).toEqual([{ type: 'unknownCode', field: 'specialty' }]);
  });

  it.each(['name', 'address', 'phone', 'note'] as const)('%s ends at its limit', (field) => {
    const limit = careProviderLimits[field];
    expect(errorsOf({ ...filled, [field]: 'x'.repeat(limit) })).toEqual([]);
    expect(errorsOf({ ...filled, [field]: 'x'.repeat(limit + 1) })).toEqual([
      { type: 'tooLong', field, length: limit + 1, limit },
    ]);
  });
});
