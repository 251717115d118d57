/** Storage trouble where it happened: what it is, and that the text is still there. */
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { storageTroubleWords } from '../i18n/storageTroubleWords.ts';
import { t } from '../i18n/text.ts';
import { Notice } from './Notice.tsx';

export interface TroubleNoticeProps {
  readonly trouble: StorageTrouble | null;
  readonly title?: string;
  /** Whether something typed stays on the screen. */
  readonly keepsText?: boolean;
}

export const TroubleNotice = ({ trouble, title, keepsText }: TroubleNoticeProps) =>
  trouble === null ? null : (
    <Notice kind="error" title={title ?? t('trouble.title')} alert>
      <p>{storageTroubleWords(trouble)}</p>
      {keepsText === true && <p>{t('trouble.textStays')}</p>}
    </Notice>
  );
