/** Scheine at the desk: what is shown exists on the disk already. */

import type { VoidReason } from '../../domain/codeLists.ts';
import { codeBytes, type VoucherNumber, voucherNumberFromBytes } from '../../domain/codes.ts';
import type { CaseId, EntryId, NoteId } from '../../domain/ids.ts';
import type { LedgerVoucher } from '../../domain/ledger.ts';
import { centsToField } from '../../domain/money.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { latestValidUntil, parseVoucherTerms, type Voucher, voucherState } from '../../domain/voucher.ts';
import type {
  Delivery,
  IssueError,
  IssueOrder,
  VoidError,
  VoucherProposal,
  VoucherSummary,
  VoucherView,
} from '../../protocol/deskVouchers.ts';
import { voucherFormKey } from '../../protocol/formKeys.ts';
import { isDayOfCodes } from '../../protocol/voucherCode.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { caseHandleOf } from '../pseudonym/caseRoot.ts';
import { readFact } from '../storage/database.ts';
import { casesOfPerson, personOf, vouchersElsewhere } from './cases.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';
import { formOf, sealVoucherCode, voucherCodeOf } from './paperCodes.ts';

export const proposeVoucher = async (
  desk: OpenDesk,
  caseId: CaseId,
  noteId: NoteId,
): Promise<VoucherProposal | null> => {
  const { records, machine } = desk;
  const { person, note } = noteOf(desk, caseId, noteId);
  if (!person?.opened || !note) return null;
  const { policy } = records.ledger;
  const today = machine.today();
  const latest = latestValidUntil(today, policy);
  const cases = casesOfPerson(desk, person);
  const numbers = cases.flatMap(({ vouchers: issued }) => [...issued]);
  const vouchers = numbers.flatMap((number) => voucherSummary(desk, number) ?? []);
  return {
    callName: person.callName,
    fictiveBirthDate: person.opened.fictiveBirthDate,
    suspectedDiagnosis: note.suspectedDiagnosis,
    specialty: note.specialty,
    form: { referralReason: '', validUntil: latest, guarantee: centsToField(policy.guaranteeCents) },
    policy,
    earliestValidUntil: today,
    latestValidUntil: latest,
    validVouchers: vouchers.filter((voucher) => voucher.state.type === 'valid'),
    validElsewhere: await vouchersElsewhere(desk, cases),
  };
};

/* The case that holds the note, and the person whose case it is: after a join these may be two. */
const noteOf = (desk: OpenDesk, caseId: CaseId, noteId: NoteId) => {
  const { records } = desk;
  const known = records.ledger.cases.get(records.caseOfNote(noteId) ?? caseId);
  return { known, person: known && personOf(desk, known.caseId), note: known?.notes.get(noteId)?.at(-1)?.note };
};

/**
 * The order's id is the id of the entry: the database refuses a second one, so a double tap or a repeat after a lost answer
 * is the same voucher.
 */
export const issueVoucher = async (desk: OpenDesk, order: IssueOrder): Promise<Result<VoucherView, IssueError>> => {
  const { records, machine, keys } = desk;
  const entryId = order.orderId as EntryId;
  const before = [...records.ledger.vouchers.values()].find(({ issued }) => issued?.entryId === entryId);
  if (before) {
    const view = viewVoucher(desk, before.number);
    if (view) return ok(view);
  }
  const { known, person, note } = noteOf(desk, order.caseId, order.noteId);
  if (!known?.opened || !person?.opened || !note || !keys.networkLinkKey) return err({ type: 'unknownCase' });
  if (await readFact(desk.database, 'revoked')) return err({ type: 'deviceRevoked' });
  const issuedOn = machine.today();
  const terms = parseVoucherTerms(order.form, records.ledger.policy, issuedOn);
  if (!isDayOfCodes(issuedOn)) return err({ type: 'clockWrong' });
  if (!terms.ok) return err({ type: 'fields', errors: terms.error });
  if (!isDayOfCodes(terms.value.validUntil)) return err({ type: 'clockWrong' });

  const voucher: Voucher = {
    number: newVoucherNumber(desk),
    kind: 'regular',
    caseHandle: await caseHandleOf(keys.networkLinkKey, known.opened.root),
    pointId: keys.keyring.pointId,
    issuerRole: note.authorRole,
    specialty: note.specialty,
    callName: person.callName,
    fictiveBirthDate: person.opened.fictiveBirthDate,
    issuedOn,
    validUntil: terms.value.validUntil,
    guaranteeCents: terms.value.guaranteeCents,
  };
  const codeSeal = await sealVoucherCode(desk, voucher);
  const at = machine.now();
  const stored = await records.append(
    [
      { type: 'voucherIssued', entryId, at, voucher },
      {
        type: 'voucherDetailed',
        entryId: randomId(8),
        at,
        caseId: known.caseId,
        noteId: order.noteId,
        number: voucher.number,
        suspectedDiagnosis: note.suspectedDiagnosis,
        referralReason: terms.value.referralReason,
        by: desk.slot.volunteer.handle,
        codeSeal,
      },
    ],
    { dropDrafts: [await desk.formDrafts.idOf(voucherFormKey(order.noteId))] },
  );
  if (!stored.ok) return stored;
  const view = viewVoucher(desk, voucher.number);
  if (!view) throw new Error('a stored voucher can be shown');
  return ok(view);
};

