/** Jahresschlüssel vernichten: says what is lost, what stays and where it may still lie, and makes sure. */
import { useState } from 'preact/hooks';
import { yearOf } from '../../../domain/calendar.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useWork } from '../../shell/work.ts';
import type { SectorsModel } from './model.ts';

export interface DestroyYearDialogProps {
  readonly model: SectorsModel;
  readonly year: number;
}

export const DestroyYearDialog = ({ model, year }: DestroyYearDialogProps) => {
  const work = useWork();
  const [isSure, setSure] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const confirm = (): void => {
    setMissing(!isSure);
    if (isSure) void model.destroy(year);
  };
  return (
    <Dialog
      id="destroy-year"
      title={t('sectors.destroy.title', { year })}
      onCancel={() => model.ask(null)}
      actions={
        <>
          <button type="button" class="button secondary" onClick={() => model.ask(null)}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button danger" aria-disabled={model.isBusy.value} onClick={confirm}>
            {t('sectors.destroy.confirm')}
          </button>
        </>
      }
    >
      <p>{t('sectors.destroy.goes', { year })}</p>
      {yearOf(work.today()) === year && <Notice kind="caution">{t('sectors.destroy.running')}</Notice>}
      <p>{t('sectors.destroy.stays')}</p>
      <p>{t('sectors.destroy.backups')}</p>
      <Checkbox id="destroy-year-sure" label={t('sectors.destroy.sure')} checked={isSure} onInput={setSure} />
      {isMissing && (
        <p class="field-error" role="alert">
          {t('sectors.destroy.missing')}
        </p>
      )}
    </Dialog>
  );
};
