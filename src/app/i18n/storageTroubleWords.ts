/** Storage trouble in words: what happened and what helps. */
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { t } from './text.ts';

export const storageTroubleWords = (trouble: StorageTrouble): string =>
  trouble.type === 'storageFailed' ? t('trouble.storageFailed', { name: trouble.name }) : t(`trouble.${trouble.type}`);

const troubles = {
  storageFull: true,
  storageClosed: true,
  storageCorrupt: true,
  storageFailed: true,
} as const satisfies Record<StorageTrouble['type'], true>;

/** Tells storage trouble from the other errors of a result. */
export const isStorageTrouble = (error: { readonly type: string }): error is StorageTrouble => error.type in troubles;
