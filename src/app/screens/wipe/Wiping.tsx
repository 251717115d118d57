/** Screen: what a wipe has deleted, and what it could not yet. */
import { t } from '../../i18n/text.ts';
import type { WipingProps } from '../../shell/wipeLoader.ts';
import { DoorPage } from '../DoorPage.tsx';

export const Wiping = ({ shell, left }: WipingProps) => {
  if (left === null) {
    return (
      <DoorPage title={t('wipe.busy')}>
        <p class="progress" role="status">
          {t('wipe.busy.text')}
        </p>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t(left.includes('keys') ? 'wipe.failed' : 'wipe.done')}>
      <p class="lead">{t(left.includes('keys') ? 'wipe.failed.text' : 'wipe.done.text')}</p>
      {left.length > 0 && !left.includes('keys') && <p>{t('wipe.rest')}</p>}
      <div class="actions">
        <button type="button" class="button secondary" onClick={() => shell.show('setUp')}>
          {t('wipe.toStart')}
        </button>
      </div>
    </DoorPage>
  );
};
