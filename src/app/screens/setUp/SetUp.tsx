/** Screen: Feldschein einrichten. The first thing anybody sees; it needs neither worker nor network. */
import { t } from '../../i18n/text.ts';
import { LanguageChoice } from '../../parts/LanguageChoice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import type { Shell } from '../../shell/shell.ts';
import { DoorPage } from '../DoorPage.tsx';
import { StartDemo } from '../demo/StartDemo.tsx';

export const SetUp = ({ shell, isDataGone }: { readonly shell: Shell; readonly isDataGone: boolean }) => (
  <DoorPage title={t('setUp.title')} footer={<LanguageChoice preference={shell.ports.language} />}>
    {isDataGone && (
      <Notice kind="caution" title={t('setUp.dataGone')} alert>
        {t('setUp.dataGone.text')}
      </Notice>
    )}
    <p class="lead">{t('setUp.what')}</p>
    <p class="lead">{t('setUp.privacy')}</p>
    <div class="ways">
      <div class="way">
        <button
          type="button"
          class="button primary"
          aria-describedby="found-hint"
          onClick={() => shell.show('founding')}
        >
          {t('setUp.found')}
        </button>
        <p id="found-hint" class="field-hint">
          {t('setUp.found.hint')}
        </p>
      </div>
      <div class="way">
        <button
          type="button"
          class="button secondary"
          aria-describedby="join-hint"
          onClick={() => void shell.showEnrolling()}
        >
          {t('setUp.join')}
        </button>
        <p id="join-hint" class="field-hint">
          {t('setUp.join.hint')}
        </p>
      </div>
      <div class="way">
        <button
          type="button"
          class="button quiet"
          aria-describedby="restore-hint"
          onClick={() => void shell.showRestoring()}
        >
          {t('setUp.restore')}
        </button>
        <p id="restore-hint" class="field-hint">
          {t('setUp.restore.hint')}
        </p>
      </div>
    </div>
    <StartDemo shell={shell} />
  </DoorPage>
);
