/** Alles löschen: two taps and what they cost. On every screen that somebody may be made to hand over. */
import { useState } from 'preact/hooks';
import { formatDistance } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Shell } from '../../shell/shell.ts';

export interface WipeButtonProps {
  readonly shell: Pick<Shell, 'wipe' | 'sync' | 'ports'>;
}

export const WipeButton = ({ shell }: WipeButtonProps) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="wipe-line">
      <button type="button" class="button quiet danger-text" onClick={() => setAsking(true)}>
        {t('wipe.open')}
      </button>
      {isAsking && <WipeDialog shell={shell} onCancel={() => setAsking(false)} onConfirm={() => void shell.wipe()} />}
    </div>
  );
};

interface WipeDialogProps extends WipeButtonProps {
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const WipeDialog = ({ shell, onCancel, onConfirm }: WipeDialogProps) => (
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
