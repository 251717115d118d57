/** Alles löschen: two taps and what they cost. On every screen that somebody may be made to hand over. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { loadTextsBehindLock, t } from '../../i18n/text.ts';
import type { Shell } from '../../shell/shell.ts';
import type { WipeDialogProps } from './WipeDialog.tsx';

export interface WipeButtonProps {
  readonly shell: Pick<Shell, 'wipe' | 'sync' | 'ports'>;
}

export const WipeButton = ({ shell }: WipeButtonProps) => {
  const [asking, setAsking] = useState<{ readonly Dialog: ComponentType<WipeDialogProps> } | null>(null);
  // The question comes as a file of its own. Where that is missing the browser asks: nobody is kept from wiping.
  const ask = async (): Promise<void> => {
    const loaded = await Promise.all([import('./WipeDialog.tsx'), loadTextsBehindLock()]).catch(() => null);
    if (loaded !== null) setAsking({ Dialog: loaded[0].WipeDialog });
    else if (window.confirm(t('wipe.open'))) await shell.wipe();
  };
  return (
    <div class="wipe-line">
      <button type="button" class="button quiet danger-text" onClick={() => void ask()}>
        {t('wipe.open')}
      </button>
      {asking && <asking.Dialog shell={shell} onCancel={() => setAsking(null)} onConfirm={() => void shell.wipe()} />}
    </div>
  );
};
