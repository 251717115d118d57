/**
 * What the points of an organisation share without the office: keys that come of the network keys, which every point has and the office
 * does not.
 *
 * ```
 *  network tag keys ─ HKDF ─► sealing keys of tags: sealed under the newest, opened under each
 *                        └─► names of their slots: under the oldest, for good
 *  network link key ─ HMAC with a card's root ─► lookup and key of a case parcel: nobody opens it without the card, nor with the card alone
 * ```
 */
import type { CaseRoot, EntryId } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { importAesGcm } from '../crypto/aes.ts';
import { deriveAesKey, deriveBytes, hmac, importHkdf, importHmac } from '../crypto/derive.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface NetworkTagKeys {
  /** The newest first. */
  readonly sealing: readonly CryptoKey[];
  /** Name of the slot of one agreement, 8 bytes, hex: whoever takes it back and agrees anew has another. */
  readonly slotOf: (sharing: EntryId, agreement: EntryId) => Promise<string>;
}

/**
 * `keys`: the newest first. Names stay those of the first key of all: with another, every agreement would be put again under a new name
 * whenever a tablet is withdrawn, with the tags that it had. They tell nothing to whoever has that key and not the two random ids in them.
 */
export const networkTagKeys = async (keys: readonly Bytes[]): Promise<NetworkTagKeys> => {
  const roots = await Promise.all(keys.map(importHkdf));
  const first = roots.at(-1);
  if (!first) throw new Error('a point has the network’s keys');
  const naming = await importHmac(await deriveBytes(first, { label: 'network tag slots' }, 32));
  return {
    sealing: await Promise.all(roots.map((root) => deriveAesKey(root, { label: 'network tags' }, 'AES-GCM'))),
    slotOf: async (sharing, agreement) =>
      bytesToHex((await hmac(naming, concatBytes(ownHexToBytes(sharing), ownHexToBytes(agreement)))).slice(0, 8)),
  };
};

/** 16 bytes, hex. */
export const parcelLookup = async (networkLinkKey: CryptoKey, root: CaseRoot): Promise<string> =>
  bytesToHex((await hmac(networkLinkKey, parcelMessage('lookup', root))).slice(0, 16));

export const parcelKey = async (networkLinkKey: CryptoKey, root: CaseRoot): Promise<CryptoKey> =>
  importAesGcm(await hmac(networkLinkKey, parcelMessage('key', root)));

const parcelMessage = (what: string, root: CaseRoot): Bytes =>
  concatBytes(asciiToBytes(`case parcel ${what}`), ownHexToBytes(root));
