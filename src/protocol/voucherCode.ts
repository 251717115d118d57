/**
 * Code on the paper: what a voucher claims, signed by the device that issued it. 117 bytes whatever it says, as 282 decimal
 * digits behind `#` of the check page's address: a fragment never reaches a server.
 *
 * ```
 *  COSE_Sign1 (see cose.ts), signed for «feldschein voucher 1» ‖ tenant id 16 B, payload 33 bytes:
 *  a8  1: number, 7 B        2: form 0 voucher, 1 reserve, 2 training     3: kind 0 regular, 1 emergency, 2 pharmacy
 *      4: issued on, days    5: valid until, days     6: guarantee, cents     7: specialty, null where open
 *      8: as many zero bytes as make it 33
 * ```
 * Days count from 1970-01-01. Of a reserve paper 4 is the day of printing and 5 the last day on which it can be worth anything.
 * The tenant is signed and not said: a key that another organisation puts into its own list vouches for nothing there.
 * Privacy: no name, no birth date, no diagnosis, no nationality, no point.
 */
import { type Day, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import { type Specialty, specialties, type VoucherKind, voucherKinds } from '../domain/codeLists.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { KeyId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from './bytes.ts';
import { coseSignatureInput, encodeCoseSign1, encodeIntegerMap, parseCoseSign1, parseIntegerMap } from './cose.ts';
import { packCode, unpackCode } from './packedCode.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Art des Codes. A training code is never worth anything. */
export const codeForms = ['voucher', 'reserve', 'training'] as const;
export type CodeForm = (typeof codeForms)[number];

export interface VoucherClaims {
  readonly number: VoucherNumber;
  readonly form: CodeForm;
  readonly kind: VoucherKind;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
  readonly specialty: Specialty | null;
}

export interface SignedVoucherCode {
  readonly claims: VoucherClaims;
  readonly keyId: KeyId;
  readonly signature: Bytes;
  /** What the signature has to cover if the voucher is this tenant's. */
  readonly signatureInput: (tenant: TenantId) => Bytes;
}

/** Named in the order of the checks. */
export type VoucherCodeError =
  /** Not 282 digits, or more than 117 bytes. */
  | { readonly type: 'codeDigits' }
  | { readonly type: 'codeLayout' }
  | { readonly type: 'codeField'; readonly field: keyof VoucherClaims | 'padding' };

export const voucherCodeBytes = 117;
export const voucherCodeDigits = 282;
const payloadBytes = 33;
const purpose = asciiToBytes('feldschein voucher 1');
const externalOf = (tenant: TenantId): Bytes => concatBytes(purpose, ownHexToBytes(tenant));
/** Days of three bytes in CBOR: 1970-09-14 to 2149-06-06. */
const leastDay = 256;
const mostDay = 65_535;
const mostCents = 0xffff_ffff;

/** Whether a code can say this day: false on a device whose clock lost the year. */
export const isDayOfCodes = (day: Day): boolean => dayToNumber(day) >= leastDay && dayToNumber(day) <= mostDay;

/** Throws where a value does not fit: callers took it from a checked voucher. */
const encodeClaims = (claims: VoucherClaims): Bytes => {
  const days = [claims.issuedOn, claims.validUntil].map(dayToNumber);
  if (![claims.issuedOn, claims.validUntil].every(isDayOfCodes)) throw new RangeError('a day that no code can say');
  if (!Number.isInteger(claims.guaranteeCents) || claims.guaranteeCents < 0 || claims.guaranteeCents > mostCents) {
    throw new RangeError('a guarantee that no code can say');
  }
  const values = [
    packCode(claims.number),
    codeForms.indexOf(claims.form),
    voucherKinds.indexOf(claims.kind),
    ...days,
    claims.guaranteeCents,
    claims.specialty === null ? null : specialties.indexOf(claims.specialty),
  ];
  const bare = encodeIntegerMap([...values, new Uint8Array(0)]).length;
  return encodeIntegerMap([...values, new Uint8Array(payloadBytes - bare)]);
};

/** What a device has to sign, and the code once it has. */
export const prepareVoucherCode = (
  claims: VoucherClaims,
  keyId: KeyId,
  tenant: TenantId,
): { readonly signatureInput: Bytes; readonly complete: (signature: Bytes) => Bytes } => {
  const payload = encodeClaims(claims);
  return {
    signatureInput: coseSignatureInput(externalOf(tenant), { keyId, payload }),
    complete: (signature) => encodeCoseSign1({ keyId, payload, signature }),
  };
};

/** Strict: any bytes but those that {@link prepareVoucherCode} makes are refused. The signature is the caller's to check. */
export const parseVoucherCode = (bytes: Uint8Array): Result<SignedVoucherCode, VoucherCodeError> => {
  if (bytes.length !== voucherCodeBytes) return err({ type: 'codeDigits' });
  const cose = parseCoseSign1(bytes);
  if (!cose || cose.payload.length !== payloadBytes) return err({ type: 'codeLayout' });
  const values = parseIntegerMap(cose.payload, 8);
  if (!values) return err({ type: 'codeLayout' });
  const field = (name: keyof VoucherClaims | 'padding') => err({ type: 'codeField', field: name } as const);
  const [packed, formIndex, kindIndex, issued, until, guaranteeCents, specialtyIndex, padding] = values;
  const number = packed instanceof Uint8Array ? unpackCode(packed, 'voucher') : null;
  if (number === null) return field('number');
  const form = codeAt(codeForms, formIndex);
  if (form === null) return field('form');
  const kind = codeAt(voucherKinds, kindIndex);
  if (kind === null) return field('kind');
  const issuedOn = dayAt(issued);
  if (issuedOn === null) return field('issuedOn');
  const validUntil = dayAt(until);
  if (validUntil === null || validUntil < issuedOn) return field('validUntil');
  if (!isWhole(guaranteeCents) || guaranteeCents > mostCents) return field('guaranteeCents');
  const specialty = codeAt(specialties, specialtyIndex);
  if (specialty === null && specialtyIndex !== null) return field('specialty');
  if (!(padding instanceof Uint8Array) || padding.some((byte) => byte !== 0)) return field('padding');
  const claims = {
    number: number as VoucherNumber,
    form,
    kind,
    issuedOn,
    validUntil,
    guaranteeCents,
    specialty,
  };
  const { keyId, payload, signature } = cose;
  const signatureInput = (tenant: TenantId): Bytes => coseSignatureInput(externalOf(tenant), { keyId, payload });
  return ok({ claims, keyId, signature, signatureInput });
};

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const codeAt = <Code extends string>(list: readonly Code[], value: unknown): Code | null =>
  isWhole(value) ? (list[value] ?? null) : null;
const dayAt = (value: unknown): Day | null =>
  isWhole(value) && value >= leastDay && value <= mostDay ? dayFromNumber(value) : null;

/** The bytes as one decimal number, with zeros in front: the densest text that a QR code and an address both carry. */
export const voucherCodeToDigits = (bytes: Uint8Array): string => {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value.toString().padStart(voucherCodeDigits, '0');
};

/** Null where the text is not exactly 282 ASCII digits or says more than 117 bytes hold. */
export const digitsToVoucherCode = (digits: string): Bytes | null => {
  if (digits.length !== voucherCodeDigits || !/^[0-9]+$/.test(digits)) return null;
  let value = BigInt(digits);
  const bytes = new Uint8Array(voucherCodeBytes);
  for (let index = voucherCodeBytes - 1; index >= 0; index--) {
    bytes[index] = Number(value & 255n);
    value >>= 8n;
  }
  return value === 0n ? bytes : null;
};

/** Where the check page lives below an origin. */
export const checkPagePath = '/p/';
/** A longer host would not fit beside the digits into a QR code of version 10-Q. */
export const hostCharactersLimit = 20;

export const voucherCodeUrl = (origin: string, digits: string): string => `${origin}${checkPagePath}#${digits}`;

/** The digits of a voucher's address, whatever its host; null where the text is none. */
export const digitsOfVoucherUrl = (text: string): string | null =>
  /^https?:\/\/[^/?#\s]+\/p\/#([0-9]{282})$/i.exec(text.trim())?.[1] ?? null;
