/** Screen: Sprechstunde. */
import { useState } from 'preact/hooks';
import type { DraftSummary } from '../../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import { formatDistance } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { ScanOrTypeButton } from '../../scanner/ScanOrType.tsx';
import { useWork } from '../../shell/work.ts';
import { PinOffer } from '../pin/Pin.tsx';
import { OldUnsent } from '../sync/OldUnsent.tsx';
import { useAnswer } from '../useAnswer.ts';

export const Clinic = () => {
  const work = useWork();
  const { answer, askAgain } = useAnswer(work.desk.drafts, work.ledgerChanges, `drafts ${work.draftChanges.value}`);
  const [discarding, setDiscarding] = useState<DraftSummary | null>(null);
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  const drafts = answer?.ok ? answer.value : [];

  const discard = async (draft: DraftSummary): Promise<void> => {
    setDiscarding(null);
    const result = await work.desk.discardDraft(draft.draftId);
    setTrouble(result.ok ? null : result.error);
    askAgain();
  };

  return (
    <div class="clinic">
      <h1>{t('clinic.title')}</h1>
      <div class="hero">
        <button
          type="button"
          class="button primary large"
          aria-describedby="new-hint"
          onClick={() => work.router.open({ kind: 'newConsultation' })}
        >
          {t('clinic.new')}
        </button>
        <p id="new-hint" class="field-hint">
          {t('clinic.new.hint')}
        </p>
      </div>
      <OldUnsent withWay />
      <ScanOrTypeButton label={t('scan.openAgain')} />
      <div class="to-interview">
        <button
          type="button"
          class="button quiet"
          aria-describedby="interview-hint"
          onClick={() => work.router.open({ kind: 'interview', caseId: null })}
        >
          {t('recognition.open')}
        </button>
        <p id="interview-hint" class="field-hint">
          {t('recognition.open.hint')}
        </p>
      </div>
      <TroubleNotice trouble={trouble ?? (answer?.ok === false ? answer.error : null)} />
      {drafts.length > 0 && <Drafts drafts={drafts} onDiscard={setDiscarding} />}
      <PinOffer />
      {answer?.ok === true && drafts.length === 0 && <HowItGoes />}
      {discarding !== null && (
        <Dialog
          id="discard"
          title={t('clinic.discard.title')}
          onCancel={() => setDiscarding(null)}
          actions={
            <>
              <button type="button" class="button secondary" onClick={() => setDiscarding(null)}>
                {t('action.cancel')}
              </button>
              <button type="button" class="button danger" onClick={() => void discard(discarding)}>
                {t('clinic.discard.confirm')}
              </button>
            </>
          }
        >
          <p>{t('clinic.discard.text')}</p>
        </Dialog>
      )}
    </div>
  );
};

interface DraftsProps {
  readonly drafts: readonly DraftSummary[];
  readonly onDiscard: (draft: DraftSummary) => void;
}

const Drafts = ({ drafts, onDiscard }: DraftsProps) => {
  const work = useWork();
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('clinic.drafts')}</h2>
      <ul class="cards">
        {drafts.map((draft) => (
          <li key={draft.draftId} class="card">
            <div class="card-text">
              <p class="card-title">{draft.callName ?? t('clinic.draft.new')}</p>
              <p dir="auto">{draft.beginning === '' ? t('clinic.draft.empty') : draft.beginning}</p>
              <p class="card-note">
                {t('clinic.draft.at', { when: formatDistance(draft.savedAt, work.now()) })}
                {draft.by !== '' && draft.by !== work.session.handle && `, ${t('clinic.draft.by', { by: draft.by })}`}
              </p>
            </div>
            <div class="actions">
              <button
                type="button"
                class="button secondary"
                onClick={() => work.router.open({ kind: 'draft', draftId: draft.draftId })}
              >
                {t('clinic.draft.resume')}
              </button>
              <button type="button" class="button quiet" onClick={() => onDiscard(draft)}>
                {t('clinic.draft.discard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const HowItGoes = () => (
  <section class="teach" aria-labelledby="teach-title">
    <h2 id="teach-title">{t('clinic.empty.title')}</h2>
    <ol>
      <li>{t('clinic.empty.1')}</li>
      <li>{t('clinic.empty.2')}</li>
      <li>{t('clinic.empty.3')}</li>
    </ol>
  </section>
);
