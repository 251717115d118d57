/** Doppelt angelegt: finds the other case of the same person. */
import { useState } from 'preact/hooks';
import type { CaseId } from '../../../../domain/ids.ts';
import type { CaseSummary, CaseView } from '../../../../protocol/deskNotes.ts';
import { t } from '../../../i18n/text.ts';
import { Choice } from '../../../parts/Choice.tsx';
import { Field } from '../../../parts/Field.tsx';
import { useWork } from '../../../shell/work.ts';
import { useAnswer } from '../../useAnswer.ts';
import { PersonDialog } from './PersonDialog.tsx';

/** More would be a list to browse in, and a name to guess at. */
const mostShown = 5;

export interface JoinDialogProps {
  readonly view: CaseView;
  readonly onJoined: (joined: CaseSummary) => void;
  readonly onClose: () => void;
}

export const JoinDialog = ({ view, onJoined, onClose }: JoinDialogProps) => {
  const work = useWork();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isTyped = search.trim().length > 1;
  const { answer } = useAnswer(
    async () => (isTyped ? await work.desk.cases(search) : []),
    work.ledgerChanges,
    `join ${search}`,
  );
  const others = (answer ?? []).filter(({ caseId }) => caseId !== view.caseId).slice(0, mostShown);
  const joined = others.find(({ caseId }) => caseId === chosen);
  return (
    <PersonDialog
      id="join"
      title={t('join.title', { callName: view.callName })}
      confirm={t('join.confirm')}
      change={() => {
        setMissing(!joined);
        return joined ? work.desk.joinCases(view.caseId, joined.caseId) : null;
      }}
      onDone={() => {
        if (joined) onJoined(joined);
      }}
      onClose={onClose}
    >
      <p>{t('join.text')}</p>
      <Field
        id="join-search"
        type="search"
        label={t('join.search')}
        value={search}
        onInput={(text) => {
          setSearch(text);
          setMissing(false);
        }}
        capitalize="none"
      />
      <p class="field-hint" role="status">
        {isTyped && answer !== undefined && others.length === 0 && t('join.none')}
      </p>
      {others.length > 0 && (
        <Choice
          id="join-case"
          legend={t('join.choose')}
          options={others.map(({ caseId, callName, caseNumber }) => ({
            value: caseId,
            label: callName,
            hint: t('join.number', { number: caseNumber }),
          }))}
          value={chosen}
          onInput={(caseId) => {
            setChosen(caseId);
            setMissing(false);
          }}
        />
      )}
      {isMissing && (
        <p class="field-error" role="alert">
          {t('join.missing')}
        </p>
      )}
    </PersonDialog>
  );
};
