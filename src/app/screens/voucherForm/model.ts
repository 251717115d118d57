/**
 * Schein ausstellen: the form and its order. The same order may be sent again without making a second voucher.
 *
 * What is typed is kept sealed until the voucher is issued: only what differs from the proposal, so that a form taken up
 * again on another day starts from that day's terms.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { CaseId, NoteId } from '../../../domain/ids.ts';
import type { VoucherField, VoucherForm } from '../../../domain/voucher.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import type { IssueError } from '../../../protocol/deskVouchers.ts';
import { voucherFormKey } from '../../../protocol/formKeys.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { Work } from '../../shell/work.ts';
import { createDraftKeeper } from '../consultation/draftKeeper.ts';

export interface VoucherFormModel {
  readonly form: ReadonlySignal<VoucherForm>;
  readonly errors: ReadonlySignal<readonly FieldError<VoucherField>[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Exclude<IssueError, { type: 'fields' }> | null>;
  readonly draftTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly set: (field: VoucherField, text: string) => void;
  readonly issue: () => Promise<void>;
  readonly dispose: () => void;
}

export const createVoucherForm = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved' | 'randomHex'>,
  of: { readonly caseId: CaseId; readonly noteId: NoteId },
  start: VoucherForm,
  kept: FormTexts | null,
): VoucherFormModel => {
  const form = signal(takenUp(start, kept));
  const errors = signal<readonly FieldError<VoucherField>[]>([]);
  const isBusy = signal(false);
  const refusal = signal<VoucherFormModel['refusal']['value']>(null);
  const orderId = work.randomHex(8);
  const key = voucherFormKey(of.noteId);
  let isIssued = false;
  const keeper = createDraftKeeper(() => {
    const typed = typedInto(form.peek(), start);
    return () => work.desk.saveForm(key, typed);
  });
  const leave = work.unsaved.enrol({
    isBusy: () => isBusy.peek() || form.peek() !== start,
    flush: keeper.flush,
  });

  const issue = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      refusal.value = null;
      errors.value = [];
    });
    try {
      // First the draft: where issuing fails, what was typed is at least sealed.
      await keeper.flush();
      const result = await work.desk.issueVoucher({ orderId, ...of, form: form.peek() });
      if (result.ok) {
        isIssued = true;
        // Issuing dropped the draft; what was typed meanwhile may have been kept after it.
        void keeper.flush().then(() => work.desk.discardForm(key));
        work.router.replace({ kind: 'voucher', number: result.value.number });
      } else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    } finally {
      isBusy.value = false;
    }
  };

  return {
    form,
    errors,
    isBusy,
    refusal,
    draftTrouble: keeper.trouble,
    set: (field, text) => {
      batch(() => {
        form.value = { ...form.peek(), [field]: text };
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
      keeper.touch();
    },
    issue,
    dispose: () => {
      if (!isIssued) void keeper.flush();
      leave();
    },
  };
};

const fields = ['referralReason', 'validUntil', 'guarantee'] as const satisfies readonly VoucherField[];

const typedInto = (form: VoucherForm, start: VoucherForm): FormTexts =>
  Object.fromEntries(fields.filter((field) => form[field] !== start[field]).map((field) => [field, form[field]]));

const takenUp = (start: VoucherForm, kept: FormTexts | null): VoucherForm => {
  if (kept === null) return start;
  const { referralReason = start.referralReason, validUntil = start.validUntil, guarantee = start.guarantee } = kept;
  return { referralReason, validUntil, guarantee };
};
