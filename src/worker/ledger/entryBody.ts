/**
 * Entry body: what stands inside a frame or inside a row, before the outer encryption.
 *
 * ```
 *  flags 1 · [case id 8 · ] content
 *  flags: bit 0 case entry, bit 1 content compressed with dictionary 1
 *  content: CBOR of the entry, raw deflate where that is shorter, then for a case entry AES-256-CTR under
 *           HKDF(case key, salt) — salt: content key ‖ index in a frame, nonce in a row
 * ```
 * The outer AES-GCM authenticates, so the inner layer adds no bytes; without the case key nobody reads on, wherever the
 * ciphertext still lies.
 */
import { deflateSync, inflateSync } from 'fflate';
import { caseOf, type LedgerEntry } from '../../domain/entries.ts';
import type { CaseId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { decodeEntry, encodeEntry } from '../../protocol/entryCodec.ts';
import { frameBytesLimit } from '../../protocol/limits.ts';
import { applyAesCtr } from '../crypto/aes.ts';
import { deriveAesKey } from '../crypto/derive.ts';
import { dictionary1 } from './dictionary.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type EntryBodyError =
  | { readonly type: 'bodyCorrupt' }
  /** The case's key is not here: shredded, or not received yet. */
  | { readonly type: 'caseKeyMissing'; readonly caseId: CaseId }
  | { readonly type: 'bodyNewer' };

const caseFlag = 1;
const deflatedFlag = 2;

/** Throws where a case entry comes without its key: callers made the key first. */
export const packEntry = async (entry: LedgerEntry, caseKey: CryptoKey | null, salt: Bytes): Promise<Bytes> => {
  const plain = encodeEntry(entry);
  const deflated = deflateSync(plain, { level: 9, dictionary: dictionary1 });
  const shorter = deflated.length < plain.length;
  const content = shorter ? new Uint8Array(deflated) : plain;
  const deflation = shorter ? deflatedFlag : 0;
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
  if (flags > 3) return err({ type: 'bodyNewer' });
  let caseId: CaseId | null = null;
  let content: Bytes = body.slice(1);
  if (flags & caseFlag) {
    caseId = bytesToHex(body.slice(1, 9)) as CaseId;
    const caseKey = await findCaseKey(caseId);
    if (!caseKey) return err({ type: 'caseKeyMissing', caseId });
    content = await applyAesCtr(await innerKey(caseKey, salt), body.slice(9));
  }
  const plain = flags & deflatedFlag ? inflate(content) : content;
  if (!plain) return err({ type: 'bodyCorrupt' });
  const decoded = decodeEntry(plain, caseId);
  if (decoded.ok) return ok(decoded.value);
  return err(decoded.error.type === 'entryUnknown' ? { type: 'bodyNewer' } : { type: 'bodyCorrupt' });
};

const innerKey = (caseKey: CryptoKey, salt: Bytes): Promise<CryptoKey> =>
  deriveAesKey(caseKey, { label: 'case entry', salt }, 'AES-CTR');

/* Fixed output buffers: a few hostile bytes must not unfold into gigabytes. Text rarely unfolds more than eightfold. */
const inflate = (content: Bytes): Uint8Array | null =>
  inflateInto(content, content.length * 8 + 256) ?? inflateInto(content, frameBytesLimit * 2);

const inflateInto = (content: Bytes, length: number): Uint8Array | null => {
  try {
    const plain = inflateSync(content, { dictionary: dictionary1, out: new Uint8Array(length) });
    return plain.length < length ? plain : null;
  } catch {
    return null;
  }
};
