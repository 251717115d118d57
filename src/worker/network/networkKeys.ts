/**
 * What the points of an organisation share without the office: keys that come of the network keys, which every point has and the office
 * does not.
 *
 * ```
 *  network tag key ─ HKDF ─► sealing key of tags, names of their slots
 *  network link key ─ HMAC with a card's root ─► lookup and key of a case parcel: nobody opens it without the card, nor with the card alone
 * ```
 */
import type { CaseRoot, EntryId } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { importAesGcm } from '../crypto/aes.ts';
import { deriveAesKey, deriveBytes, hmac, importHkdf, importHmac } from '../crypto/derive.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface NetworkTagKeys {
  readonly sealing: CryptoKey;
  /** Name of the slot of one agreement, 8 bytes, hex: whoever takes it back and agrees anew has another. */
  readonly slotOf: (sharing: EntryId, agreement: EntryId) => Promise<string>;
}

export const networkTagKeys = async (networkTagKey: Bytes): Promise<NetworkTagKeys> => {
  const root = await importHkdf(networkTagKey);
  const naming = await importHmac(await deriveBytes(root, { label: 'network tag slots' }, 32));
  return {
    sealing: await deriveAesKey(root, { label: 'network tags' }, 'AES-GCM'),
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
