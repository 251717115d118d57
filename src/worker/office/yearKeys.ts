/**
 * Year keys: 32 random bytes a year, from which that year's pseudonyms come, and which come from nothing: what is destroyed cannot be
 * made again.
 *
 * ```
 *   office's sealing secret ─ HKDF ─► AES key ─ AES-256-GCM ─► nonce 12 ‖ key 32, made at uint64 ‖ tag 16     row and slot, the same bytes
 * ```
 * Sealed under a key that only the office has, not to its public one: that is known to every point, and whoever seals a key of his own
 * could tell pseudonyms apart. So only coordinators of the office's devices open one, and only they can have made it.
 */
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { deriveAesKey, importHkdf } from '../crypto/derive.ts';
import type { Keyring } from '../keys/keyring.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface YearKey {
  readonly key: Bytes;
  /** Milliseconds since 1970 by the maker's clock: of two keys for one year that both are in use, the earlier stays. */
  readonly madeAt: number;
}

/** What opens and seals year keys. Null where no coordinator of an office device is at the desk. */
export interface YearKeyBox {
  readonly make: (year: number, madeAt: number) => Promise<Bytes>;
  /** Null for what no office device sealed for that year. */
  readonly open: (year: number, sealed: Bytes) => Promise<YearKey | null>;
}

export const createYearKeyBox = async ({ office, tenant }: Keyring): Promise<YearKeyBox | null> => {
  if (!office) return null;
  const sealingKey = await deriveAesKey(
    await importHkdf(office.sealingSecret),
    { label: 'sector year keys' },
    'AES-GCM',
  );
  const aboutOf = (year: number): Bytes =>
    concatBytes(asciiToBytes('feldschein sector key 1'), ownHexToBytes(tenant), slotOfYear(year));
  return {
    make: async (year, madeAt) => {
      const plain = concatBytes(randomBytes(32), uint64(madeAt));
      const sealed = await sealAes(sealingKey, plain, aboutOf(year));
      plain.fill(0);
      return sealed;
    },
    open: async (year, sealed) => {
      const plain = await openAes(sealingKey, sealed, aboutOf(year));
      if (plain?.length !== 40) return null;
      return { key: plain.slice(0, 32), madeAt: readUint64(plain.slice(32)) ?? 0 };
    },
  };
};

/** The name of its slot at the queue: the year as a number of 8 bytes. */
export const slotOfYear = (year: number): Bytes => uint64(year);

/** Null for a slot that is no year. */
export const yearOfSlot = (slot: Bytes): number | null => {
  const year = readUint64(slot);
  return year !== null && year >= 2000 && year <= 9999 ? year : null;
};

const uint64 = (value: number): Bytes => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};

const readUint64 = (bytes: Bytes): number | null => {
  if (bytes.length !== 8) return null;
  const value = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(value) ? value : null;
};
