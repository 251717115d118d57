/**
 * What a point lets the others recognise of one person: tags under the network's newest key, the Rufname, and where they are known. Every slot has
 * the same length, so that the queue sees how many there are and nothing else.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { RecognitionTag } from '../../domain/caseEntries.ts';
import type { PointId } from '../../domain/ids.ts';
import { interviewQuestions } from '../../domain/interview.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { bytesOf } from '../../protocol/wire/message.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import type { NetworkTagKeys } from './networkKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SharedTags {
  readonly pointId: PointId;
  readonly callName: string;
  readonly tags: readonly RecognitionTag[];
}

/** Eight tags and the longest Rufname fit. */
const slotBytes = 320;

const slotSchema = v.strictObject({
  version: v.literal(1),
  pointId: bytesOf(8),
  callName: v.pipe(v.string(), v.maxLength(60)),
  tags: v.pipe(
    v.array(v.strictTuple([v.picklist(interviewQuestions.map((_, index) => index)), bytesOf(12)])),
    v.maxLength(interviewQuestions.length),
  ),
});

export const sealSharedTags = async (
  { sealing: [newest] }: NetworkTagKeys,
  slot: string,
  { pointId, callName, tags }: SharedTags,
): Promise<Bytes> => {
  if (!newest) throw new Error('a point has the network’s keys');
  const plain = encode({
    version: 1,
    pointId: ownHexToBytes(pointId),
    callName,
    tags: tags.map(({ left, tag }) => [interviewQuestions.indexOf(left), ownHexToBytes(tag)]),
  });
  return sealAes(newest, pad(new Uint8Array(plain), slotBytes), additionalData(slot));
};

/** Null where it was not sealed for this slot by a point of this organisation, or under a key that this device has yet to hear of. */
export const openSharedTags = async (
  { sealing }: NetworkTagKeys,
  slot: string,
  sealed: Bytes,
): Promise<SharedTags | null> => {
  const padded = await openUnderAny(sealing, slot, sealed);
  const plain = padded && unpad(padded);
  if (!plain) return null;
  try {
    const read = v.safeParse(slotSchema, decode(plain));
    if (!read.success) return null;
    const { pointId, callName, tags } = read.output;
    return {
      pointId: bytesToHex(pointId) as PointId,
      callName,
      tags: tags.flatMap(([index, tag]) => {
        const left = interviewQuestions[index];
        return left ? [{ left, tag: bytesToHex(tag) }] : [];
      }),
    };
  } catch {
    return null;
  }
};

/* One that was shared before a tablet was withdrawn stays under the key of then until the person comes again. */
const openUnderAny = async (keys: readonly CryptoKey[], slot: string, sealed: Bytes): Promise<Bytes | null> => {
  for (const key of keys) {
    const opened = await openAes(key, sealed, additionalData(slot));
    if (opened) return opened;
  }
  return null;
};

const additionalData = (slot: string): Bytes =>
  concatBytes(asciiToBytes('feldschein network tags 1'), ownHexToBytes(slot));
