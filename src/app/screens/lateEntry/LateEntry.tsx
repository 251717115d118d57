/** Screen: Nacherfassen. The fields stand in the order of the paper. */

import { signal } from '@preact/signals';
import { specialties } from '../../../domain/codeLists.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { LateEntryField } from '../../../domain/reserve.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import { lateEntryKey } from '../../../protocol/formKeys.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Select } from '../../parts/Select.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { createLateEntry, type LateEntryModel } from './model.ts';

const idOf = (field: LateEntryField): string => `late-${field}`;

/** A form that is being filled in never starts anew because something arrived. */
const never = signal(0);

export const LateEntryOpening = ({ number }: { readonly number: VoucherNumber | null }) => {
  const work = useWork();
  const { answer } = useAnswer(() => work.desk.openForm(lateEntryKey(number)), never, number ?? '');
  return (
    <>
      <BackButton />
      <h1>{t('lateEntry.title')}</h1>
      <p class="lead">{t('lateEntry.intro')}</p>
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer && <LateEntryFields number={number} kept={answer.ok ? answer.value : null} />}
    </>
  );
};

interface FieldsProps {
  readonly number: VoucherNumber | null;
  readonly kept: FormTexts | null;
}

const LateEntryFields = ({ number, kept }: FieldsProps) => {
  const work = useWork();
  const model = useModel(() => createLateEntry(work, number, kept));
  const form = model.form.value;
  const errorOf = (field: LateEntryField): string | undefined => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return error && fieldErrorWords(error);
  };
  const shared = (field: LateEntryField) => ({
    id: idOf(field),
    label: t(`lateEntry.${field}`),
    value: form[field],
    onInput: (text: string) => model.set(field, text),
    error: errorOf(field),
  });
  const summary = model.errors.value.map(({ field }) => ({
    fieldId: idOf(field),
    label: t(`lateEntry.${field}`),
    text: errorOf(field) ?? '',
  }));
  return (
    <Form class="form" onSend={() => void model.send()}>
      <div class="form-main">
        <ErrorSummary lines={summary} />
        <TroubleNotice trouble={model.draftTrouble.value} title={t('consultation.draftTrouble')} keepsText />
        <fieldset class="group">
          <legend>{t('lateEntry.paper')}</legend>
          <div class="row">
            <Field {...shared('number')} capitalize="characters" size="medium" hint={t('lateEntry.number.hint')} />
            <Field {...shared('issuedOn')} type="date" size="medium" max={work.today()} />
          </div>
          <div class="row">
            <Field
              {...shared('fictiveBirthDate')}
              type="date"
              size="medium"
              max={work.today()}
              hint={t('lateEntry.fictiveBirthDate.hint')}
            />
            <Field
              {...shared('caseNumber')}
              capitalize="characters"
              size="medium"
              hint={t('lateEntry.caseNumber.hint')}
            />
          </div>
        </fieldset>
        <fieldset class="group">
          <legend>{t('lateEntry.note')}</legend>
          <Field {...shared('complaint')} lines={3} hint={t('consultation.complaint.hint')} />
          <Field {...shared('suspectedDiagnosis')} lines={2} />
          <Select
            {...shared('specialty')}
            size="medium"
            options={[
              { value: '', label: t('consultation.choose') },
              ...specialties.map((code) => ({ value: code, label: t(`specialty.${code}`) })),
            ]}
          />
          <Field {...shared('referralReason')} lines={2} />
        </fieldset>
      </div>
      <div class="form-side">
        <Refusal refusal={model.refusal.value} />
        <div class="actions sticky">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('lateEntry.submit')}
          </button>
          <Progress isGoingOn={model.isBusy.value} words={t('lateEntry.busy')} />
        </div>
      </div>
    </Form>
  );
};

const Refusal = ({ refusal }: { readonly refusal: LateEntryModel['refusal']['value'] }) => {
  const work = useWork();
  if (refusal === null) return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} keepsText />;
  return (
    <Notice kind="caution" alert>
      <p>{t(`lateEntry.refused.${refusal.type}`)}</p>
      {refusal.type === 'alreadyEntered' && (
        <button
          type="button"
          class="button secondary"
          onClick={() => work.router.replace({ kind: 'voucher', number: refusal.number })}
        >
          {t('reserve.open')}
        </button>
      )}
    </Notice>
  );
};
