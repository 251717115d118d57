/** Zweiten Browser verbinden: a one-time code, for how long it lives, and what to do with it. */
import { useEffect, useState } from 'preact/hooks';
import type { OfficeCode, OfficeCodeError } from '../../../protocol/deskOffice.ts';
import { formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useWork } from '../../shell/work.ts';

const refusalWords = (refusal: OfficeCodeError): string =>
  refusal.type === 'queueRefused'
    ? t('office.code.queueRefused', { code: refusal.code })
    : t(`office.code.${refusal.type}`);

export const ConnectOffice = () => {
  const work = useWork();
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<OfficeCode | null>(null);
  const [refusal, setRefusal] = useState<OfficeCodeError | null>(null);

  const create = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    const result = await work.desk.createOfficeCode();
    setBusy(false);
    if (result.ok) setCode(result.value);
    else setRefusal(result.error);
  };

  return (
    <section class="connect" aria-labelledby="connect-title">
      <h2 id="connect-title">{t('office.connect.title')}</h2>
      <p>{t('office.connect.text')}</p>
      <div class="actions">
        <button type="button" class="button secondary" aria-disabled={isBusy} onClick={() => void create()}>
          {t('office.connect')}
        </button>
        <Progress isGoingOn={isBusy} words={t('office.connect.busy')} />
      </div>
      {refusal !== null && (
        <Notice kind={refusal.type === 'noConnection' ? 'info' : 'caution'} alert>
          {refusalWords(refusal)}
        </Notice>
      )}
      {code !== null && <ShownCode key={code.code} code={code} now={work.now} />}
    </section>
  );
};

const ShownCode = ({ code, now }: { readonly code: OfficeCode; readonly now: () => number }) => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, code.expiresAt - now()));
    return () => clearTimeout(timer);
  }, [code, now]);
  return (
    <div class="suggestion" aria-live="polite">
      <h3>{t('office.code.title')}</h3>
      {isOver ? (
        <p>{t('office.code.expired')}</p>
      ) : (
        <>
          <p class="office-code code">{code.code}</p>
          <p>{t('office.code.expires', { time: formatTime(code.expiresAt) })}</p>
          <p>{t('office.code.text')}</p>
        </>
      )}
    </div>
  );
};
