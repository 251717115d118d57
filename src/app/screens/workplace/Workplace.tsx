/** Everything behind the lock: navigation, the state of sending, the lock, and the screen that is open. */
import '../../styles/workplace.css';
import '../../styles/lists.css';
import '../../styles/pause.css';
import '../../styles/paperScreens.css';
import '../../print/fonts.css';
import '../../print/print.css';
import '../../print/papers.css';
import '../../print/voucher.css';
import '../../print/sheets.css';
import '../../print/recoverySheet.css';
import { t } from '../../i18n/text.ts';
import { Mark } from '../../parts/Mark.tsx';
import { NavigationIcon } from '../../parts/NavigationIcon.tsx';
import { SyncRegion } from '../../parts/SyncRegion.tsx';
import { PaperRoot } from '../../print/printJob.tsx';
import { type Work, WorkProvider } from '../../shell/work.ts';
import { DemoBanner } from '../demo/DemoBanner.tsx';
import { Training } from '../demo/Training.tsx';
import { MissingDialog } from './MissingDialog.tsx';
import { Navigation } from './Navigation.tsx';
import { OpenScreen } from './OpenScreen.tsx';

/** Any touch dismisses it: somebody is there. */
const PauseSoon = ({ work }: { readonly work: Work }) =>
  work.pausesSoon.value ? (
    <div class="pause-soon" role="status">
      <span>{t('pause.soon')}</span>
      <button type="button" class="button secondary">
        {t('pause.soon.stay')}
      </button>
    </div>
  ) : null;

export const Workplace = ({ work }: { readonly work: Work }) => (
  <WorkProvider value={work}>
    <div class="frame">
      {work.session.isDemo && <DemoBanner />}
      <div class={work.session.isDemo ? 'workplace demo' : 'workplace'}>
        <button type="button" class="skip-link" onClick={() => document.getElementById('content')?.focus()}>
          {t('nav.skip')}
        </button>
        <div class="rail">
          <header class="top">
            <div class="top-mark">
              <Mark />
              <span class="top-name">
                <strong>{t('app.name')}</strong>
                <span>{work.session.actsForPoint ? work.session.pointName : work.session.organisationName}</span>
              </span>
            </div>
            <SyncRegion status={work.sync} />
            {!work.session.isDemo && (
              <button type="button" class="button lock" onClick={work.lock}>
                <NavigationIcon name="lock" />
                {t('nav.lock')}
              </button>
            )}
          </header>
          <Navigation work={work} />
        </div>
        <main id="content" class="content" tabIndex={-1}>
          {work.session.isDemo && <Training />}
          <OpenScreen work={work} />
        </main>
      </div>
    </div>
    <PauseSoon work={work} />
    <MissingDialog work={work} />
    <PaperRoot />
    <p class="print-hint">{t('papers.hint')}</p>
  </WorkProvider>
);
