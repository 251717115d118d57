/** POST /v1/devices — a device shows the certificate that the office signed for it. The same bytes twice are one enrolment. */
import * as v from 'valibot';
import { certificateBytes } from '../certificate.ts';
import { bytesOf, wholeNumber } from './message.ts';

export const enrolPath = '/v1/devices';

export const enrolSchema = v.object({ certificate: bytesOf(certificateBytes) });
export type EnrolMessage = v.InferOutput<typeof enrolSchema>;

export const enrolAnswerSchema = v.object({ incarnation: v.string(), position: wholeNumber() });
export type EnrolAnswer = v.InferOutput<typeof enrolAnswerSchema>;
