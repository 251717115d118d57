/** Screen: Menschen an diesem Gerät. */
import type { VolunteerView } from '../../../protocol/deskPeople.ts';
import { formatDay } from '../../i18n/format.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { createPeople, type PeopleModel } from './model.ts';
import { OwnPasskey } from './OwnPasskey.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { VolunteerFormPanel } from './VolunteerFormPanel.tsx';

export const PeopleScreen = () => {
  const work = useWork();
  const model = useModel(() => createPeople(work));
  const editing = model.editing.value;
  const removing = model.removing.value;
  const done = model.done.value;
  return (
    <>
      <BackButton />
      <h1>{t('people.title')}</h1>
      <p role="status" class="saved">
        {done === null ? '' : t(`people.${done.what}`, { handle: done.handle })}
      </p>
      {done?.what === 'removed' && <p class="field-hint">{t('people.removed.next')}</p>}
      {editing === null ? <Lists model={model} /> : <VolunteerFormPanel model={model} editing={editing} />}
      {removing !== null && <RemoveDialog model={model} volunteer={removing} />}
    </>
  );
};

export const PeopleRefusal = ({ model }: { readonly model: PeopleModel }) => {
  const refusal = model.refusal.value;
  if (refusal === null || refusal.type === 'weakPassphrase' || refusal.type === 'passphraseTaken') return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} keepsText />;
  return (
    <Notice kind="caution" alert>
      {t(`people.${refusal.type}`)}
    </Notice>
  );
};

const Lists = ({ model }: { readonly model: PeopleModel }) => {
  const work = useWork();
  const people = model.people.value;
  const mayChange = work.session.role === 'coordinator';
  return (
    <>
      <p class="lead">{t('people.intro')}</p>
      {model.removing.value === null && <PeopleRefusal model={model} />}
      <ul class="cards">
        {people?.here.map((volunteer) => (
          <li key={volunteer.slotId} class="card">
            <VolunteerText volunteer={volunteer} />
            {mayChange && (
              <div class="actions">
                <button type="button" class="button secondary" onClick={() => model.edit(volunteer)}>
                  {t('people.change', { handle: volunteer.handle })}
                </button>
                {!volunteer.isSelf && (
                  <button type="button" class="button quiet" onClick={() => model.askToRemove(volunteer)}>
                    {t('people.remove', { handle: volunteer.handle })}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div class="actions">
          <button type="button" class="button secondary" onClick={model.add}>
            {t('people.add')}
          </button>
        </div>
      ) : (
        <p class="field-hint">{t('people.coordinatorOnly')}</p>
      )}
      {!work.session.isDemo && (
        <section class="panel">
          <h2>{t('people.handOver')}</h2>
          <p>{t('people.handOver.hint')}</p>
          <button type="button" class="button secondary" onClick={work.lock}>
            {t('people.handOver')}
          </button>
        </section>
      )}
      <OwnPassphrase />
      <OwnPasskey />
      {people !== null && people.elsewhere.length > 0 && (
        <section>
          <h2>{t('people.elsewhere')}</h2>
          <ul class="cards">
            {people.elsewhere.map((volunteer) => (
              <li key={volunteer.slotId} class="card">
                <VolunteerText volunteer={{ ...volunteer, isSelf: false }} />
                <p class="card-note" dir="auto">
                  {volunteer.deviceLabel || t('people.elsewhere.unnamed')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const VolunteerText = ({ volunteer }: { readonly volunteer: VolunteerView }) => (
  <div class="card-text">
    <p class="card-title">
      <bdi>{volunteer.handle}</bdi>
      {volunteer.isSelf && ` (${t('people.self')})`}
    </p>
    <p>{t(`people.role.${volunteer.role}`)}</p>
    <p class="card-note">
      {volunteer.secrecyOn === null
        ? t('people.secrecy.missing')
        : t('people.secrecy', { day: formatDay(volunteer.secrecyOn) })}
    </p>
  </div>
);

interface RemoveDialogProps {
  readonly model: PeopleModel;
  readonly volunteer: VolunteerView;
}

const RemoveDialog = ({ model, volunteer: { handle } }: RemoveDialogProps) => (
  <Dialog
    id="remove-volunteer"
    title={t('people.remove.title', { handle })}
    onCancel={model.cancel}
    actions={
      <>
        <button type="button" class="button secondary" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={model.isBusy.value}
          onClick={() => void model.remove()}
        >
          {t('people.remove.confirm')}
        </button>
      </>
    }
  >
    <p>{t('people.remove.text', { handle })}</p>
    <PeopleRefusal model={model} />
  </Dialog>
);
