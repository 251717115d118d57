/** Screen: Protokoll dieses Geräts. */
import type { AuditLine } from '../../../domain/audit.ts';
import { formatInstant } from '../../i18n/format.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';

export const AuditScreen = () => {
  const work = useWork();
  const { answer } = useAnswer(work.desk.audit, work.ledgerChanges, 'audit');
  return (
    <>
      <BackButton />
      <h1>{t('audit.title')}</h1>
      <p class="lead">{t('audit.intro')}</p>
      {answer?.ok === false &&
        (isStorageTrouble(answer.error) ? (
          <TroubleNotice trouble={answer.error} />
        ) : (
          <p class="field-hint">{t('people.notTheCoordinator')}</p>
        ))}
      {answer?.ok && answer.value.length === 0 && (
        <EmptyState icon="settings" title={t('audit.empty')} text={t('audit.empty.text')} />
      )}
      {answer?.ok && answer.value.length > 0 && (
        <ul class="cards">
          {answer.value.map((line) => (
            <li key={`${line.at}${line.what}${line.about}`} class="card">
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Line = ({ line }: { readonly line: AuditLine }) => (
  <div class="card-text">
    <p>{t(`audit.${line.what}`, { about: line.about })}</p>
    <p class="card-note">
      {formatInstant(line.at)}
      {line.by !== '' && (
        <>
          {', '}
          <bdi>{line.by}</bdi>
        </>
      )}
    </p>
  </div>
);
