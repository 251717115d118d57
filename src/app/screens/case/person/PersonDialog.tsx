/** A question about a person's case, with what the desk says to it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../../../domain/result.ts';
import type { CaseLinkError } from '../../../../protocol/deskRecognition.ts';
import { isStorageTrouble } from '../../../i18n/storageTroubleWords.ts';
import { t } from '../../../i18n/text.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { TroubleNotice } from '../../../parts/TroubleNotice.tsx';
import { createBusy } from '../../../shell/busy.ts';

export interface PersonDialogProps<T> {
  readonly id: string;
  readonly title: string;
  readonly confirm: string;
  /** Null where something is missing that the children say. */
  readonly change: () => Promise<Result<T, CaseLinkError>> | null;
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export const PersonDialog = <T,>({ id, title, confirm, change, onDone, onClose, children }: PersonDialogProps<T>) => {
  const { isBusy, whileBusy } = useState(createBusy)[0];
  const [refusal, setRefusal] = useState<CaseLinkError | null>(null);
  const send = (): Promise<void> =>
    whileBusy(async () => {
      const changed = await change();
      if (changed === null) return;
      if (changed.ok) onDone(changed.value);
      else setRefusal(changed.error);
    });
  return (
    <Dialog
      id={id}
      title={title}
      onCancel={onClose}
      actions={
        <>
          <button type="button" class="button secondary" onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button primary" aria-disabled={isBusy.value} onClick={() => void send()}>
            {confirm}
          </button>
        </>
      }
    >
      {children}
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
      {refusal?.type === 'joinedAlready' && (
        <Notice kind="info" alert>
          {t('join.already')}
        </Notice>
      )}
      {refusal?.type === 'unknownCase' && (
        <Notice kind="info" alert>
          {t('case.gone')}
        </Notice>
      )}
    </Dialog>
  );
};
