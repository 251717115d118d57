/** Fall löschen: says what goes, what stays and where something may still lie, and makes sure. */
import { useState } from 'preact/hooks';
import type { CaseView, ShredError } from '../../../protocol/deskNotes.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useWork } from '../../shell/work.ts';

export interface ShredDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export const ShredDialog = ({ view, onClose }: ShredDialogProps) => {
  const work = useWork();
  const { isBusy, whileBusy } = useState(createBusy)[0];
  const [isSure, setSure] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<ShredError | null>(null);
  const open = view.vouchers.filter(({ state }) => state.type === 'valid').length;
  const confirm = (): Promise<void> =>
    whileBusy(async () => {
      setMissing(!isSure);
      if (!isSure) return;
      const shredded = await work.desk.shredCase(view.caseId);
      if (shredded.ok) work.router.back();
      else setRefusal(shredded.error);
    });
  return (
    <Dialog
      id="shred"
      title={t('shred.title', { callName: view.callName })}
      onCancel={onClose}
      actions={
        <>
          <button type="button" class="button secondary" onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button danger" aria-disabled={isBusy.value} onClick={() => void confirm()}>
            {t('shred.confirm')}
          </button>
        </>
      }
    >
      <p>{tCount('shred.goes', view.notes.length)}</p>
      <p>{t('shred.stays')}</p>
      {open > 0 && <Notice kind="caution">{tCount('shred.open', open)}</Notice>}
      <p>{t('shred.backups')}</p>
      <Checkbox id="shred-sure" label={t('shred.sure')} checked={isSure} onInput={setSure} />
      {isMissing && (
        <p class="field-error" role="alert">
          {t('shred.missing')}
        </p>
      )}
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
      {refusal?.type === 'notTheCoordinator' && <Notice kind="caution">{t('case.shred.coordinator')}</Notice>}
      {refusal?.type === 'unknownCase' && <Notice kind="info">{t('case.gone')}</Notice>}
    </Dialog>
  );
};
