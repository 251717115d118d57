/** Entries on this device that cannot be read: said, with what helps. Nothing of them is written over. */
import { t, tCount } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export interface UnreadableRowsProps {
  readonly count: number;
  readonly isTrying: boolean;
  readonly onTry: () => void;
}

export const UnreadableRows = ({ count, isTrying, onTry }: UnreadableRowsProps) =>
  count === 0 ? null : (
    <Notice kind="caution" title={tCount('unreadableRows.title', count)}>
      <p>{t('unreadableRows.text')}</p>
      <button type="button" class="button secondary" aria-disabled={isTrying} onClick={onTry}>
        {t('unreadableRows.again')}
      </button>
    </Notice>
  );
