/** Cases that were joined to this one, each to be taken apart again. */
import { useState } from 'preact/hooks';
import type { JoinedCase } from '../../../../protocol/deskRecognition.ts';
import { t } from '../../../i18n/text.ts';
import { useWork } from '../../../shell/work.ts';
import { PersonDialog } from './PersonDialog.tsx';

export interface JoinedCasesProps {
  readonly joined: readonly JoinedCase[];
  readonly onParted: (parted: JoinedCase) => void;
}

export const JoinedCases = ({ joined, onParted }: JoinedCasesProps) => {
  const work = useWork();
  const [parting, setParting] = useState<JoinedCase | null>(null);
  return (
    <section aria-labelledby="joined-title">
      <h3 id="joined-title">{t('joined.title')}</h3>
      <ul class="cards">
        {joined.map((one) => (
          <li key={one.join} class="card">
            <p class="card-title">{one.callName}</p>
            <p class="card-note">{t('join.number', { number: one.caseNumber })}</p>
            <div class="actions">
              <button type="button" class="button secondary" onClick={() => setParting(one)}>
                {t('joined.part')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {parting !== null && (
        <PersonDialog
          id="part"
          title={t('joined.part.title', { callName: parting.callName })}
          confirm={t('joined.part')}
          change={() => work.desk.partCases(parting.join)}
          onDone={() => {
            setParting(null);
            onParted(parting);
          }}
          onClose={() => setParting(null)}
        >
          <p>{t('joined.part.text')}</p>
        </PersonDialog>
      )}
    </section>
  );
};
