/** Segments with real headers, chains and signatures around random frames: what a queue that is blind can judge. */
import type { Lane } from '../domain/entries.ts';
import { concatBytes } from '../protocol/bytes.ts';
import {
  chainFrames,
  chainStart,
  encodeSegment,
  encodeSegmentHeader,
  sealedKeyBytes,
  segmentSignatureInput,
} from '../protocol/segment.ts';
import type { TestDevice } from './organisation.ts';
import { testRandom, testSha256 } from './signer.ts';

export interface TestSegmentOptions {
  readonly lane?: Lane;
  readonly logEpoch?: number;
  readonly firstSeq?: number;
  /** Chain digest of the entry before; by default that of an empty log. */
  readonly before?: Uint8Array<ArrayBuffer>;
  /** Sizes of the frames in bytes, at least 17 each. */
  readonly frameBytes?: readonly number[];
}

export interface TestSegment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Chain digest before its first frame. */
  readonly before: Uint8Array<ArrayBuffer>;
  /** Chain digest after its last frame. */
  readonly digest: Uint8Array<ArrayBuffer>;
  /** Where the next segment of the log begins. */
  readonly next: number;
}

/** The next segment of a log of this device, one short frame unless told otherwise. */
export const createTestSegment = async (device: TestDevice, options: TestSegmentOptions = {}): Promise<TestSegment> => {
  const { lane = 'office', logEpoch = 0, firstSeq = 0, frameBytes = [17] } = options;
  const { tenant, device: stream } = device.certificate;
  const frames = frameBytes.map((length) => testRandom(length));
  const header = { lane, stream, logEpoch, firstSeq, count: frames.length, keyEpoch: 0, recipients: 1 };
  const head = concatBytes(encodeSegmentHeader(header), testRandom(sealedKeyBytes));
  const before = options.before ?? (await chainStart(testSha256, tenant, header));
  const digest = (await chainFrames(testSha256, before, frames)).at(-1) ?? before;
  const signature = await device.signing.sign(segmentSignatureInput(tenant, head, digest));
  return { bytes: encodeSegment({ head, signature, frames }), before, digest, next: firstSeq + frames.length };
};
