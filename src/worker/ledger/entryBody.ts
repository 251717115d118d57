/**
 * Entry body: what stands inside a frame or inside a row, before the outer encryption.
 *
 * ```
 *  flags 1 · [case id 8 · ] content
 *  flags: bit 0 case entry, bit 1 content compressed with dictionary 1 (read, no longer written), bit 2 with dictionary 2
 *  content: CBOR of the entry, raw deflate where that is shorter, then for a case entry AES-256-CTR under
 *           HKDF(case key, salt) — salt: content key ‖ index in a frame, nonce in a row
 * ```
 * The outer AES-GCM authenticates, so the inner layer adds no bytes; without the case key nobody reads on, wherever the
 * ciphertext still lies.
 */
import { caseOf, type LedgerEntry } from '../../domain/entries.ts';
import type { CaseId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { decodeEntry, encodeEntry } from '../../protocol/entryCodec.ts';
import { applyAesCtr } from '../crypto/aes.ts';
import { deriveAesKey } from '../crypto/derive.ts';
import { deflateContent, deflationFlags, inflateContent } from './deflation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type EntryBodyError =
  | { readonly type: 'bodyCorrupt' }
  /** The case's key is not here: shredded, or not received yet. */
  | { readonly type: 'caseKeyMissing'; readonly caseId: CaseId }
  | { readonly type: 'bodyNewer' };

const caseFlag = 1;
const knownFlags = caseFlag | deflationFlags;

/** Throws where a case entry comes without its key: callers made the key first. */
export const packEntry = async (entry: LedgerEntry, caseKey: CryptoKey | null, salt: Bytes): Promise<Bytes> => {
  const plain = encodeEntry(entry);
  const { flags: deflation, content } = deflateContent(plain);
  const caseId = caseOf(entry);
  if (caseId === null) return concatBytes(new Uint8Array([deflation]), content);
  if (!caseKey) throw new Error('a case entry needs its case key');
  const inner = await applyAesCtr(await innerKey(caseKey, salt), content);
  return concatBytes(new Uint8Array([deflation | caseFlag]), ownHexToBytes(caseId), inner);
};

export const unpackEntry = async (
  body: Bytes,
  findCaseKey: (caseId: CaseId) => Promise<CryptoKey | null>,
  salt: Bytes,
): Promise<Result<LedgerEntry, EntryBodyError>> => {
  const flags = body[0] ?? 0xff;
  if (flags > knownFlags) return err({ type: 'bodyNewer' });
  let caseId: CaseId | null = null;
  let content: Bytes = body.slice(1);
  if (flags & caseFlag) {
    caseId = bytesToHex(body.slice(1, 9)) as CaseId;
    const caseKey = await findCaseKey(caseId);
    if (!caseKey) return err({ type: 'caseKeyMissing', caseId });
    content = await applyAesCtr(await innerKey(caseKey, salt), body.slice(9));
  }
  const plain = inflateContent(flags, content);
  if (!plain) return err({ type: 'bodyCorrupt' });
  const decoded = decodeEntry(plain, caseId);
  if (decoded.ok) return ok(decoded.value);
  return err(decoded.error.type === 'entryUnknown' ? { type: 'bodyNewer' } : { type: 'bodyCorrupt' });
};

const innerKey = (caseKey: CryptoKey, salt: Bytes): Promise<CryptoKey> =>
  deriveAesKey(caseKey, { label: 'case entry', salt }, 'AES-CTR');
