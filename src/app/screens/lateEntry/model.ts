/** Nacherfassung: what stands on a used reserve paper, typed off. Case, note and voucher come to be at once or not at all. */
import type { VoucherNumber } from '../../../domain/codes.ts';
import { emptyLateEntryForm, type LateEntryForm } from '../../../domain/reserve.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import type { LateEntryError } from '../../../protocol/deskPapers.ts';
import type { VoucherView } from '../../../protocol/deskVouchers.ts';
import { lateEntryKey } from '../../../protocol/formKeys.ts';
import type { Work } from '../../shell/work.ts';
import { createKeptForm, type KeptForm } from '../keptForm.ts';

type Refusal = Exclude<LateEntryError, { type: 'fields' }>;
export type LateEntryModel = KeptForm<LateEntryForm, Refusal>;

export const createLateEntry = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved'>,
  number: VoucherNumber | null,
  kept: FormTexts | null,
): LateEntryModel => {
  const start: LateEntryForm = { ...emptyLateEntryForm, number: number ?? '' };
  return createKeptForm<LateEntryForm, VoucherView, Refusal>({
    work,
    key: lateEntryKey(number),
    start,
    now: kept === null ? start : { ...start, ...kept },
    typed: (form) => ({ ...form }),
    act: work.desk.enterLate,
    onDone: (voucher) => work.router.replace({ kind: 'voucher', number: voucher.number }),
  });
};
