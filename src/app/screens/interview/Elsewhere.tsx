/** Cases of other points: their call names and who knows them; the cases are not on this device. */
import type { CandidateElsewhere } from '../../../protocol/deskRecognition.ts';
import { t } from '../../i18n/text.ts';

export interface ElsewhereProps {
  readonly cases: readonly CandidateElsewhere[];
  /** Where the person is still to be helped: how it goes on here. */
  readonly onNew?: () => void;
}

export const Elsewhere = ({ cases, onNew }: ElsewhereProps) =>
  cases.length === 0 ? null : (
    <section class="panel">
      <h2>{t('recognition.elsewhere')}</h2>
      <p>{t('recognition.elsewhere.text')}</p>
      <ul class="plain-list">
        {cases.map(({ pointName, callName }) => (
          <li key={`${pointName} ${callName}`} class="elsewhere">
            <p class="call-name">{callName}</p>
            <p class="card-note">{t('recognition.elsewhere.line', { pointName })}</p>
          </li>
        ))}
      </ul>
      {onNew && (
        <div class="actions">
          <button type="button" class="button secondary" onClick={onNew}>
            {t('recognition.elsewhere.yes')}
          </button>
        </div>
      )}
    </section>
  );
