/** What cannot go as it is: seen, explained, tried again. Nothing of it is lost, and nothing else waits for it. */
import type { ParkedRecord } from '../../../protocol/deskSync.ts';
import { formatInstant } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export interface ParkedListProps {
  readonly parked: readonly ParkedRecord[];
  readonly isTrying: boolean;
  readonly onTry: () => void;
}

export const ParkedList = ({ parked, isTrying, onTry }: ParkedListProps) =>
  parked.length === 0 ? null : (
    <Notice kind="caution" title={tCount('parked.title', parked.length)}>
      <p>{t('parked.text')}</p>
      <ul class="plain-list ways">
        {parked.map(({ entryId, record, at, reason }) => (
          <li key={entryId} class="way-line">
            <span class="way-what">
              {record === null ? t('parked.unknown') : t(`sending.kind.${record.kind}`, { about: record.about })}
              {at > 0 && <span class="card-note">{formatInstant(at)}</span>}
            </span>
            <span>{t(`parked.reason.${reason}`)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="button secondary" aria-disabled={isTrying} onClick={onTry}>
        {t('action.retry')}
      </button>
    </Notice>
  );
