/** Sicherheit und Geräte: the ways from the settings to what protects this device. */
import { t } from '../../i18n/text.ts';
import type { View } from '../../shell/router.ts';
import { useWork } from '../../shell/work.ts';

const views = ['people', 'devices', 'recovery', 'pin', 'audit', 'wipe'] as const satisfies readonly View['kind'][];

export const Security = () => {
  const work = useWork();
  return (
    <section class="panel" aria-labelledby="security-title">
      <h2 id="security-title">{t('security.title')}</h2>
      <ul class="plain-list papers-list">
        {views.map((kind) => (
          <li key={kind}>
            <button type="button" class="button secondary" onClick={() => work.router.open({ kind })}>
              {t(`security.${kind}`)}
            </button>
            <p class="field-hint">{t(`security.${kind}.hint`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
