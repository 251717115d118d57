/** One step back, as the browser's own button does. */
import { t } from '../i18n/text.ts';
import { useWork } from '../shell/work.ts';

export const BackButton = () => {
  const work = useWork();
  return (
    <button type="button" class="button quiet back" onClick={work.router.back}>
      {t('action.back')}
    </button>
  );
};
