/**
 * Schein ausstellen: the form and its order. The same order may be sent again without making a second voucher.
 *
 * What is typed is kept sealed until the voucher is issued: only what differs from the proposal, so that a form taken up
 * again on another day starts from that day's terms.
 */
import type { CaseId, NoteId } from '../../../domain/ids.ts';
import type { VoucherField, VoucherForm } from '../../../domain/voucher.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import type { IssueError, VoucherView } from '../../../protocol/deskVouchers.ts';
import { voucherFormKey } from '../../../protocol/formKeys.ts';
import type { Work } from '../../shell/work.ts';
import { createKeptForm, type KeptForm } from '../keptForm.ts';

type Refusal = Exclude<IssueError, { type: 'fields' }>;
export type VoucherFormModel = KeptForm<VoucherForm, Refusal>;

export const createVoucherForm = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved' | 'randomHex' | 'askToKeepData'>,
  of: { readonly caseId: CaseId; readonly noteId: NoteId },
  start: VoucherForm,
  kept: FormTexts | null,
): VoucherFormModel => {
  const orderId = work.randomHex(8);
  return createKeptForm<VoucherForm, VoucherView, Refusal>({
    work,
    key: voucherFormKey(of.noteId),
    start,
    now: takenUp(start, kept),
    typed: (form) => typedInto(form, start),
    act: (form) => work.desk.issueVoucher({ orderId, ...of, form }),
    onDone: (voucher) => {
      work.router.replace({ kind: 'voucher', number: voucher.number });
      // Now there is something to lose; what was denied before may be granted by now.
      void work.askToKeepData();
    },
  });
};

const fields = ['referralReason', 'validUntil', 'guarantee'] as const satisfies readonly VoucherField[];

const typedInto = (form: VoucherForm, start: VoucherForm): FormTexts =>
  Object.fromEntries(fields.filter((field) => form[field] !== start[field]).map((field) => [field, form[field]]));

const takenUp = (start: VoucherForm, kept: FormTexts | null): VoucherForm => {
  if (kept === null) return start;
  const { referralReason = start.referralReason, validUntil = start.validUntil, guarantee = start.guarantee } = kept;
  return { referralReason, validUntil, guarantee };
};
