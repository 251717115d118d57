/**
 * Case root: 128 random bits from which everything else of a case comes.
 *
 * ```
 *  root ─ HMAC ─► case id 8 B, case number 50 bits (the next one where letters would offend)
 *  root ─ HMAC under the network link key ─► case handle 16 B, all that the office sees
 * ```
 */
import { type CaseNumber, caseNumberFromBytes } from '../../domain/codes.ts';
import type { CaseHandle, CaseId, CaseRoot } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { hmac, importHmac } from '../crypto/derive.ts';

export const createCaseRoot = (): CaseRoot => bytesToHex(randomBytes(16)) as CaseRoot;

export const caseIdOf = async (root: CaseRoot): Promise<CaseId> =>
  bytesToHex((await hmac(await importHmac(ownHexToBytes(root)), asciiToBytes('case id'))).slice(0, 8)) as CaseId;

export const caseNumberOf = async (root: CaseRoot): Promise<CaseNumber> => {
  const key = await importHmac(ownHexToBytes(root));
  for (let attempt = 0; attempt < 256; attempt++) {
    const digest = await hmac(key, concatBytes(asciiToBytes('case number'), new Uint8Array([attempt])));
    const number = caseNumberFromBytes(digest);
    if (number) return number;
  }
  throw new Error('no case number in 256 attempts');
};

export const caseHandleOf = async (networkLinkKey: CryptoKey, root: CaseRoot): Promise<CaseHandle> =>
  bytesToHex((await hmac(networkLinkKey, ownHexToBytes(root))).slice(0, 16)) as CaseHandle;
