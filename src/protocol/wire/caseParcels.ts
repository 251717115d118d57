/**
 * POST /v2/case-parcels — what another point of the organisation may open with the case card, sealed under what comes of the card: each
 * point has one part under a lookup, its own, of which the highest version stays.
 *
 * POST /v2/case-parcels/take returns the parts of all points; they stay. An unknown lookup has none: the answer says nothing about
 * whether there ever were any. The lookup is 128 bits and is not guessed.
 *
 * POST /v2/case-parcels/shred deletes the own part for good.
 */
import * as v from 'valibot';
import { caseParcelBytesLimit, caseParcelPointsLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const caseParcelsPath = '/v2/case-parcels';
export const caseParcelsTakePath = '/v2/case-parcels/take';
export const caseParcelsShredPath = '/v2/case-parcels/shred';

export const caseParcelsSchema = v.object({
  lookup: bytesOf(16),
  version: wholeNumber(),
  parcel: bytesUpTo(caseParcelBytesLimit),
});
export type CaseParcelsMessage = v.InferOutput<typeof caseParcelsSchema>;
export const caseParcelsAnswerSchema = v.object({ incarnation: v.string() });
export type CaseParcelsAnswer = v.InferOutput<typeof caseParcelsAnswerSchema>;

export const caseParcelsTakeSchema = v.object({ lookup: bytesOf(16) });
export type CaseParcelsTakeMessage = v.InferOutput<typeof caseParcelsTakeSchema>;
const caseParcelSchema = v.object({
  pointId: bytesOf(8),
  version: wholeNumber(),
  parcel: bytesUpTo(caseParcelBytesLimit),
});
export const caseParcelsTakeAnswerSchema = v.object({
  parcels: v.pipe(v.array(caseParcelSchema), v.maxLength(caseParcelPointsLimit)),
});
export type CaseParcelsTakeAnswer = v.InferOutput<typeof caseParcelsTakeAnswerSchema>;

export const caseParcelsShredSchema = v.object({ lookup: bytesOf(16) });
export type CaseParcelsShredMessage = v.InferOutput<typeof caseParcelsShredSchema>;
export const caseParcelsShredAnswerSchema = v.object({ incarnation: v.string() });
export type CaseParcelsShredAnswer = v.InferOutput<typeof caseParcelsShredAnswerSchema>;
