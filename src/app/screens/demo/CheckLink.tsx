/**
 * «Prüfen wie eine Praxis»: opens the check page with this voucher's code, as a phone's camera would. In the example only: a real
 * code belongs on paper, not into the history of the tablet that issued it.
 */
import { voucherCodeUrl } from '../../../protocol/voucherCode.ts';
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';

/** Told to whoever watches, such as the training: the page itself is another window. */
export const checkOpened = 'feldschein-check-opened';

export const CheckLink = ({ code }: { readonly code: string | null }) => {
  const work = useWork();
  if (!work.session.isDemo || code === null) return null;
  return (
    <a
      class="button secondary"
      href={voucherCodeUrl(location.origin, code)}
      target="_blank"
      rel="noopener noreferrer"
      onClick={() => dispatchEvent(new Event(checkOpened))}
    >
      {t('demo.check')}
    </a>
  );
};
