/** Screen: Wiederherstellungsblätter. */
import type { RecoveryState } from '../../../protocol/deskRecovery.ts';
import { formatDistance } from '../../i18n/format.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { createRecovery, type RecoveryModel } from './model.ts';
import { Passed, Rehearsal } from './Rehearsal.tsx';

export const RecoveryScreen = () => {
  const work = useWork();
  const model = useModel(() => createRecovery(work));
  const step = model.step.value;
  return (
    <>
      <BackButton />
      <h1>{t('recovery.title')}</h1>
      {step.kind === 'list' && <Lists model={model} />}
      {step.kind === 'made' && <Made model={model} count={step.made.sheets.length} />}
      {step.kind === 'rehearsing' && <Rehearsal model={model} of={step.of} />}
      {step.kind === 'passed' && <Passed model={model} />}
    </>
  );
};

interface ModelProps {
  readonly model: RecoveryModel;
}

const Lists = ({ model }: ModelProps) => {
  const work = useWork();
  // Whether the parcel is at the queue changes with a round, not with the ledger alone.
  const key = `recovery ${work.sync.value?.lastContactAt ?? 0}`;
  const { answer } = useAnswer(work.desk.recoveryStates, work.ledgerChanges, key);
  const refusal = model.makeRefusal.value;
  const asking = model.asking.value;
  return (
    <>
      <p class="lead">{t('recovery.intro')}</p>
      <p>{t('recovery.where')}</p>
      {refusal !== null &&
        (isStorageTrouble(refusal) ? (
          <TroubleNotice trouble={refusal} />
        ) : (
          <Notice kind="caution" alert>
            {t(`recovery.${refusal.type}`)}
          </Notice>
        ))}
      {answer?.ok === false && <TroubleNotice trouble={answer.error} />}
      {answer?.ok && answer.value.map((state) => <Kind key={state.kind} model={model} state={state} />)}
      {asking !== null && (
        <Dialog
          id="new-sheets"
          title={t('recovery.makeNew.title')}
          onCancel={() => model.ask(null)}
          actions={
            <>
              <button type="button" class="button danger" onClick={() => void model.make(asking)}>
                {t('recovery.makeNew.confirm')}
              </button>
              <button type="button" class="button secondary" onClick={() => model.ask(null)}>
                {t('action.cancel')}
              </button>
            </>
          }
        >
          <p>{t('recovery.makeNew.text')}</p>
        </Dialog>
      )}
    </>
  );
};

/** Why this device cannot make sheets of a kind. */
const hintFor = ({ kind }: RecoveryState, { isDemo, role }: ReturnType<typeof useWork>['session']): string => {
  if (isDemo) return t('recovery.example');
  if (role !== 'coordinator') return t('recovery.notTheCoordinator');
  return t(kind === 'office' ? 'recovery.notTheOffice' : 'recovery.notThePoint');
};

const Kind = ({ model, state }: ModelProps & { readonly state: RecoveryState }) => {
  const { session } = useWork();
  const { kind, isOwn, threshold, total, sheets } = state;
  return (
    <section class="panel" aria-labelledby={`recovery-${kind}`}>
      <h2 id={`recovery-${kind}`}>{t(`recovery.kind.${kind}`)}</h2>
      <p>{t(`recovery.kind.${kind}.what`)}</p>
      {sheets === null ? <p>{t('recovery.none')}</p> : <SetFacts sheets={sheets} isOwn={isOwn} />}
      {isOwn ? (
        <>
          <p class="field-hint">{t('recovery.plan', { total, threshold })}</p>
          <div class="actions">
            <button
              type="button"
              class="button secondary"
              aria-disabled={model.isBusy.value}
              onClick={() => (sheets === null ? void model.make(kind) : model.ask(kind))}
            >
              {t(sheets === null ? `recovery.make.${kind}` : `recovery.makeNew.${kind}`)}
            </button>
            {sheets !== null && (
              <button type="button" class="button secondary" onClick={() => model.beginRehearsal(kind)}>
                {t(`recovery.rehearse.${kind}`)}
              </button>
            )}
            <Progress isGoingOn={model.isBusy.value} words={t('recovery.busy')} />
          </div>
        </>
      ) : (
        <p class="field-hint">{hintFor(state, session)}</p>
      )}
    </section>
  );
};

const SetFacts = ({
  sheets,
  isOwn,
}: Pick<RecoveryState, 'isOwn'> & { readonly sheets: NonNullable<RecoveryState['sheets']> }) => {
  const { now } = useWork();
  const { setId, madeAt, parcel, rehearsedAt } = sheets;
  return (
    <>
      <p>{t('recovery.set', { set: setName(setId), when: formatDistance(madeAt, now()) })}</p>
      {parcel === 'notYet' || parcel === 'refused' ? (
        <Notice kind={parcel === 'notYet' ? 'info' : 'caution'}>{t(`recovery.parcel.${parcel}`)}</Notice>
      ) : (
        <p>{t(`recovery.parcel.${parcel}`)}</p>
      )}
      {isOwn && (
        <p>
          {rehearsedAt === null
            ? t('recovery.rehearsed.never')
            : t('recovery.rehearsed', { when: formatDistance(rehearsedAt, now()) })}
        </p>
      )}
    </>
  );
};

const Made = ({ model, count }: ModelProps & { readonly count: number }) => (
  <section class="panel">
    <h2>{t('recovery.made', { count })}</h2>
    <p>{t('recovery.made.text')}</p>
    <p>{t('recovery.made.printer')}</p>
    <p>{t('recovery.made.rehearse')}</p>
    <div class="actions">
      <button type="button" class="button primary" onClick={() => void model.print()}>
        {t('recovery.print')}
      </button>
      <button type="button" class="button secondary" onClick={model.toList}>
        {t('recovery.made.done')}
      </button>
    </div>
  </section>
);

/** As it stands on the sheets. */
const setName = (setId: string): string => setId.toUpperCase().replace(/.{4}(?=.)/g, '$&-');
