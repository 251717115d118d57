/** What is wrong with sheets, or with what they should open, in words. */
import type {
  OpenRecoveryError,
  ReadSheetError,
  RecoveryRefusal,
  RehearseError,
  RestoreError,
} from '../../../protocol/deskRecovery.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import { t } from '../../i18n/text.ts';

type Worded =
  | ReadSheetError
  | RehearseError
  | Exclude<OpenRecoveryError, StorageTrouble>
  | Extract<RestoreError, { type: 'notOpened' }>;

const roleRefusals = new Set<string>([
  'notTheCoordinator',
  'notTheOffice',
  'notThePoint',
  'example',
] satisfies RecoveryRefusal['type'][]);
const isRoleRefusal = (error: Worded): error is RecoveryRefusal => roleRefusals.has(error.type);

export const recoveryErrorWords = (error: Worded): string => {
  if (isRoleRefusal(error)) return t(`recovery.${error.type}`);
  switch (error.type) {
    case 'damaged':
      return t('recovery.error.damaged', { line: error.line });
    case 'contradicts':
      return t('recovery.error.contradicts', { index: error.index });
    case 'tooFewSheets':
      return t(`recovery.error.tooFewSheets.${error.kind}`, { have: error.have, need: error.need });
    case 'queueRefused':
      return t('recovery.error.queueRefused', { code: error.code });
    case 'alreadyFounded':
      return t('door.alreadyFounded');
    default:
      return t(`recovery.error.${error.type}`);
  }
};
