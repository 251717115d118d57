/** The pseudonym that the person has from now on, and another Rufname if this one does not fit. */
import { useState } from 'preact/hooks';
import type { SavedConsultation } from '../../../protocol/deskNotes.ts';
import { t } from '../../i18n/text.ts';
import { RenameDialog } from '../case/person/RenameDialog.tsx';
import { PseudonymCard } from './PseudonymCard.tsx';

export const SavedPseudonym = ({ saved }: { readonly saved: SavedConsultation }) => {
  const [callName, setCallName] = useState(saved.callName);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <PseudonymCard pseudonym={{ ...saved, callName }} isNews />
      <div class="actions">
        <button type="button" class="button quiet" onClick={() => setAsking(true)}>
          {t('person.name.other')}
        </button>
        <span role="status">{callName !== saved.callName && t('rename.done', { callName })}</span>
      </div>
      {isAsking && (
        <RenameDialog
          caseId={saved.caseId}
          callName={callName}
          onRenamed={(renamed) => {
            setCallName(renamed);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
