/** The way to the reserve papers: only points print and enter them. */
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';

export const ReserveButton = () => {
  const work = useWork();
  if (!work.session.actsForPoint) return null;
  return (
    <button type="button" class="button quiet" onClick={() => work.router.open({ kind: 'reserve' })}>
      {t('reserve.title')}
    </button>
  );
};
