/** Wirklich alles löschen? What is lost, and the tap that does it. */
import { formatDistance } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import type { WipeButtonProps } from './WipeButton.tsx';

export interface WipeDialogProps extends WipeButtonProps {
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

export const WipeDialog = ({ shell, onCancel, onConfirm }: WipeDialogProps) => (
  <Dialog
    id="wipe"
    title={t('wipe.title')}
    onCancel={onCancel}
    actions={
      <>
        <button type="button" class="button secondary" onClick={onCancel}>
          {t('action.cancel')}
        </button>
        <button type="button" class="button danger" onClick={onConfirm}>
          {t('wipe.confirm')}
        </button>
      </>
    }
  >
    <p>
      <strong>{unsentWords(shell)}</strong>
    </p>
    <p>{t('wipe.text')}</p>
  </Dialog>
);

const unsentWords = ({ sync, ports }: WipeButtonProps['shell']): string => {
  const status = sync.value;
  if (status === null) return t('wipe.unsent.unknown');
  if (status.unsentRecords === 0) return t('wipe.unsent.none');
  const since = status.oldestUnsentAt === null ? '' : formatDistance(status.oldestUnsentAt, ports.clock.now());
  return tCount('wipe.unsent', status.unsentRecords, { since });
};
