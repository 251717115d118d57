/**
 * Pseudonyms for recipients, as Austria's bPK, but keyed: nobody makes them without the year's key.
 *
 * ```
 *   year key 32, random ─ HKDF, info «sector » ‖ name ─► sector key ─ HMAC-SHA256 (case handle 16) ─► first 60 bits ─► XXXX-XXXX-XXXX-XX
 * ```
 * @see E-GovG § 9 (bereichsspezifisches Personenkennzeichen)
 */
import type { CaseHandle } from '../../domain/ids.ts';
import { type Sector, type SectorPseudonym, sectorPseudonymFromBytes } from '../../domain/sectors.ts';
import { asciiToBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { deriveBytes, hmac, importHkdf, importHmac } from '../crypto/derive.ts';

/** Between two of them the worker answers whatever else it is asked: WebCrypto's own answers come before messages of the window. */
const batchSize = 500;
/* No timer: a browser makes it wait four milliseconds each time. */
const letOthersIn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** One a sector and year: to be used for all of its handles. */
export const sectorKeyOf = async (yearKey: Uint8Array<ArrayBuffer>, sector: Sector): Promise<CryptoKey> => {
  const derivation = { label: 'sector ', context: asciiToBytes(sector) };
  const secret = await deriveBytes(await importHkdf(yearKey), derivation, 32);
  const key = await importHmac(secret);
  secret.fill(0);
  return key;
};

export const sectorPseudonymOf = async (sectorKey: CryptoKey, handle: CaseHandle): Promise<SectorPseudonym> =>
  sectorPseudonymFromBytes(await hmac(sectorKey, ownHexToBytes(handle)));

/** Of handles that may be named more than once. */
export const sectorPseudonymsOf = async (
  sectorKey: CryptoKey,
  handles: Iterable<CaseHandle>,
): Promise<ReadonlyMap<CaseHandle, SectorPseudonym>> => {
  const distinct = [...new Set(handles)];
  const pseudonyms = new Map<CaseHandle, SectorPseudonym>();
  for (let from = 0; from < distinct.length; from += batchSize) {
    if (from > 0) await letOthersIn();
    const batch = distinct.slice(from, from + batchSize);
    const made = await Promise.all(batch.map((handle) => sectorPseudonymOf(sectorKey, handle)));
    batch.forEach((handle, index) => {
      const pseudonym = made[index];
      if (pseudonym) pseudonyms.set(handle, pseudonym);
    });
  }
  return pseudonyms;
};
