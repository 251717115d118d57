/** After unlocking: this device has written more than it still holds. Says what came back and names what is missing, once. */
import { formatDistance } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Work } from '../../shell/work.ts';

export const MissingDialog = ({ work }: { readonly work: Work }) => {
  const missing = work.missing.value;
  if (missing === null) return null;
  const when = formatDistance(missing.at, work.now());
  return (
    <Dialog
      id="missing"
      title={t(missing.count === 0 ? 'missing.titleFound' : 'missing.title')}
      onCancel={work.missingRead}
      actions={
        <button type="button" class="button primary" onClick={work.missingRead}>
          {t('missing.read')}
        </button>
      }
    >
      {missing.found > 0 && <p>{tCount('missing.found', missing.found)}</p>}
      {missing.count > 0 && <p>{tCount('missing.count', missing.count, { when })}</p>}
      {missing.numbers.length > 0 && (
        <>
          <p>{t('missing.vouchers')}</p>
          <ul>
            {missing.numbers.map((number) => (
              <li key={number} class="code">
                {number}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.count > 0 && <p>{t(missing.isAsked ? 'missing.next' : 'missing.notAsked')}</p>}
    </Dialog>
  );
};
