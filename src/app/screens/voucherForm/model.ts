/** Schein ausstellen: the form and its order. The same order may be sent again without making a second voucher. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { CaseId, NoteId } from '../../../domain/ids.ts';
import { ok } from '../../../domain/result.ts';
import type { VoucherField, VoucherForm } from '../../../domain/voucher.ts';
import type { IssueError } from '../../../protocol/desk.ts';
import type { Work } from '../../shell/work.ts';

export interface VoucherFormModel {
  readonly form: ReadonlySignal<VoucherForm>;
  readonly errors: ReadonlySignal<readonly FieldError<VoucherField>[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Exclude<IssueError, { type: 'fields' }> | null>;
  readonly set: (field: VoucherField, text: string) => void;
  readonly issue: () => Promise<void>;
  readonly dispose: () => void;
}

export const createVoucherForm = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved' | 'randomHex'>,
  of: { readonly caseId: CaseId; readonly noteId: NoteId },
  start: VoucherForm,
): VoucherFormModel => {
  const form = signal(start);
  const errors = signal<readonly FieldError<VoucherField>[]>([]);
  const isBusy = signal(false);
  const refusal = signal<VoucherFormModel['refusal']['value']>(null);
  const orderId = work.randomHex(8);
  const leave = work.unsaved.enrol({
    isBusy: () => isBusy.peek() || form.peek() !== start,
    flush: async () => ok(null),
  });

  const issue = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      refusal.value = null;
      errors.value = [];
    });
    try {
      const result = await work.desk.issueVoucher({ orderId, ...of, form: form.peek() });
      if (result.ok) work.router.replace({ kind: 'voucher', number: result.value.number });
      else if (result.error.type === 'fields') errors.value = result.error.errors;
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
    set: (field, text) => {
      batch(() => {
        form.value = { ...form.peek(), [field]: text };
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
    },
    issue,
    dispose: leave,
  };
};
