/** Papiere for the folder, the wall and the practices. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text.ts';
import { LostTabletPaper } from '../../print/LostTabletPaper.tsx';
import { PracticePaper } from '../../print/PracticePaper.tsx';
import { printPapers } from '../../print/printJob.tsx';
import { WallPaper } from '../../print/WallPaper.tsx';
import type { SettingsModel } from './model.ts';

export interface PapersProps {
  readonly model: SettingsModel;
  readonly isTraining: boolean;
}

export const Papers = ({ model, isTraining }: PapersProps) => {
  const settings = model.settings.value;
  if (settings === null) return null;
  const form = isTraining ? 'training' : 'voucher';
  const papers = {
    practice: (
      <PracticePaper
        {...settings}
        guaranteeCents={settings.policy.guaranteeCents}
        form={form}
        origin={location.origin}
      />
    ),
    wall: <WallPaper {...settings} form={form} />,
    lost: <LostTabletPaper {...settings} form={form} />,
  } satisfies Record<string, ComponentChildren>;
  return (
    <section class="panel" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers.title')}</h2>
      <p>{t('papers.text')}</p>
      <ul class="plain-list papers-list">
        {(['practice', 'wall', 'lost'] as const).map((name) => (
          <li key={name}>
            <button type="button" class="button secondary" onClick={() => void printPapers(papers[name])}>
              {t(`papers.${name}`)}
            </button>
            <p class="field-hint">{t(`papers.${name}.hint`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
