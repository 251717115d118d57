/**
 * POST /v1/organisations — an organisation and its founding device make themselves known. Sent at first contact, again
 * until it is answered: the same bytes twice are the same founding.
 *
 * The tenant's id is the first 16 bytes of SHA-256(officeKey), so nobody can take the id of another organisation.
 */
import * as v from 'valibot';
import { certificateBytes } from '../certificate.ts';
import { bytesOf, wholeNumber } from './message.ts';

export const foundPath = '/v1/organisations';

export const foundSchema = v.object({
  /** Office's public signing key: ES256, uncompressed point. */
  officeKey: bytesOf(65),
  /** Certificate of the founding device, signed by that key. */
  certificate: bytesOf(certificateBytes),
  /** What the queue's operator gave the organisation, where the queue asks for it. */
  token: v.optional(v.pipe(v.string(), v.maxLength(128))),
});
export type FoundMessage = v.InferOutput<typeof foundSchema>;

export const foundAnswerSchema = v.object({ incarnation: v.string(), position: wholeNumber() });
export type FoundAnswer = v.InferOutput<typeof foundAnswerSchema>;
