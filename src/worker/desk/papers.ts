/** Papers beside the voucher's own record: prints, referral letter, case card. */
import type { PrintKind } from '../../domain/codeLists.ts';
import type { VoucherNumber } from '../../domain/codes.ts';
import type { CaseId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { encodeCaseCard } from '../../protocol/caseCardCode.ts';
import type { CaseCard, ReferralLetter } from '../../protocol/deskPapers.ts';
import type { PrintError, VoucherView } from '../../protocol/deskVouchers.ts';
import { personOf } from './cases.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';
import { formOf } from './paperCodes.ts';
import { viewVoucher } from './vouchers.ts';

export const recordPrint = async (
  desk: OpenDesk,
  number: VoucherNumber,
  print: PrintKind,
): Promise<Result<VoucherView, PrintError>> => {
  const { records, machine, slot } = desk;
  const before = viewVoucher(desk, number);
  if (!before) return err({ type: 'unknownVoucher' });
  if (print !== 'copy' && before.state.type !== 'valid') return err({ type: 'notValid' });
  if (print === 'original' && before.printed.original > 0) return err({ type: 'originalExists' });
  const stored = await records.append([
    { type: 'voucherPrinted', entryId: randomId(8), at: machine.now(), number, print, by: slot.volunteer.handle },
  ]);
  if (!stored.ok) return stored;
  const view = viewVoucher(desk, number);
  return view ? ok(view) : err({ type: 'unknownVoucher' });
};

export const referralLetter = (desk: OpenDesk, number: VoucherNumber): ReferralLetter | null => {
  const { ledger } = desk.records;
  const { issued, details } = ledger.vouchers.get(number) ?? { issued: null, details: null };
  const known = details && ledger.cases.get(details.caseId);
  const version = details && known?.notes.get(details.noteId)?.at(-1);
  if (!issued || !details || !known?.opened || !version) return null;
  const { voucher } = issued;
  return {
    number,
    form: formOf(desk),
    callName: voucher.callName,
    fictiveBirthDate: voucher.fictiveBirthDate,
    by: version.by,
    authorRole: version.note.authorRole,
    referralReason: details.referralReason,
    note: version.note,
    organisationName: ledger.organisationName,
    pointName: ledger.pointNames.get(voucher.pointId) ?? '',
    payer: ledger.payer,
  };
};

export const caseCard = (desk: OpenDesk, caseId: CaseId): CaseCard | null => {
  const { ledger } = desk.records;
  const person = personOf(desk, caseId);
  const card = person?.cards[0];
  if (!person?.opened || !card) return null;
  return {
    caseId: person.caseId,
    caseNumber: card.number,
    callName: person.callName,
    fictiveBirthDate: person.opened.fictiveBirthDate,
    code: encodeCaseCard(card.root),
    form: formOf(desk),
    organisationName: ledger.organisationName,
    pointName: desk.keys.keyring.pointName,
    phone: ledger.payer.phone,
  };
};
