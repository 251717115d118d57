/**
 * Fallschlüssel: 32 random bytes a case, wrapped in a replaceable slot. Without its slot a case cannot be read again.
 *
 * Wrapped under the key of the point's newest keyEpoch; slots of earlier ones still open, and are wrapped anew when a keyEpoch begins.
 */
import type { CaseId } from '../../domain/ids.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { importHkdf } from '../crypto/derive.ts';
import type { CaseKeyRow } from '../storage/rows.ts';

export interface CaseKeys {
  /** A new case: its key is usable at once, the row has to be stored in the same transaction as the first entry. */
  readonly create: (caseId: CaseId) => Promise<CaseKeyRow>;
  /** Null where the slot is gone (shredded), cannot be opened, or the case is closed for now. */
  readonly find: (caseId: CaseId) => Promise<CryptoKey | null>;
  /** Whether a slot that came by hand is one of this point: only who has its key wraps so. */
  readonly isOurs: (row: CaseKeyRow) => Promise<boolean>;
  /** The same key under the newest keyEpoch, one version higher. Null where no key opens the slot. */
  readonly rewrap: (row: CaseKeyRow) => Promise<CaseKeyRow | null>;
  /** Forgets a key that this worker has open: its slot was deleted. */
  readonly forget: (caseId: CaseId) => void;
}

/** `wrappingKeys`: the newest first. `isClosed`: cases that nobody may see now, though their keys are here. */
export const createCaseKeys = (
  wrappingKeys: () => Promise<readonly CryptoKey[]>,
  readSlot: (caseId: CaseId) => Promise<CaseKeyRow | undefined>,
  isClosed: (caseId: CaseId) => boolean = () => false,
): CaseKeys => {
  const open = new Map<CaseId, CryptoKey>();
  const wrap = async (caseId: CaseId, secret: Uint8Array<ArrayBuffer>) => {
    const [newest] = await wrappingKeys();
    if (!newest) throw new Error('a point without a key');
    return sealAes(newest, secret, slotContext(caseId));
  };
  const unwrap = async ({ caseId, wrapped }: CaseKeyRow): Promise<Uint8Array<ArrayBuffer> | null> => {
    for (const key of await wrappingKeys()) {
      const secret = await openAes(key, wrapped, slotContext(caseId));
      if (secret) return secret;
    }
    return null;
  };
  return {
    create: async (caseId) => {
      const secret = randomBytes(32);
      const wrapped = await wrap(caseId, secret);
      open.set(caseId, await importHkdf(secret));
      secret.fill(0);
      return { caseId, version: 1, wrapped, sent: 0 };
    },
    find: async (caseId) => {
      if (isClosed(caseId)) return null;
      const known = open.get(caseId);
      if (known) return known;
      const slot = await readSlot(caseId);
      const secret = slot && (await unwrap(slot));
      if (!secret) return null;
      const key = await importHkdf(secret);
      secret.fill(0);
      open.set(caseId, key);
      return key;
    },
    isOurs: async (row) => {
      const secret = await unwrap(row);
      secret?.fill(0);
      return secret !== null;
    },
    rewrap: async (row) => {
      const secret = await unwrap(row);
      if (!secret) return null;
      const wrapped = await wrap(row.caseId, secret);
      secret.fill(0);
      return { ...row, version: row.version + 1, wrapped, sent: 0 };
    },
    forget: (caseId) => {
      open.delete(caseId);
    },
  };
};

const slotContext = (caseId: CaseId): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein case key 1'), ownHexToBytes(caseId));
