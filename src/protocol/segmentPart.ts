/**
 * Parts of a segment: what of it arrived before the link broke, and what is left to send.
 *
 * ```
 *   head · signature · frame 0 · frame 1 · fra┊          the request ends here
 *   └── fingerprint ─┘ └─ complete frames ─┘  ┊
 *                                             the rest is sent on from frame 2
 * ```
 * Which segment it is says the fingerprint: the first 16 bytes of SHA-256(head ‖ signature). A head is signed for one chain of
 * frames, so there are no two segments with the same one.
 */
import { ok, type Result } from '../domain/result.ts';
import { concatBytes, createByteReader } from './bytes.ts';
import { readFrame, readSegmentHead, type SegmentError, type SegmentHeader, type Sha256 } from './segment.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const fingerprintBytes = 16;

export interface SegmentStart {
  readonly header: SegmentHeader;
  /** Header, sealed keys and signature. */
  readonly head: Bytes;
  /** How many frames are complete. */
  readonly frames: number;
  /** Those frames with their lengths. */
  readonly bytes: Bytes;
}

/** What stands at the beginning of these bytes, as far as it is complete. Refuses what cannot become a segment. */
export const readSegmentStart = (bytes: Uint8Array): Result<SegmentStart, SegmentError> => {
  const reader = createByteReader(bytes);
  const head = readSegmentHead(bytes, reader);
  if (!head.ok) return head;
  const start = reader.offset();
  const rest = readCompleteFrames(bytes.subarray(start), 0, head.value.header.count);
  if (!rest.ok) return rest;
  return ok({ header: head.value.header, head: new Uint8Array(bytes.slice(0, start)), ...rest.value });
};

/** Complete frames at the beginning of these bytes, the first of them the one at `from` of `count`. */
export const readCompleteFrames = (
  bytes: Uint8Array,
  from: number,
  count: number,
): Result<{ readonly frames: number; readonly bytes: Bytes }, SegmentError> => {
  const reader = createByteReader(bytes);
  let frames = 0;
  let end = 0;
  while (from + frames < count) {
    const frame = readFrame(reader, from + frames);
    if (!frame.ok) return frame;
    if (!frame.value) break;
    frames++;
    end = reader.offset();
  }
  return ok({ frames, bytes: new Uint8Array(bytes.slice(0, end)) });
};

/** Which segment it is. Null for bytes that do not begin like one. */
export const fingerprintOf = async (sha256: Sha256, segment: Uint8Array): Promise<Bytes | null> => {
  const start = readSegmentStart(segment);
  return start.ok ? headFingerprint(sha256, start.value.head) : null;
};

/** `head`: with the signature, as {@link SegmentStart} has it. */
export const headFingerprint = async (sha256: Sha256, head: Bytes): Promise<Bytes> =>
  (await sha256(head)).slice(0, fingerprintBytes);

/** The segment's bytes from its frame `from` on; all of it for 0. Null where it has no such frame. */
export const segmentFrom = (segment: Bytes, from: number): Bytes | null => {
  if (from === 0) return segment;
  const reader = createByteReader(segment);
  const head = readSegmentHead(segment, reader);
  if (!head.ok || from >= head.value.header.count) return null;
  for (let index = 0; index < from; index++) {
    const frame = readFrame(reader, index);
    if (!frame.ok || !frame.value) return null;
  }
  return segment.slice(reader.offset());
};

/** A segment out of what was held of it and what came now. */
export const joinSegment = (head: Bytes, held: Bytes, rest: Bytes): Bytes => concatBytes(head, held, rest);
