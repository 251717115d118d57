/** Screen: Pausiert. */
import { useEffect, useRef } from 'preact/hooks';
import { t, tCount } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { SyncRegion } from '../../parts/SyncRegion.tsx';
import { useModel } from '../../shell/useModel.ts';
import type { PausedProps } from '../../shell/workplaceLoader.ts';
import { DoorPage } from '../DoorPage.tsx';
import { WipeButton } from '../wipe/WipeButton.tsx';
import { createPaused, type PausedModel } from './model.ts';

const errorWords = (refusal: PausedModel['refusal']['value']): string | undefined => {
  if (refusal?.type === 'wrongPin') return tCount('paused.wrongPin', refusal.left);
  return refusal?.type === 'notSixDigits' ? t('paused.notSixDigits') : undefined;
};

export const Paused = ({ shell, handle }: PausedProps) => {
  const model = useModel(() => createPaused(shell));
  const refusal = model.refusal.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [refusal]);
  return (
    <DoorPage title={t('paused.title')}>
      <p class="lead">{t('paused.text', { handle })}</p>
      <Form onSend={() => void model.resume()}>
        <div ref={box} class="pin-line">
          <Field
            id="pin"
            label={t('paused.pin')}
            value={model.pin.value}
            onInput={model.set}
            error={errorWords(refusal)}
            inputMode="numeric"
            size="medium"
            masked
          />
        </div>
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('paused.submit')}
          </button>
          <button type="button" class="button secondary" onClick={() => void shell.lock()}>
            {t('paused.lock')}
          </button>
          <Progress isGoingOn={model.isBusy.value} words={t('locked.busy')} />
        </div>
      </Form>
      <p class="field-hint">{t('paused.hint')}</p>
      <SyncRegion status={shell.sync} />
      <WipeButton shell={shell} />
    </DoorPage>
  );
};
