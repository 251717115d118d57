/**
 * Rettungsdatei: what a device has not sent, to be carried by hand where no network comes. A Sicherung is the same file with all that
 * the device ever wrote.
 *
 * ```
 *   «feldschein rescue» 17 · version 1 · SHA-256 of what follows 32 · CBOR {origin, registration, segments, caseKeys?}
 * ```
 * Privacy: the segments are sealed as they would be sent, byte for byte, so nobody but their audience reads them; in the open are
 * random ids, sizes, how many cases there are keys of, and the address of the queue. Anyone may carry the file. The checksum tells a damaged file from a foreign one;
 * that a segment is the device's own says its signature.
 */
import * as v from 'valibot';
import { err, type Result } from '../domain/result.ts';
import { asciiToBytes, concatBytes, equalBytes } from './bytes.ts';
import { requestBytesLimit } from './limits.ts';
import { rescueCaseKeysLimit, rescueFileBytesLimit, rescueSegmentsLimit } from './rescueLimits.ts';
import { digestBytes, type Sha256 } from './segment.ts';
import { caseKeysSchema } from './wire/caseKeys.ts';
import { enrolSchema } from './wire/enrol.ts';
import { foundSchema } from './wire/found.ts';
import { bytesOf, bytesUpTo, decodeMessage, encodeMessage } from './wire/message.ts';

const magic = asciiToBytes('feldschein rescue');
const rescueVersion = 1;
const contentAt = magic.length + 1 + digestBytes;

export const rescueContentSchema = v.object({
  /** Where the device's queue is. */
  origin: v.pipe(v.string(), v.maxLength(255)),
  /**
   * What the device says to the queue at first contact: its certificate, of a founding device also the office's key. Never the code
   * that its operator gave: whoever finds the file could found organisations there.
   */
  registration: v.variant('kind', [
    v.object({ kind: v.literal('found'), ...v.omit(foundSchema, ['token']).entries }),
    v.object({ kind: v.literal('enrol'), ...enrolSchema.entries }),
  ]),
  segments: v.pipe(
    v.array(
      v.object({
        bytes: bytesUpTo(requestBytesLimit),
        /** h before its first entry, so that it can be verified without those before it. Absent where the device has lost them. */
        before: v.optional(bytesOf(digestBytes)),
      }),
    ),
    v.minLength(1),
    v.maxLength(rescueSegmentsLimit),
  ),
  /** Case keys, wrapped under the point's: another tablet of it can read the notes. Absent in files of earlier versions. */
  caseKeys: v.optional(v.pipe(v.array(caseKeysSchema.entries.slots.item), v.maxLength(rescueCaseKeysLimit))),
});
export type RescueContent = v.InferOutput<typeof rescueContentSchema>;

/** In the order of the checks. */
export type RescueFileError =
  | { readonly type: 'rescueTooLarge'; readonly limit: number }
  /** Another file altogether. */
  | { readonly type: 'notARescueFile' }
  /** Of a later version of the app. */
  | { readonly type: 'rescueNewer'; readonly version: number }
  /** Begins like one, but bytes are missing or others than were saved. */
  | { readonly type: 'rescueDamaged' };

export const encodeRescueFile = async (sha256: Sha256, content: RescueContent): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = encodeMessage(content);
  return concatBytes(magic, new Uint8Array([rescueVersion]), await sha256(bytes), bytes);
};

/** Strict about the file. Says nothing about signatures, nor about the organisation. */
export const parseRescueFile = async (
  sha256: Sha256,
  file: Uint8Array,
): Promise<Result<RescueContent, RescueFileError>> => {
  if (file.length > rescueFileBytesLimit) return err({ type: 'rescueTooLarge', limit: rescueFileBytesLimit });
  if (!equalBytes(file.subarray(0, magic.length), magic)) return err({ type: 'notARescueFile' });
  const version = file[magic.length];
  if (version === undefined || version < rescueVersion) return err({ type: 'rescueDamaged' });
  if (version > rescueVersion) return err({ type: 'rescueNewer', version });
  if (file.length <= contentAt) return err({ type: 'rescueDamaged' });
  const bytes = new Uint8Array(file.slice(contentAt));
  if (!equalBytes(file.subarray(magic.length + 1, contentAt), await sha256(bytes)))
    return err({ type: 'rescueDamaged' });
  const content = decodeMessage(rescueContentSchema, bytes);
  return content.ok ? content : err({ type: 'rescueDamaged' });
};
