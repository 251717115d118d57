/**
 * Answers → tags.
 *
 * ```
 *   all answers but one ─ Argon2id (salt of the organisation) ─► 32 B ─ HMAC under a tag key ─► tag, 12 B
 *                          slow on purpose: each guess costs this much, also for whoever has every key
 * ```
 * The slow part is the same for every key, so that tags under the point's keys, newer and older, and under the network's come of one
 * interview. Nothing of it is stored but the tags.
 * @see RFC 9106; src/decisions/0024-what-tags-give-away.md
 */
import { argon2id } from 'hash-wasm';
import type { RecognitionTag } from '../../../domain/caseEntries.ts';
import type { InterviewQuestion } from '../../../domain/interview.ts';
import { asciiToBytes, bytesToHex, concatBytes } from '../../../protocol/bytes.ts';
import { deriveBytes, hmac, importHkdf, importHmac } from '../../crypto/derive.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Eight of these are what somebody waits for at a table, on a tablet six times slower than a desk. */
const memoryKiB = 6 * 1024;
const tagBytes = 12;

/** All answers but the one that is named, in a form that no other answers have. */
export interface AnswersBut {
  readonly left: InterviewQuestion;
  readonly text: string;
}
/** The same after the slow part, 32 bytes. Lives in this worker's memory, for half an hour at most. */
export interface StretchedAnswers {
  readonly left: InterviewQuestion;
  readonly stretched: Bytes;
}

/** 16 bytes, the same at all points of the organisation for as long as it lives: of the key that never changes. */
export const recognitionSalt = async (networkLinkKey: Bytes): Promise<Bytes> =>
  deriveBytes(await importHkdf(networkLinkKey), { label: 'recognition salt' }, 16);

/** One after the other: no more memory at a time than a weak tablet spares. */
export const stretchAnswers = async (
  subsets: readonly AnswersBut[],
  salt: Bytes,
): Promise<readonly StretchedAnswers[]> => {
  const stretched: StretchedAnswers[] = [];
  for (const { left, text } of subsets) {
    const bytes = await argon2id({
      password: text,
      salt,
      parallelism: 1,
      iterations: 1,
      memorySize: memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    });
    stretched.push({ left, stretched: new Uint8Array(bytes) });
  }
  return stretched;
};

/** The point's tag key of a keyEpoch: new with every point key, so that who was locked out cannot test what is kept from then on. */
export const pointTagKey = async (indexKey: Bytes, pointSecret: Bytes): Promise<CryptoKey> =>
  importHmac(await deriveBytes(await importHkdf(pointSecret), { label: 'recognition tag key', salt: indexKey }, 32));

export const networkTagHmacKey = async (networkTagKey: Bytes): Promise<CryptoKey> =>
  importHmac(await deriveBytes(await importHkdf(networkTagKey), { label: 'recognition tag key' }, 32));

export const tagsUnder = (key: CryptoKey, answers: readonly StretchedAnswers[]): Promise<readonly RecognitionTag[]> =>
  Promise.all(
    answers.map(async ({ left, stretched }) => {
      const digest = await hmac(key, concatBytes(asciiToBytes(`${left}:`), stretched));
      return { left, tag: bytesToHex(digest.slice(0, tagBytes)) };
    }),
  );
