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
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { caseOf, type LedgerEntry } from '../../domain/entries.ts';
import type { CaseId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { decodeEntry, encodeEntry } from '../../protocol/entryCodec.ts';
import { frameBytesLimit } from '../../protocol/limits.ts';
import { applyAesCtr } from '../crypto/aes.ts';
import { deriveAesKey } from '../crypto/derive.ts';
import { dictionary1 } from './dictionary.ts';
import { dictionary2 } from './dictionary2.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type EntryBodyError =
  | { readonly type: 'bodyCorrupt' }
  /** The case's key is not here: shredded, or not received yet. */
  | { readonly type: 'caseKeyMissing'; readonly caseId: CaseId }
  | { readonly type: 'bodyNewer' };

const caseFlag = 1;
const dictionary1Flag = 2;
const dictionary2Flag = 4;
const knownFlags = caseFlag | dictionary1Flag | dictionary2Flag;

/** Throws where a case entry comes without its key: callers made the key first. */
export const packEntry = async (entry: LedgerEntry, caseKey: CryptoKey | null, salt: Bytes): Promise<Bytes> => {
  const plain = encodeEntry(entry);
  const deflated = deflateSync(plain, { level: 9, dictionary: dictionary2 });
  const shorter = deflated.length < plain.length;
  const content = shorter ? new Uint8Array(deflated) : plain;
  const deflation = shorter ? dictionary2Flag : 0;
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
  const plain = plainOf(flags, content);
  if (!plain) return err({ type: 'bodyCorrupt' });
  const decoded = decodeEntry(plain, caseId);
  if (decoded.ok) return ok(decoded.value);
  return err(decoded.error.type === 'entryUnknown' ? { type: 'bodyNewer' } : { type: 'bodyCorrupt' });
};

const innerKey = (caseKey: CryptoKey, salt: Bytes): Promise<CryptoKey> =>
  deriveAesKey(caseKey, { label: 'case entry', salt }, 'AES-CTR');

/* Null where the content is broken, or says two dictionaries at once. */
const plainOf = (flags: number, content: Bytes): Uint8Array | null => {
  switch (flags & (dictionary1Flag | dictionary2Flag)) {
    case 0:
      return content;
    case dictionary1Flag:
      return inflate(content, dictionary1);
    case dictionary2Flag:
      return inflate(content, dictionary2);
    default:
      return null;
  }
};

const plainLimit = frameBytesLimit * 2;
/* Text rarely unfolds more than eightfold. Content of this size unfolds at worst in a few milliseconds. */
const usualGrowth = 8;
const atOnceLimit = 8_192;
const sliceBytes = 512;

/* A few hostile bytes must unfold neither into gigabytes nor into seconds: all at once only where little comes in. */
const inflate = (content: Bytes, dictionary: Bytes): Uint8Array | null =>
  (content.length <= atOnceLimit ? inflateAtOnce(content, dictionary) : null) ?? inflateInSlices(content, dictionary);

/* A full buffer may have cut off what did not fit: only a rest that stays free says that it was all. */
const inflateAtOnce = (content: Bytes, dictionary: Bytes): Uint8Array | null => {
  const out = new Uint8Array(content.length * usualGrowth + 256);
  try {
    const plain = inflateSync(content, { dictionary, out });
    return plain.length < out.length ? plain : null;
  } catch {
    return null;
  }
};

const inflateInSlices = (content: Bytes, dictionary: Bytes): Uint8Array | null => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < content.length && length <= plainLimit; at += sliceBytes) {
      stream.push(content.subarray(at, at + sliceBytes), at + sliceBytes >= content.length);
    }
  } catch {
    return null;
  }
  return length <= plainLimit ? concatBytes(...parts) : null;
};
