/** Anderer Rufname: the person says what kind of name fits; chance says which. */
import { useState } from 'preact/hooks';
import type { CaseId } from '../../../../domain/ids.ts';
import { type NameKind, nameKinds } from '../../../../protocol/deskRecognition.ts';
import { t } from '../../../i18n/text.ts';
import { Choice } from '../../../parts/Choice.tsx';
import { useWork } from '../../../shell/work.ts';
import { PersonDialog } from './PersonDialog.tsx';

export interface RenameDialogProps {
  readonly caseId: CaseId;
  readonly callName: string;
  readonly onRenamed: (callName: string) => void;
  readonly onClose: () => void;
}

export const RenameDialog = ({ caseId, callName, onRenamed, onClose }: RenameDialogProps) => {
  const work = useWork();
  const [kind, setKind] = useState<NameKind>('neutral');
  return (
    <PersonDialog
      id="rename"
      title={t('rename.title', { callName })}
      confirm={t('rename.confirm')}
      change={() => work.desk.renameCase(caseId, kind)}
      onDone={(renamed) => onRenamed(renamed.callName)}
      onClose={onClose}
    >
      <p>{t('rename.text')}</p>
      <Choice
        id="rename-kind"
        legend={t('pseudonym.callName')}
        options={nameKinds.map((value) => ({ value, label: t(`rename.${value}`) }))}
        value={kind}
        onInput={setKind}
      />
    </PersonDialog>
  );
};
