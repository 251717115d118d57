/** Why the desk did not write what the office changed. */
import type { OfficeWriteError } from '../../protocol/deskOffice.ts';
import { isStorageTrouble } from '../i18n/storageTroubleWords.ts';
import { t } from '../i18n/text.ts';
import { Notice } from '../parts/Notice.tsx';
import { TroubleNotice } from '../parts/TroubleNotice.tsx';

export interface OfficeRefusalProps {
  readonly refusal: OfficeWriteError | null;
  readonly keepsText?: boolean;
}

export const OfficeRefusal = ({ refusal, keepsText = false }: OfficeRefusalProps) => {
  if (refusal === null) return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} keepsText={keepsText} />;
  return (
    <Notice kind="caution" alert>
      {t('office.notTheOffice')}
    </Notice>
  );
};
