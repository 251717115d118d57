/** The frame of every screen before the lock: the app's face, a sheet with heading and content, a way back. */
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/text.ts';
import { Mark } from '../parts/Mark.tsx';
import { useKeptFocus } from '../parts/useKeptFocus.ts';

export interface DoorPageProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const DoorPage = ({ title, onBack, footer, children }: DoorPageProps) => {
  const box = useKeptFocus<HTMLElement>();
  return (
    <div class="door-page">
      <header class="face">
        <Mark />
        <p class="face-name">
          <strong>{t('app.name')}</strong>
          <span>{t('app.tagline')}</span>
        </p>
      </header>
      <div class="door">
        <main ref={box} class="sheet" tabIndex={-1}>
          {onBack !== undefined && (
            <button type="button" class="button quiet back" onClick={onBack}>
              {t('action.back')}
            </button>
          )}
          <h1>{title}</h1>
          {children}
        </main>
        {footer !== undefined && <footer class="door-foot">{footer}</footer>}
      </div>
    </div>
  );
};
