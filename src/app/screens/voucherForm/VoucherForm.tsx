/** Screen: Schein ausstellen. */

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { CaseId, NoteId } from '../../../domain/ids.ts';
import type { VoucherField } from '../../../domain/voucher.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import type { VoucherProposal } from '../../../protocol/deskVouchers.ts';
import { voucherFormKey } from '../../../protocol/formKeys.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { formatDay, formatEuro, localAmount } from '../../i18n/format.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Question } from '../../parts/Question.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { PseudonymCard } from '../consultation/PseudonymCard.tsx';
import { useAnswer } from '../useAnswer.ts';
import { VouchersElsewhere } from '../vouchers/VouchersElsewhere.tsx';
import { createVoucherForm, type VoucherFormModel } from './model.ts';
import { ValidVouchers } from './ValidVouchers.tsx';

interface Origin {
  readonly caseId: CaseId;
  readonly noteId: NoteId;
}

interface Opened {
  readonly proposal: VoucherProposal;
  /** What was typed before and not issued. */
  readonly kept: FormTexts | null;
}

/** A form that is being filled in never starts anew because something arrived. */
const never = signal(0);

export const VoucherFormOpening = ({ caseId, noteId }: Origin) => {
  const work = useWork();
  const open = async (): Promise<Opened | null> => {
    const [proposal, kept] = await Promise.all([
      work.desk.prepareVoucher(caseId, noteId),
      work.desk.openForm(voucherFormKey(noteId)),
    ]);
    return proposal && { proposal, kept: kept.ok ? kept.value : null };
  };
  const { answer } = useAnswer(open, never, noteId);
  return (
    <>
      <BackButton />
      <h1>{t('voucherForm.title')}</h1>
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer === null && <Notice kind="info">{t('voucherForm.unknown')}</Notice>}
      {answer && <VoucherFormFields origin={{ caseId, noteId }} {...answer} />}
    </>
  );
};

const errorWords = (model: VoucherFormModel, field: VoucherField): string | undefined => {
  const error = model.errors.value.find((candidate) => candidate.field === field);
  return error && fieldErrorWords(error, field === 'guarantee' ? (cents) => formatEuro(cents) : undefined);
};

interface FieldsProps extends Opened {
  readonly origin: Origin;
}

const VoucherFormFields = ({ origin, proposal, kept }: FieldsProps) => {
  const work = useWork();
  const model = useModel(() =>
    createVoucherForm(work, origin, { ...proposal.form, guarantee: localAmount(proposal.form.guarantee) }, kept),
  );
  const [asksWhy, setAsksWhy] = useState(false);
  const refusal = model.refusal.value;
  const form = model.form.value;
  // Asked, never refused: urgent care must not wait for a word.
  const isBare = proposal.suspectedDiagnosis === '' && form.referralReason.trim() === '';
  const summary = model.errors.value.map(({ field }) => ({
    fieldId: field,
    label: t(`voucherForm.${field}`),
    text: errorWords(model, field) ?? '',
  }));
  const shared = (field: VoucherField) => ({
    id: field,
    label: t(`voucherForm.${field}`),
    value: form[field],
    onInput: (text: string) => model.set(field, text),
    error: errorWords(model, field),
  });
  return (
    <Form
      class="form"
      onSend={() => {
        if (isBare) setAsksWhy(true);
        else void model.send();
      }}
    >
      <div class="form-main">
        <ErrorSummary lines={summary} />
        <TroubleNotice trouble={model.draftTrouble.value} title={t('consultation.draftTrouble')} keepsText />
        <ValidVouchers vouchers={proposal.validVouchers} />
        <VouchersElsewhere vouchers={proposal.validElsewhere} />
        <div class="group">
          <dl class="facts">
            <div>
              <dt>{t('voucherForm.diagnosis')}</dt>
              <dd dir="auto">{proposal.suspectedDiagnosis || t('voucherForm.diagnosis.missing')}</dd>
            </div>
            <div>
              <dt>{t('consultation.specialty')}</dt>
              <dd>{proposal.specialty === null ? t('voucher.none') : t(`specialty.${proposal.specialty}`)}</dd>
            </div>
          </dl>
          <Field {...shared('referralReason')} lines={3} hint={t('voucherForm.referralReason.hint')} />
          <div class="row">
            <Field
              {...shared('validUntil')}
              type="date"
              size="medium"
              min={proposal.earliestValidUntil}
              max={proposal.latestValidUntil}
              hint={t('voucherForm.validUntil.hint', { latest: formatDay(proposal.latestValidUntil) })}
            />
            <Field
              {...shared('guarantee')}
              inputMode="decimal"
              size="medium"
              hint={t('voucherForm.guarantee.hint', { most: formatEuro(proposal.policy.guaranteeCents) })}
            />
          </div>
        </div>
      </div>
      <div class="form-side">
        <div class="for-whom">
          <PseudonymCard pseudonym={proposal} />
        </div>
        {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
        {refusal?.type === 'deviceRevoked' && (
          <Notice kind="caution" alert>
            {t('voucherForm.deviceRevoked')}
          </Notice>
        )}
        {(refusal?.type === 'unknownCase' || refusal?.type === 'clockWrong') && (
          <Notice kind="error" alert>
            {t(refusal.type === 'clockWrong' ? 'voucherForm.clockWrong' : 'voucherForm.unknown')}
          </Notice>
        )}
        <div class="actions sticky">
          {asksWhy && isBare ? (
            <Question
              kind="caution"
              title={t('voucherForm.bare')}
              usual={{
                label: t('voucherForm.bare.say'),
                onChoose: () => {
                  setAsksWhy(false);
                  document.getElementById('referralReason')?.focus();
                },
              }}
              other={{ label: t('voucherForm.bare.anyway'), onChoose: () => void model.send() }}
            >
              <p>{t('voucherForm.bare.text')}</p>
            </Question>
          ) : (
            <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
              {t('voucherForm.submit')}
            </button>
          )}
          <Progress isGoingOn={model.isBusy.value} words={t('voucherForm.busy')} />
        </div>
      </div>
    </Form>
  );
};
