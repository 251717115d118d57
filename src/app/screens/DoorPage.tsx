/** The frame of every screen before the lock: mark, heading, a way back. */
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/text.ts';
import { Mark } from '../parts/Mark.tsx';

export interface DoorPageProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const DoorPage = ({ title, onBack, footer, children }: DoorPageProps) => (
  <div class="door">
    <header class="door-mark">
      <Mark />
      <span>{t('app.name')}</span>
    </header>
    <main class="sheet">
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
);
