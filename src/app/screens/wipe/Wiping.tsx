/** Screen: what a wipe has deleted, and what it could not yet. */
import { t } from '../../i18n/text.ts';
import type { Shell } from '../../shell/shell.ts';
import type { WipeRemains } from '../../shell/stage.ts';
import { DoorPage } from '../DoorPage.tsx';

export interface WipingProps {
  readonly shell: Pick<Shell, 'show'>;
  readonly left: readonly WipeRemains[] | null;
}

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
