/** The way to the directory, from where somebody needs it. */
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';

export const DirectoryButton = () => {
  const work = useWork();
  return (
    <button type="button" class="button quiet to-directory" onClick={() => work.router.open({ kind: 'directory' })}>
      {t('directory.open')}
    </button>
  );
};
