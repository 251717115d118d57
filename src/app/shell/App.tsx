/** The window: shows the stage it is in, and above everything the few messages that concern all of it. */
import type { ReadonlySignal } from '@preact/signals';
import { t } from '../i18n/text.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TroubleNotice } from '../parts/TroubleNotice.tsx';
import { useIsSlow } from '../parts/useIsSlow.ts';
import { DoorPage } from '../screens/DoorPage.tsx';
import { Founding } from '../screens/founding/Founding.tsx';
import { Joining } from '../screens/joining/Joining.tsx';
import { Locked } from '../screens/locked/Locked.tsx';
import { SetUp } from '../screens/setUp/SetUp.tsx';
import type { Shell } from './shell.ts';
import { UpdateDialog } from './UpdateDialog.tsx';
import type { Update } from './update.ts';

export interface AppProps {
  readonly shell: Shell;
  readonly update: Update;
  /** True after a bug: said once, nothing is taken off the screen. */
  readonly failed: ReadonlySignal<boolean>;
  readonly onFailureRead: () => void;
}

export const App = ({ shell, update, failed, onFailureRead }: AppProps) => (
  <>
    {failed.value && (
      <div class="banner">
        <Notice kind="caution" title={t('app.failed')} alert>
          <p>{t('app.failed.text')}</p>
          <button type="button" class="button quiet" onClick={onFailureRead}>
            {t('action.close')}
          </button>
        </Notice>
      </div>
    )}
    <StageView shell={shell} />
    <UpdateDialog update={update} />
    <UnsavedDialog shell={shell} />
  </>
);

const StageView = ({ shell }: { readonly shell: Shell }) => {
  const stage = shell.stage.value;
  switch (stage.kind) {
    case 'starting':
      return <Starting />;
    case 'setUp':
      return <SetUp shell={shell} isDataGone={stage.isDataGone} />;
    case 'founding':
      return <Founding shell={shell} />;
    case 'joining':
      return <Joining shell={shell} />;
    case 'enrolling':
      return <stage.Enrolling shell={shell} />;
    case 'restoring':
      return <stage.Restoring shell={shell} />;
    case 'locked':
      return <Locked shell={shell} reason={stage.reason} />;
    case 'open':
      return <stage.Workplace work={stage.work} />;
    case 'paused':
      return <stage.Paused shell={shell} handle={stage.handle} />;
    case 'wiping':
      return stage.Wiping === null ? <Starting /> : <stage.Wiping shell={shell} left={stage.left} />;
    case 'locking':
      return <Locking />;
    case 'trouble':
      return (
        <DoorPage title={t('app.name')}>
          <TroubleNotice trouble={stage.trouble} />
          <RetryButton onRetry={() => void shell.start()} />
        </DoorPage>
      );
    case 'filesMissing':
      return (
        <DoorPage title={t('app.filesMissing')}>
          <p class="lead">{t('app.filesMissing.text')}</p>
          <RetryButton onRetry={stage.retry} />
        </DoorPage>
      );
  }
};

const RetryButton = ({ onRetry }: { readonly onRetry: () => void }) => (
  <div class="actions">
    <button type="button" class="button primary" onClick={onRetry}>
      {t('action.retry')}
    </button>
  </div>
);

const Starting = () => {
  const isSlow = useIsSlow(true);
  return (
    <div class="door-page" aria-busy="true">
      {isSlow && (
        <main class="waiting">
          <h1>{t('app.name')}</h1>
          <p class="progress" role="status">
            {t('app.starting')}
          </p>
        </main>
      )}
    </div>
  );
};

const Locking = () =>
  useIsSlow(true) ? (
    <DoorPage title={t('locking.title')}>
      <p class="progress" role="status">
        {t('locking.text')}
      </p>
    </DoorPage>
  ) : (
    <div class="door-page" aria-busy="true" />
  );

const UnsavedDialog = ({ shell }: { readonly shell: Shell }) => {
  const trouble = shell.unsavedTrouble.value;
  if (trouble === null) return null;
  return (
    <Dialog
      id="unsaved"
      title={t('lock.unsaved')}
      onCancel={shell.stayUnlocked}
      actions={
        <>
          <button type="button" class="button primary" onClick={shell.stayUnlocked}>
            {t('lock.stay')}
          </button>
          <button type="button" class="button danger" onClick={() => void shell.lockAnyway()}>
            {t('lock.anyway')}
          </button>
        </>
      }
    >
      <p>{t('lock.unsaved.text')}</p>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
};
