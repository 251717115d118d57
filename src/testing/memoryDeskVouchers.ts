/** Vouchers of the memory twin. */

import { isCode, specialties } from '../domain/codeLists.ts';
import type { CaseHandle, CaseId, EntryId, KeyId, PointId, TenantId } from '../domain/ids.ts';
import { centsToField } from '../domain/money.ts';
import { err, ok } from '../domain/result.ts';
import { latestValidUntil, parseVoucherTerms, voucherState } from '../domain/voucher.ts';
import type { Desk } from '../protocol/desk.ts';
import type { ReceivedVoucher } from '../protocol/deskOffice.ts';
import type { VoucherSummary, VoucherView } from '../protocol/deskVouchers.ts';
import { voucherFormKey } from '../protocol/formKeys.ts';
import { prepareVoucherCode, type VoucherClaims, voucherCodeToDigits } from '../protocol/voucherCode.ts';
import {
  announce,
  countRecord,
  type MemoryDeskState,
  type MemoryVoucher,
  nextHex,
  nextVoucherNumber,
  nothingPrinted,
} from './memoryDeskState.ts';
import { dayOf, statusOf } from './memoryDeskSync.ts';

type VouchersPart = Pick<
  Desk,
  'prepareVoucher' | 'issueVoucher' | 'voidVoucher' | 'vouchers' | 'openVoucher' | 'receivedVouchers'
>;

export const createMemoryVouchers = (state: MemoryDeskState): VouchersPart => ({
  prepareVoucher: async (caseId, noteId) => {
    const found = state.cases.get(caseId);
    const form = found?.notes.find((note) => note.noteId === noteId)?.versions[0]?.form;
    if (found === undefined || form === undefined) return null;
    const today = dayOf(state.now());
    const latest = latestValidUntil(today, state.policy);
    return {
      callName: found.callName,
      fictiveBirthDate: found.fictiveBirthDate,
      suspectedDiagnosis: form.suspectedDiagnosis,
      specialty: isCode(specialties, form.specialty) ? form.specialty : null,
      form: { referralReason: '', validUntil: latest, guarantee: centsToField(state.policy.guaranteeCents) },
      policy: state.policy,
      earliestValidUntil: today,
      latestValidUntil: latest,
      validVouchers: summariesOf(state, caseId).filter((summary) => summary.state.type === 'valid'),
      validElsewhere: state.cases.get(caseId)?.vouchersElsewhere ?? [],
    };
  },
  issueVoucher: async (order) => {
    const again = [...state.vouchers.values()].find((held) => held.orderId === order.orderId);
    if (again) return ok(toView(state, again));
    const today = dayOf(state.now());
    const found = state.cases.get(order.caseId);
    const form = found?.notes.find((note) => note.noteId === order.noteId)?.versions[0]?.form;
    if (found === undefined || form === undefined) return err({ type: 'unknownCase' });
    const terms = parseVoucherTerms(order.form, state.policy, today);
    if (!terms.ok) return err({ type: 'fields', errors: terms.error });
    if (state.trouble) return err(state.trouble);
    state.forms.delete(voucherFormKey(order.noteId));
    const { referralReason, validUntil, guaranteeCents } = terms.value;
    const held: MemoryVoucher = {
      voucher: {
        number: nextVoucherNumber(state),
        kind: 'regular',
        caseHandle: nextHex(state, 16) as CaseHandle,
        pointId: '0011223344556677' as PointId,
        issuerRole: 'volunteer',
        specialty: isCode(specialties, form.specialty) ? form.specialty : null,
        callName: found.callName,
        fictiveBirthDate: found.fictiveBirthDate,
        issuedOn: today,
        validUntil,
        guaranteeCents,
      },
      caseId: order.caseId,
      orderId: order.orderId,
      suspectedDiagnosis: form.suspectedDiagnosis,
      referralReason,
      voided: null,
      isSent: false,
      printed: nothingPrinted,
    };
    state.vouchers.set(held.voucher.number, held);
    countRecord(state, 'voucher', held.voucher.number);
    tell(state);
    return ok(toView(state, held));
  },
  voidVoucher: async (number, reason) => {
    const held = state.vouchers.get(number);
    if (held === undefined) return err({ type: 'unknownVoucher' });
    if (toView(state, held).state.type !== 'valid') return err({ type: 'notValid' });
    if (state.trouble) return err(state.trouble);
    held.voided = { on: dayOf(state.now()), reason };
    held.isSent = false;
    countRecord(state, 'void', number);
    tell(state);
    return ok(toView(state, held));
  },
  vouchers: async (search) =>
    summariesOf(state, null).filter((summary) =>
      `${summary.number} ${summary.callName}`.toLowerCase().includes(search.trim().toLowerCase()),
    ),
  openVoucher: async (number) => {
    const held = state.vouchers.get(number);
    return held === undefined ? null : toView(state, held);
  },
  receivedVouchers: async () => ({
    vouchers: [
      ...[...state.vouchers.values()].filter((held) => held.isSent).map((held) => toReceived(state, held)),
      ...state.received.vouchers,
    ],
    reservesOut: state.lastContactAt === null ? 0 : blanksOf(state).length,
    unreadable: state.received.unreadable,
  }),
});

const blanksOf = (state: MemoryDeskState) =>
  [...state.reserves.values()].filter(({ paper, isVoided }) => !isVoided && !state.vouchers.has(paper.number));

/** Newest first; of one case, or of all where `caseId` is null. */
export const summariesOf = (state: MemoryDeskState, caseId: CaseId | null): readonly VoucherSummary[] =>
  [...state.vouchers.values()]
    .filter((held) => caseId === null || held.caseId === caseId)
    .reverse()
    .map((held) => toView(state, held));

export const memoryFingerprint = '2741 0963 5518 4402';

/** A code that is laid out like a real one; nobody signed it. */
export const memoryCode = (claims: VoucherClaims): string =>
  voucherCodeToDigits(
    prepareVoucherCode(claims, 'fe1d5c4e1f000001' as KeyId, '0'.repeat(32) as TenantId).complete(
      new Uint8Array(64).fill(7),
    ),
  );

export const toView = (state: MemoryDeskState, held: MemoryVoucher): VoucherView => ({
  ...held.voucher,
  code: memoryCode({ ...held.voucher, form: state.isTraining ? 'training' : 'voucher' }),
  form: state.isTraining ? 'training' : 'voucher',
  printed: held.printed,
  fromReserve: state.reserves.has(held.voucher.number),
  terms: state.terms,
  fingerprint: memoryFingerprint,
  state: voucherState(held.voucher, held.voided, dayOf(state.now())),
  delivery: held.isSent ? 'atQueue' : 'onDevice',
  suspectedDiagnosis: held.suspectedDiagnosis,
  referralReason: held.referralReason,
  organisationName: state.identity?.organisationName ?? '',
  pointName: state.identity?.pointName ?? '',
  payer: state.payer,
});

const toReceived = (state: MemoryDeskState, held: MemoryVoucher): ReceivedVoucher => {
  const {
    number,
    specialty,
    issuedOn,
    validUntil,
    guaranteeCents,
    state: voucher,
    pointName,
    fromReserve,
  } = toView(state, held);
  return {
    entryId: held.orderId as EntryId,
    number,
    pointName,
    specialty,
    issuedOn,
    validUntil,
    guaranteeCents,
    state: voucher,
    fromReserve,
    conflict: false,
  };
};

export const tell = (state: MemoryDeskState): void => {
  announce(state, { type: 'ledger' });
  announce(state, { type: 'sync', status: statusOf(state) });
};
