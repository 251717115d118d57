/** Directory and codes of the memory twin. */
import { parseCareProvider } from '../domain/careProvider.ts';
import { parseCaseNumber, parseVoucherNumber, type VoucherNumber } from '../domain/codes.ts';
import type { ProviderId } from '../domain/ids.ts';
import { err, ok } from '../domain/result.ts';
import type { Desk } from '../protocol/desk.ts';
import type { ResolvedCode } from '../protocol/deskPapers.ts';
import { digitsOfVoucherUrl, digitsToVoucherCode, parseVoucherCode } from '../protocol/voucherCode.ts';
import { keptOf } from './memoryDeskPersons.ts';
import { announce, type MemoryDeskState, nextHex } from './memoryDeskState.ts';

type DirectoryPart = Pick<Desk, 'careProviders' | 'changeCareProvider' | 'removeCareProvider' | 'resolveCode'>;

export const createMemoryDirectory = (state: MemoryDeskState): DirectoryPart => ({
  careProviders: async () => [...state.careProviders.values()].sort((a, b) => a.name.localeCompare(b.name, 'de')),
  changeCareProvider: async (providerId, form) => {
    if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
    const provider = parseCareProvider(form, providerId ?? (nextHex(state, 8) as ProviderId));
    if (!provider.ok) return err({ type: 'fields', errors: provider.error });
    if (state.trouble) return err(state.trouble);
    state.careProviders.set(provider.value.providerId, provider.value);
    state.writes.push('careProvider');
    announce(state, { type: 'ledger' });
    return provider;
  },
  removeCareProvider: async (providerId) => {
    if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
    if (state.trouble) return err(state.trouble);
    state.careProviders.delete(providerId);
    state.writes.push('careProvider');
    announce(state, { type: 'ledger' });
    return ok(null);
  },
  resolveCode: async (text) => resolve(state, text),
});

const resolve = (state: MemoryDeskState, text: string): ResolvedCode => {
  const digits = digitsOfVoucherUrl(text);
  if (digits !== null) {
    const bytes = digitsToVoucherCode(digits);
    const code = bytes && parseVoucherCode(bytes);
    if (!code?.ok) return { type: 'notOurs' };
    const { number, form } = code.value.claims;
    if (form === 'training' && !state.isTraining) return { type: 'training' };
    return findNumber(state, number) ?? { type: 'unknownVoucher', number, genuine: false };
  }
  const caseNumber = parseCaseNumber(text.replace(/^FELDSCHEIN1:/, ''));
  if (caseNumber.ok) {
    const all = [...state.cases.values()];
    const found = all.find((one) => one.caseNumber === caseNumber.value);
    if (found) return { type: 'case', caseId: keptOf(state, found.caseId) };
    const isFormer = all.some((one) => one.formerNumbers.includes(caseNumber.value));
    if (isFormer) return { type: 'cardReplaced' };
    // Whether another point knows it, only the queue can say; there is none here.
    return { type: state.otherPoints.length > 0 ? 'cardNotAsked' : 'unknownCase' };
  }
  const number = parseVoucherNumber(text);
  if (!number.ok) {
    return /[:/?#@]/.test(text) ? { type: 'notOurs' } : { type: 'mistyped', error: caseNumber.error };
  }
  return findNumber(state, number.value) ?? { type: 'unknownVoucher', number: number.value, genuine: null };
};

const findNumber = (state: MemoryDeskState, number: VoucherNumber): ResolvedCode | null => {
  if (state.vouchers.has(number)) return { type: 'voucher', number };
  return state.reserves.has(number) ? { type: 'reserve', number } : null;
};
