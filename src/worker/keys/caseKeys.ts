/** Fallschlüssel: 32 random bytes a case, wrapped in a replaceable slot. Without its slot a case cannot be read again. */
import type { CaseId } from '../../domain/ids.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { importHkdf } from '../crypto/derive.ts';
import type { CaseKeyRow } from '../storage/rows.ts';

export interface CaseKeys {
  /** A new case: its key is usable at once, the row has to be stored in the same transaction as the first entry. */
  readonly create: (caseId: CaseId) => Promise<CaseKeyRow>;
  /** Null where the slot is gone (shredded) or cannot be opened. */
  readonly find: (caseId: CaseId) => Promise<CryptoKey | null>;
}

export const createCaseKeys = (
  wrappingKey: CryptoKey,
  readSlot: (caseId: CaseId) => Promise<CaseKeyRow | undefined>,
): CaseKeys => {
  const open = new Map<CaseId, CryptoKey>();
  return {
    create: async (caseId) => {
      const secret = randomBytes(32);
      const wrapped = await sealAes(wrappingKey, secret, slotContext(caseId));
      open.set(caseId, await importHkdf(secret));
      secret.fill(0);
      return { caseId, version: 1, wrapped, sent: 0 };
    },
    find: async (caseId) => {
      const known = open.get(caseId);
      if (known) return known;
      const slot = await readSlot(caseId);
      const secret = slot && (await openAes(wrappingKey, slot.wrapped, slotContext(caseId)));
      if (!secret) return null;
      const key = await importHkdf(secret);
      secret.fill(0);
      open.set(caseId, key);
      return key;
    },
  };
};

const slotContext = (caseId: CaseId): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein case key 1'), ownHexToBytes(caseId));
