/**
 * Segment: a run of entries of one lane of one device, sealed once, sent byte for byte until it is received.
 *
 * ```
 *  header   version 1 · lane 1 · stream 16 · logEpoch v · firstSeq v · count v · keyEpoch v · recipients 1
 *  keys     per recipient 113 B: HPKE encapsulation 65 ‖ sealed content key 48
 *  signature 64 B: ES256 over «feldschein segment 1» ‖ tenant ‖ header ‖ keys ‖ h_last
 *  frames   per entry: length v ‖ AES-256-GCM ciphertext with tag
 * ```
 * v is an unsigned LEB128 in its shortest form. h_i = SHA-256(h_{i-1} ‖ ct_i); h before the first entry of a log is
 * SHA-256(«feldschein chain 1» ‖ tenant ‖ stream ‖ lane ‖ logEpoch as uint32). The chain is computed by both sides, never sent.
 */
import type { Lane } from '../domain/entries.ts';
import { lanes } from '../domain/entries.ts';
import type { DeviceId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import {
  asciiToBytes,
  type ByteReader,
  bytesToHex,
  concatBytes,
  createByteReader,
  ownHexToBytes,
  uint32,
  varint,
} from './bytes.ts';
import { frameBytesLimit, framesPerSegment, recipientsLimit, requestBytesLimit } from './limits.ts';

export const segmentVersion = 1;
export const sealedKeyBytes = 113;
export const signatureBytes = 64;
/** AES-256-GCM tag. A frame holds at least this and one byte. */
const tagBytes = 16;
export const digestBytes = 32;

export interface SegmentHeader {
  readonly lane: Lane;
  readonly stream: DeviceId;
  /** Counts how often the device's log began anew after a rollback. */
  readonly logEpoch: number;
  readonly firstSeq: number;
  readonly count: number;
  /** Generation of the recipients' keys. */
  readonly keyEpoch: number;
  readonly recipients: number;
}

export interface Segment extends SegmentHead {
  readonly frames: readonly Uint8Array<ArrayBuffer>[];
}

/** Named in the order of the checks. */
export type SegmentError =
  | { readonly type: 'segmentTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly type: 'segmentVersion'; readonly version: number }
  | { readonly type: 'segmentHeader'; readonly field: string }
  | { readonly type: 'segmentCutOff' }
  | { readonly type: 'segmentFrame'; readonly index: number }
  | { readonly type: 'segmentTrailing'; readonly bytes: number };

export const encodeSegmentHeader = (header: SegmentHeader): Uint8Array<ArrayBuffer> =>
  concatBytes(
    new Uint8Array([segmentVersion, lanes.indexOf(header.lane)]),
    ownHexToBytes(header.stream),
    varint(header.logEpoch),
    varint(header.firstSeq),
    varint(header.count),
    varint(header.keyEpoch),
    new Uint8Array([header.recipients]),
  );

export const encodeSegment = (segment: Omit<Segment, 'header' | 'sealedKeys'>): Uint8Array<ArrayBuffer> =>
  concatBytes(segment.head, segment.signature, ...segment.frames.flatMap((frame) => [varint(frame.length), frame]));

export interface SegmentHead {
  readonly header: SegmentHeader;
  /** Header and sealed keys as they stand in the bytes: what the signature covers. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly sealedKeys: readonly Uint8Array<ArrayBuffer>[];
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Version, header, keys, signature: everything before the first frame. */
export const readSegmentHead = (bytes: Uint8Array, reader: ByteReader): Result<SegmentHead, SegmentError> => {
  const version = reader.byte();
  if (version === null) return err({ type: 'segmentCutOff' });
  if (version !== segmentVersion) return err({ type: 'segmentVersion', version });
  const lane = lanes[reader.byte() ?? -1];
  if (lane === undefined) return err({ type: 'segmentHeader', field: 'lane' });
  const stream = reader.take(16);
  if (!stream) return err({ type: 'segmentCutOff' });
  const logEpoch = reader.varint();
  if (logEpoch === null || logEpoch > 0xffff_ffff) return err({ type: 'segmentHeader', field: 'logEpoch' });
  const firstSeq = reader.varint();
  if (firstSeq === null || firstSeq > 0xffff_ffff) return err({ type: 'segmentHeader', field: 'firstSeq' });
  const count = reader.varint();
  if (count === null || count < 1 || count > framesPerSegment) return err({ type: 'segmentHeader', field: 'count' });
  // Places are written as 32 bits where frames are bound to them: one beyond would be another's.
  if (firstSeq + count > 2 ** 32) return err({ type: 'segmentHeader', field: 'firstSeq' });
  const keyEpoch = reader.varint();
  if (keyEpoch === null || keyEpoch > 0xffff_ffff) return err({ type: 'segmentHeader', field: 'keyEpoch' });
  const recipients = reader.byte();
  if (recipients === null || recipients < 1 || recipients > recipientsLimit) {
    return err({ type: 'segmentHeader', field: 'recipients' });
  }
  const sealedKeys: Uint8Array<ArrayBuffer>[] = [];
  for (let index = 0; index < recipients; index++) {
    const sealedKey = reader.take(sealedKeyBytes);
    if (!sealedKey) return err({ type: 'segmentCutOff' });
    sealedKeys.push(sealedKey);
  }
  const head = new Uint8Array(bytes.slice(0, reader.offset()));
  const signature = reader.take(signatureBytes);
  if (!signature) return err({ type: 'segmentCutOff' });
  const header = { lane, stream: bytesToHex(stream) as DeviceId, logEpoch, firstSeq, count, keyEpoch, recipients };
  return ok({ header, head, sealedKeys, signature });
};

/** The frame that the reader stands before. Null where it is cut off. */
export const readFrame = (reader: ByteReader, index: number): Result<Uint8Array<ArrayBuffer> | null, SegmentError> => {
  const length = reader.varint();
  if (length === null) return ok(null);
  if (length <= tagBytes || length > frameBytesLimit) return err({ type: 'segmentFrame', index });
  return ok(reader.take(length));
};

/** Strict: refuses early, in the order of the layout. Says nothing about keys, signature or chain. */
export const parseSegment = (bytes: Uint8Array): Result<Segment, SegmentError> => {
  if (bytes.length > requestBytesLimit) {
    return err({ type: 'segmentTooLarge', bytes: bytes.length, limit: requestBytesLimit });
  }
  const reader = createByteReader(bytes);
  const head = readSegmentHead(bytes, reader);
  if (!head.ok) return head;
  const frames: Uint8Array<ArrayBuffer>[] = [];
  for (let index = 0; index < head.value.header.count; index++) {
    const frame = readFrame(reader, index);
    if (!frame.ok) return frame;
    if (!frame.value) return err({ type: 'segmentCutOff' });
    frames.push(frame.value);
  }
  if (reader.left() > 0) return err({ type: 'segmentTrailing', bytes: reader.left() });
  return ok({ ...head.value, frames });
};

/** SHA-256, given by whoever computes: the window, the worker and the queue have it in different places. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** h before the first entry of a log. */
export const chainStart = (
  sha256: Sha256,
  tenant: TenantId,
  log: { readonly stream: DeviceId; readonly lane: Lane; readonly logEpoch: number },
): Promise<Uint8Array<ArrayBuffer>> =>
  sha256(
    concatBytes(
      asciiToBytes('feldschein chain 1'),
      ownHexToBytes(tenant),
      ownHexToBytes(log.stream),
      new Uint8Array([lanes.indexOf(log.lane)]),
      uint32(log.logEpoch),
    ),
  );

/** h after each frame in turn; the last one is h_last. */
export const chainFrames = async (
  sha256: Sha256,
  before: Uint8Array,
  frames: readonly Uint8Array[],
): Promise<readonly Uint8Array<ArrayBuffer>[]> => {
  const digests: Uint8Array<ArrayBuffer>[] = [];
  let digest: Uint8Array = before;
  for (const frame of frames) {
    const next = await sha256(concatBytes(digest, frame));
    digests.push(next);
    digest = next;
  }
  return digests;
};

/** What a device signs for a segment. */
export const segmentSignatureInput = (
  tenant: TenantId,
  head: Uint8Array,
  lastDigest: Uint8Array,
): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein segment 1'), ownHexToBytes(tenant), head, lastDigest);

/** Additional data of the frame at `seq`: the frame opens only in its own place. */
export const frameAad = (
  tenant: TenantId,
  log: { readonly stream: DeviceId; readonly lane: Lane; readonly logEpoch: number },
  seq: number,
): Uint8Array<ArrayBuffer> =>
  concatBytes(
    ownHexToBytes(tenant),
    ownHexToBytes(log.stream),
    new Uint8Array([lanes.indexOf(log.lane)]),
    uint32(log.logEpoch),
    uint32(seq),
  );

/** 96-bit nonce of the frame at `index` of its segment: content keys are fresh for each segment. */
export const frameNonce = (index: number): Uint8Array<ArrayBuffer> => concatBytes(new Uint8Array(8), uint32(index));
