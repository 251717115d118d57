/** Every record with its way: waiting first, oldest first; then what has arrived. */
import { isThrough, type SendingRecord } from '../../../protocol/deskSync.ts';
import { formatInstant } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

const steps = ['onDevice', 'atQueue', 'safe', 'seen'] as const;
type StepName = (typeof steps)[number];

const reachedOf = (record: SendingRecord): Readonly<Record<StepName, boolean | null>> => ({
  onDevice: true,
  atQueue: record.isAtQueue,
  safe: record.isSafe,
  seen: record.isSeen,
});

/** How far it has come, in words: the queue, and what came after it. */
const stepWords = (record: SendingRecord): string => {
  if (!record.isAtQueue) return t('sending.step.onDevice');
  const reached = reachedOf(record);
  return steps
    .filter((step) => step !== 'onDevice' && reached[step] === true)
    .map((step) => t(`sending.step.${step}`))
    .join(', ');
};

/** Four dots: filled where it has been, a ring where it is still to come, a dash where there is no such step. */
const Way = ({ record }: { readonly record: SendingRecord }) => {
  const reached = reachedOf(record);
  return (
    <span class="way" aria-hidden="true">
      {steps.map((step) => (
        <span key={step} class={`way-step way-${reached[step] === null ? 'none' : reached[step] ? 'done' : 'open'}`} />
      ))}
    </span>
  );
};

const Line = ({ record }: { readonly record: SendingRecord }) => (
  <li class="way-line">
    <span class="way-what">
      {t(`sending.kind.${record.kind}`, { about: record.about })}
      <span class="card-note">{formatInstant(record.at)}</span>
    </span>
    <span class={`way-how${isThrough(record) ? ' is-through' : ''}`}>
      <Way record={record} />
      <span>{stepWords(record)}</span>
    </span>
  </li>
);

export interface SendingListProps {
  readonly records: readonly SendingRecord[];
  readonly total: number;
  readonly hasNoBackup: boolean;
  readonly onMore: () => void;
}

export const SendingList = ({ records, total, hasNoBackup, onMore }: SendingListProps) => {
  const waiting = records.filter(({ isAtQueue }) => !isAtQueue);
  const arrived = records.filter(({ isAtQueue }) => isAtQueue);
  if (records.length === 0) return <p>{t('sending.none')}</p>;
  return (
    <div class="sending">
      {waiting.length > 0 && (
        <section aria-labelledby="sending-waiting">
          <h2 id="sending-waiting">{t('sending.waiting')}</h2>
          <ul class="plain-list ways">
            {waiting.map((record) => (
              <Line key={record.entryId} record={record} />
            ))}
          </ul>
        </section>
      )}
      {arrived.length > 0 && (
        <section aria-labelledby="sending-arrived">
          <h2 id="sending-arrived">{t('sending.arrived')}</h2>
          {hasNoBackup && <p class="field-hint">{t('sending.backup.none')}</p>}
          <ul class="plain-list ways">
            {arrived.map((record) => (
              <Line key={record.entryId} record={record} />
            ))}
          </ul>
        </section>
      )}
      {total > records.length && (
        <button type="button" class="button secondary" onClick={onMore}>
          {t('list.more')}
        </button>
      )}
      <p class="field-hint">{t('sending.way')}</p>
    </div>
  );
};