export const voidVoucher = async (
  desk: OpenDesk,
  number: VoucherNumber,
  reason: VoidReason,
): Promise<Result<VoucherView, VoidError>> => {
  const { records, machine } = desk;
  const view = viewVoucher(desk, number);
  if (!view) return err({ type: 'unknownVoucher' });
  if (view.state.type !== 'valid') return err({ type: 'notValid' });
  const entry = {
    type: 'voucherVoided',
    entryId: randomId<EntryId>(8),
    at: machine.now(),
    number,
    on: machine.today(),
    reason,
  } as const;
  const stored = await records.append([entry]);
  if (!stored.ok) return stored;
  const voided = viewVoucher(desk, number);
  return voided ? ok(voided) : err({ type: 'unknownVoucher' });
};

export const listVouchers = (desk: OpenDesk, search: string): readonly VoucherSummary[] => {
  const wanted = search.toLowerCase().replace(/[\s-]/g, '');
  return [...desk.records.ledger.vouchers.values()]
    .filter((voucher) => voucher.issued !== null && voucher.details !== null)
    .sort((a, b) => (b.issued?.at ?? 0) - (a.issued?.at ?? 0))
    .flatMap((voucher) => voucherSummary(desk, voucher.number) ?? [])
    .filter(
      (summary) =>
        summary.callName.toLowerCase().replace(/\s/g, '').includes(wanted) ||
        summary.number.toLowerCase().replaceAll('-', '').includes(wanted),
    );
};

export const voucherSummary = (desk: OpenDesk, number: VoucherNumber): VoucherSummary | null => {
  const known = desk.records.ledger.vouchers.get(number);
  if (!known?.issued) return null;
  const { callName, specialty, issuedOn, validUntil, guaranteeCents } = known.issued.voucher;
  const state = voucherState(known.issued.voucher, known.voided, desk.machine.today());
  return {
    number,
    callName,
    specialty,
    issuedOn,
    validUntil,
    guaranteeCents,
    state,
    delivery: deliveryOf(desk, known),
  };
};

export const viewVoucher = (desk: OpenDesk, number: VoucherNumber): VoucherView | null => {
  const { ledger } = desk.records;
  const known = ledger.vouchers.get(number);
  if (!known?.issued) return null;
  const { voucher } = known.issued;
  return {
    ...voucher,
    code: voucherCodeOf(desk, known),
    form: formOf(desk),
    printed: known.printed,
    fromReserve: ledger.reserves.has(number),
    terms: ledger.terms,
    fingerprint: desk.fingerprint,
    state: voucherState(voucher, known.voided, desk.machine.today()),
    delivery: deliveryOf(desk, known),
    suspectedDiagnosis: known.details?.suspectedDiagnosis ?? '',
    referralReason: known.details?.referralReason ?? '',
    organisationName: ledger.organisationName,
    pointName: ledger.pointNames.get(voucher.pointId) ?? '',
    payer: ledger.payer,
  };
};

const deliveryOf = ({ records }: OpenDesk, { issued }: LedgerVoucher): Delivery =>
  issued && records.isUnsent(issued.entryId) ? 'onDevice' : 'atQueue';

/** Random, and on no paper yet. `also`: numbers that are about to be given out. */
export const newVoucherNumber = (
  { records }: OpenDesk,
  also: ReadonlySet<VoucherNumber> = new Set(),
): VoucherNumber => {
  const { vouchers, reserves } = records.ledger;
  for (;;) {
    const number = voucherNumberFromBytes(randomBytes(codeBytes));
    if (number && !vouchers.has(number) && !reserves.has(number) && !also.has(number)) return number;
  }
};
