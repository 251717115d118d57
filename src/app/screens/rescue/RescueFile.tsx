/** Rettungsdatei: part of Übertragung, for where no network comes. */
import { useRef } from 'preact/hooks';
import type { ReadRescueError, RescueReading, SaveRescueError } from '../../../protocol/deskRescue.ts';
import { formatMegabytes } from '../../i18n/format.ts';
import { isStorageTrouble, storageTroubleWords } from '../../i18n/storageTroubleWords.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { createRescue, type RescueModel, type RescueOutcome } from './model.ts';

export const RescueFile = () => {
  const work = useWork();
  const model = useModel(() => createRescue(work));
  const busyWith = model.busyWith.value;
  return (
    <section class="panel" aria-labelledby="rescue-title">
      <h2 id="rescue-title">{t('rescue.title')}</h2>
      <p>{t('rescue.text')}</p>
      <p>{t('rescue.privacy')}</p>
      <div class="actions">
        <button
          type="button"
          class="button secondary"
          aria-disabled={busyWith !== null}
          onClick={() => void model.save('unsent')}
        >
          {t('rescue.save')}
        </button>
        <ChooseFile model={model} />
        <Progress isGoingOn={busyWith !== null} words={t(busyWith === 'read' ? 'rescue.reading' : 'rescue.saving')} />
      </div>
      <h3>{t('backup.title')}</h3>
      <p>{t('backup.text')}</p>
      <div class="actions">
        <button
          type="button"
          class="button secondary"
          aria-disabled={busyWith !== null}
          onClick={() => void model.save('all')}
        >
          {t('backup.save')}
        </button>
      </div>
      <div aria-live="polite">{model.outcome.value !== null && <Outcome outcome={model.outcome.value} />}</div>
    </section>
  );
};

/** The browser's own field would speak the browser's language, and show the file's name. */
const ChooseFile = ({ model }: { readonly model: RescueModel }) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button secondary"
        aria-disabled={model.busyWith.value !== null}
        onClick={() => field.current?.click()}
      >
        {t('rescue.read')}
      </button>
      <input
        ref={field}
        id="rescue-file"
        type="file"
        hidden
        aria-label={t('rescue.read')}
        accept=".bin,application/octet-stream"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void model.read(file);
          // The same file once more is a new choice.
          currentTarget.value = '';
        }}
      />
    </>
  );
};

const Outcome = ({ outcome }: { readonly outcome: RescueOutcome }) => {
  if (outcome.kind !== 'read') {
    if (!outcome.result.ok) return <SaveRefusal error={outcome.result.error} />;
    return outcome.kind === 'backup' ? <BackedUp {...outcome.result.value} /> : <Saved {...outcome.result.value} />;
  }
  return outcome.result.ok ? (
    <ReadingNotice reading={outcome.result.value} />
  ) : (
    <ReadRefusal error={outcome.result.error} />
  );
};

const Saved = ({ records, leftOut }: { readonly records: number; readonly leftOut: number }) => (
  <>
    <Notice kind="info" title={records > 0 ? tCount('rescue.saved', records) : t('rescue.saved.setUp')}>
      <p>{t('rescue.saved.next')}</p>
      <p>{t('rescue.saved.stays')}</p>
    </Notice>
    {leftOut > 0 && <LeftOut count={leftOut} />}
  </>
);

const BackedUp = ({ records, leftOut }: { readonly records: number; readonly leftOut: number }) => (
  <>
    <Notice kind="info" title={tCount('backup.saved', records)}>
      {t('backup.saved.next')}
    </Notice>
    {leftOut > 0 && <LeftOut count={leftOut} />}
  </>
);

const LeftOut = ({ count }: { readonly count: number }) => (
  <Notice kind="caution" title={tCount('rescue.leftOut', count)}>
    {t('rescue.leftOut.next')}
  </Notice>
);

const SaveRefusal = ({ error }: { readonly error: SaveRescueError }) => {
  if (isStorageTrouble(error)) return <Notice kind="error">{storageTroubleWords(error)}</Notice>;
  if (error.type === 'rescueTooLarge') {
    return <Notice kind="caution">{t('backup.tooLarge', { most: formatMegabytes(error.limit) })}</Notice>;
  }
  if (error.type === 'nothingReadable') return <LeftOut count={error.leftOut} />;
  return <Notice kind="info">{t('rescue.nothingUnsent')}</Notice>;
};

const readingTitle = ({ newRecords, knownRecords }: RescueReading): string => {
  if (newRecords > 0) return tCount('rescue.new', newRecords);
  return t(knownRecords > 0 ? 'rescue.alreadyHere' : 'rescue.nothingForThis');
};

const ReadingNotice = ({ reading }: { readonly reading: RescueReading }) => {
  const { newRecords, knownRecords, sealedForOthers, carried, somethingBefore, unreadable } = reading;
  return (
    <>
      <Notice kind="info" title={readingTitle(reading)}>
        {newRecords > 0 && knownRecords > 0 && <p>{tCount('rescue.known', knownRecords)}</p>}
        {reading.isRevoked && <p>{t('rescue.revoked')}</p>}
        {sealedForOthers > 0 && !reading.isRevoked && (
          <p>{t(reading.isOfOtherPoint ? 'rescue.otherPoint' : 'rescue.sealedForOthers')}</p>
        )}
        {somethingBefore && <p>{t('rescue.somethingBefore')}</p>}
        <p>{t(carried > 0 ? 'rescue.carried' : 'rescue.carried.before')}</p>
      </Notice>
      {unreadable.length > 0 && (
        <Notice kind="caution" title={tCount('rescue.unreadable', unreadable.length)}>
          {t(unreadable.includes('newerVersion') ? 'rescue.refused.rescueNewer' : 'rescue.unreadable.next')}
        </Notice>
      )}
    </>
  );
};

/** Nothing is wrong with a file that was chosen by mistake. */
const isMistake = ({ type }: ReadRescueError): boolean => type === 'notARescueFile' || type === 'ownRescueFile';

const ReadRefusal = ({ error }: { readonly error: ReadRescueError }) => {
  if (isStorageTrouble(error)) return <Notice kind="error">{storageTroubleWords(error)}</Notice>;
  const values = error.type === 'rescueTooLarge' ? { most: formatMegabytes(error.limit) } : undefined;
  return <Notice kind={isMistake(error) ? 'info' : 'caution'}>{t(`rescue.refused.${error.type}`, values)}</Notice>;
};
