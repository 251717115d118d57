/**
 * Anmeldung of a device by another one, without the queue: a request goes one way, a sealed answer the other, each as a code that a camera
 * reads or as text that is copied.
 *
 * ```
 *  request  «FSR1:» ‖ base32 of: version 1 · device 16 · signing key 64 · courier key 64 · sealing key 64        209 bytes
 *  answer   «FSA1:» ‖ base32 of: HPKE to the sealing key, info «feldschein enrolment 1» ‖ SHA-256(request)
 *           around CBOR: what the device is given (see EnrolmentGrant; PointGrant for the first tablet of a further point)
 * ```
 * Keys are points of P-256 without their leading 4. Base32 in Crockford's alphabet: digits and upper case fit a code's denser mode.
 * What makes it safe is not here: both sides show four words that come from the request, and a person compares them.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { fromBase32, toBase32 } from '../domain/base32.ts';
import type { DeviceId, PointId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from './bytes.ts';
import { laterNetworkTagKeysSchema } from './laterNetworkTagKeys.ts';
import { grantNewsBytesLimit } from './limits.ts';
import { signatureBytes } from './segment.ts';
import { bytesOf, bytesUpTo } from './wire/message.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface EnrolmentRequest {
  readonly device: DeviceId;
  /** Uncompressed points, 65 bytes. */
  readonly signingKey: Bytes;
  readonly courierKey: Bytes;
  readonly sealingKey: Bytes;
}

export type EnrolmentCodeError =
  /** Something else was scanned or pasted. */
  | { readonly type: 'notAnEnrolment' }
  /** It is the other of the two codes. */
  | { readonly type: 'wrongDirection' }
  | { readonly type: 'newerVersion' }
  /** Cut off, or mistyped. */
  | { readonly type: 'damaged' };

const hexOf = <Id extends string>(length: number) =>
  v.custom<Id>((value) => typeof value === 'string' && value.length === 2 * length && /^[0-9a-f]+$/.test(value));

const officeSecretsSchema = v.strictObject({
  signingKey: v.instance(Uint8Array<ArrayBuffer>),
  sealingSecret: bytesOf(32),
});

export const enrolmentGrantSchema = v.strictObject({
  version: v.literal(1),
  tenant: hexOf<TenantId>(16),
  pointId: hexOf<PointId>(8),
  roles: v.strictObject({ point: v.boolean(), office: v.boolean() }),
  /** The office's over the certificate that request, tenant, point and roles make. */
  certificateSignature: bytesOf(signatureBytes),
  organisationName: v.string(),
  pointName: v.string(),
  /** What the organisation calls the device. */
  label: v.string(),
  policy: v.strictObject({
    validForMonths: v.number(),
    guaranteeCents: v.number(),
    officeSeesDiagnosis: v.boolean(),
  }),
  keyEpoch: v.number(),
  officeKey: bytesOf(65),
  officeSealingKey: bytesOf(65),
  pointSealingKey: bytesOf(65),
  /** For a tablet of the point. */
  point: v.nullable(
    v.strictObject({
      epochs: v.array(v.strictObject({ keyEpoch: v.number(), secret: bytesOf(32) })),
      indexKey: bytesOf(32),
      networkLinkKey: bytesOf(32),
      networkTagKey: bytesOf(32),
      laterNetworkTagKeys: laterNetworkTagKeysSchema,
    }),
  ),
  /** For a device of the coordination office. */
  office: v.nullable(officeSecretsSchema),
});
/** Privacy: opens everything that the device may open; exists in the clear in two workers only. */
export type EnrolmentGrant = v.InferOutput<typeof enrolmentGrantSchema>;

/** For the first tablet of a further point. It draws its point's secrets itself: nobody else ever had them. */
export const pointGrantSchema = v.strictObject({
  version: v.literal(2),
  tenant: hexOf<TenantId>(16),
  pointId: hexOf<PointId>(8),
  certificateSignature: bytesOf(signatureBytes),
  label: v.string(),
  officeKey: bytesOf(65),
  officeSealingKey: bytesOf(65),
  networkLinkKey: bytesOf(32),
  networkTagKey: bytesOf(32),
  /** Where it also acts for the office: then it enrols its point's further devices. Absent where it does not. */
  office: v.optional(officeSecretsSchema),
  laterNetworkTagKeys: laterNetworkTagKeysSchema,
  /** The founding, this point, and payer and terms where they were set, as in a bulletin: the first voucher names whom to bill. */
  news: bytesUpTo(grantNewsBytesLimit),
});
export type PointGrant = v.InferOutput<typeof pointGrantSchema>;

const version = 1;
const keyBytes = 64;
const requestBytes = 1 + 16 + 3 * keyBytes;
const requestPrefix = 'FSR1:';
const answerPrefix = 'FSA1:';

export const encodeRequestBytes = ({ device, signingKey, courierKey, sealingKey }: EnrolmentRequest): Bytes =>
  concatBytes(
    new Uint8Array([version]),
    ownHexToBytes(device),
    ...[signingKey, courierKey, sealingKey].map((key) => key.slice(1)),
  );

export const encodeRequestText = (bytes: Bytes): string => requestPrefix + toBase32(bytes);
export const encodeAnswerText = (sealed: Bytes): string => answerPrefix + toBase32(sealed);

export const parseRequestText = (
  text: string,
): Result<{ readonly request: EnrolmentRequest; readonly bytes: Bytes }, EnrolmentCodeError> => {
  const read = bytesAfter(text, requestPrefix, answerPrefix);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length !== requestBytes) return err({ type: 'damaged' });
  if (bytes[0] !== version) return err({ type: 'newerVersion' });
  const [signingKey, courierKey, sealingKey] = [0, 1, 2].map((index) => {
    const start = 17 + index * keyBytes;
    return concatBytes(new Uint8Array([4]), bytes.slice(start, start + keyBytes));
  }) as [Bytes, Bytes, Bytes];
  const device = bytesToHex(bytes.slice(1, 17)) as DeviceId;
  return ok({ request: { device, signingKey, courierKey, sealingKey }, bytes });
};

export const parseAnswerText = (text: string): Result<Bytes, EnrolmentCodeError> =>
  bytesAfter(text, answerPrefix, requestPrefix);

export const encodeGrant = (grant: EnrolmentGrant | PointGrant): Bytes => new Uint8Array(encode(grant));

/** Null for anything that is no grant of these versions. */
export const parseGrant = (bytes: Bytes): EnrolmentGrant | PointGrant | null => {
  try {
    const parsed = v.safeParse(v.variant('version', [enrolmentGrantSchema, pointGrantSchema]), decode(bytes));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

const bytesAfter = (text: string, prefix: string, other: string): Result<Bytes, EnrolmentCodeError> => {
  const tidy = text.replace(/\s+/g, '').toUpperCase();
  if (tidy.startsWith(other)) return err({ type: 'wrongDirection' });
  if (/^FS[RA][0-9]+:/.test(tidy) && !tidy.startsWith(prefix)) return err({ type: 'newerVersion' });
  if (!tidy.startsWith(prefix)) return err({ type: 'notAnEnrolment' });
  const bytes = fromBase32(tidy.slice(prefix.length));
  return bytes ? ok(bytes) : err({ type: 'damaged' });
};
