/** The third way on the first screen: try everything out with an example. */
import { useState } from 'preact/hooks';
import type { StartDemoError } from '../../../protocol/deskDoor.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { Shell } from '../../shell/shell.ts';

export const StartDemo = ({ shell }: { readonly shell: Shell }) => {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<StartDemoError | null>(null);
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    try {
      setRefusal(await shell.startDemo());
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="ways try">
      <div class="way">
        <button
          type="button"
          class="button quiet"
          aria-describedby="demo-hint"
          aria-disabled={isBusy}
          onClick={() => void start()}
        >
          {t('setUp.demo')}
        </button>
      </div>
      <div>
        <p id="demo-hint" class="field-hint">
          {t('setUp.demo.hint')}
        </p>
        <Progress isGoingOn={isBusy} words={t('setUp.demo.busy')} />
        {refusal !== null && <Refusal refusal={refusal} />}
      </div>
    </div>
  );
};

const Refusal = ({ refusal }: { readonly refusal: StartDemoError }) =>
  refusal.type === 'alreadyFounded' || refusal.type === 'otherWindow' ? (
    <Notice kind="caution" alert>
      {t(`door.${refusal.type}`)}
    </Notice>
  ) : (
    <TroubleNotice trouble={refusal} />
  );
