/** Makes sure before a line of the directory goes away everywhere. */
import type { CareProvider } from '../../../domain/careProvider.ts';
import { t } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { OfficeRefusal } from '../OfficeRefusal.tsx';
import type { DirectoryModel } from './model.ts';

export interface RemoveDialogProps {
  readonly model: DirectoryModel;
  readonly provider: CareProvider;
}

export const RemoveDialog = ({ model, provider }: RemoveDialogProps) => (
  <Dialog
    id="remove-provider"
    title={t('directory.remove.title')}
    onCancel={model.cancel}
    actions={
      <>
        <button type="button" class="button secondary" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
        <button type="button" class="button danger" disabled={model.isBusy.value} onClick={() => void model.remove()}>
          {t('directory.remove.confirm')}
        </button>
      </>
    }
  >
    <p>{t('directory.remove.text', { name: provider.name })}</p>
    <OfficeRefusal refusal={model.refusal.value} />
  </Dialog>
);
