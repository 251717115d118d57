/** How many blanks to print. They are written down before the printer gets them: none can be on paper and unknown. */

import { reserveBatchLimit } from '../../../domain/reserve.ts';
import type { ReserveError } from '../../../protocol/deskPapers.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { ReserveModel } from './model.ts';

export const PrintForm = ({ model }: { readonly model: ReserveModel }) => {
  const refusal = model.refusal.value;
  return (
    <Form class="panel" onSend={() => void model.print()}>
      <Field
        id="reserve-number-of"
        label={t('reserve.count')}
        value={model.count.value}
        onInput={model.setCount}
        inputMode="numeric"
        size="short"
        hint={t('reserve.count.hint', { most: reserveBatchLimit })}
        error={refusal?.type === 'count' ? t('reserve.refused.count', { most: refusal.most }) : undefined}
      />
      <Refusal refusal={refusal} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t('reserve.print')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('reserve.busy')} />
      </div>
    </Form>
  );
};

const Refusal = ({ refusal }: { readonly refusal: ReserveError | null }) => {
  if (refusal === null || refusal.type === 'count') return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} />;
  return (
    <Notice kind="caution" alert>
      {refusal.type === 'tooManyBlanks'
        ? t('reserve.refused.tooManyBlanks', { most: refusal.most })
        : t(`reserve.refused.${refusal.type}`)}
    </Notice>
  );
};
