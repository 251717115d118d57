/**
 * Prüfliste: what a practice's phone needs to judge papers without asking anybody: whose keys may sign, which vouchers are
 * void, whom to call. The office signs and numbers it; the queue hands all of them to everyone.
 *
 * ```
 *  COSE_Sign1 by the office (see cose.ts), purpose «feldschein check list 1», payload:
 *  ab  1: format 1             2: tenant, 16 B            3: number, from 1, each higher than the last
 *      4: issued at, seconds   5: renew by, seconds       6: organisation's name     7: phone
 *      8: phone hours          9: keys, 68 B each: x ‖ y of the point 64, from day 2, until day 2 (65535: open)
 *     10: salt, 16 B          11: void vouchers, 8 B each, ascending: SHA-256(salt ‖ packed number)
 * ```
 * Both lists are filled up with made-up entries to a round length, so that one list does not tell how many tablets or
 * cancellations there are; the salt is new in each list, so that digests of two lists cannot be compared. Keys can be: where a
 * tablet comes or goes, a made-up key goes or comes, and who keeps both lists sees that change.
 */
import { type Day, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { nameLimit } from '../domain/text.ts';
import { asciiToBytes, bytesToHex, concatBytes, equalBytes, ownHexToBytes } from './bytes.ts';
import {
  coseSignatureInput,
  encodeCoseSign1,
  encodeIntegerMap,
  keyIdOf,
  parseCoseSign1,
  parseIntegerMap,
} from './cose.ts';
import { checkListBytesLimit } from './limits.ts';
import { packCode } from './packedCode.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What this folder needs of WebCrypto, passed in. */
export interface CheckCrypto {
  readonly sha256: (bytes: Bytes) => Promise<Bytes>;
  /** ES256; false also where the key is no point of the curve. */
  readonly verify: (publicKey: Bytes, signature: Bytes, message: Bytes) => Promise<boolean>;
}

export interface TrustedKey {
  /** Uncompressed point, 65 B. */
  readonly publicKey: Bytes;
  readonly from: Day;
  /** Null: until a later list says otherwise. */
  readonly until: Day | null;
}

export interface CheckList {
  readonly tenant: TenantId;
  readonly number: number;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** After this instant the list is too old to say that a voucher is genuine. Seconds since 1970. */
  readonly renewBy: number;
  readonly organisationName: string;
  readonly phone: string;
  readonly phoneHours: string;
  readonly keys: readonly TrustedKey[];
  readonly salt: Bytes;
  /** Digests of void vouchers, 8 B each, end to end, ascending. */
  readonly revoked: Bytes;
}

/** A list as it travels: the office's key, and the list that the key signed. */
export interface PublishedCheckList {
  readonly officeKey: Bytes;
  readonly list: Bytes;
}

/** Named in the order of the checks. */
export type CheckListError =
  | { readonly type: 'listTooLarge' }
  | { readonly type: 'listLayout' }
  /** The key is not the one that the organisation is named after. */
  | { readonly type: 'listOfOther' }
  | { readonly type: 'listSignature' }
  /** A newer one was seen here before. */
  | { readonly type: 'listOlder'; readonly known: number }
  /** The number was seen here before with other content: somebody tells different people different things. */
  | { readonly type: 'listConflict' };

const format = 1;
const purpose = asciiToBytes('feldschein check list 1');
const keyBytes = 68;
const digestLength = 8;
const saltBytes = 16;
const openEnd = 65_535;
const phoneLimit = 80;
/** Lists are filled up to multiples of these. */
export const keysStep = 8;
export const revokedStep = 64;

export const revokedDigest = async (
  sha256: CheckCrypto['sha256'],
  salt: Bytes,
  number: VoucherNumber,
): Promise<Bytes> => (await sha256(concatBytes(salt, packCode(number)))).slice(0, digestLength);

/** Joins digests of 8 B in ascending order. */
export const joinDigests = (digests: readonly Bytes[]): Bytes =>
  concatBytes(...[...digests].sort((a, b) => (bytesToHex(a) < bytesToHex(b) ? -1 : 1)));

/** What the office has to sign, and the list once it has. `officeKey`: uncompressed point, 65 B. */
export const prepareCheckList = async (
  sha256: CheckCrypto['sha256'],
  officeKey: Bytes,
  list: CheckList,
): Promise<{ readonly signatureInput: Bytes; readonly complete: (signature: Bytes) => Bytes }> => {
  const keyId = await keyIdOf(sha256, officeKey);
  const payload = encodeIntegerMap([
    format,
    ownHexToBytes(list.tenant),
    list.number,
    list.issuedAt,
    list.renewBy,
    list.organisationName,
    list.phone,
    list.phoneHours,
    concatBytes(...list.keys.map(encodeKey)),
    list.salt,
    list.revoked,
  ]);
  return {
    signatureInput: coseSignatureInput(purpose, { keyId, payload }),
    complete: (signature) => encodeCoseSign1({ keyId, payload, signature }),
  };
};

const encodeKey = ({ publicKey, from, until }: TrustedKey): Bytes =>
  concatBytes(publicKey.slice(1), twoBytes(dayToNumber(from)), twoBytes(until === null ? openEnd : dayToNumber(until)));
const twoBytes = (value: number): Bytes => new Uint8Array([value >> 8, value & 255]);

/**
 * Reads a list and believes it only if the key is the one that names the organisation and signed it, and nothing newer was
 * seen. `known`: the list of this organisation that was accepted last, as bytes; null before the first.
 */
export const acceptCheckList = async (
  { sha256, verify }: CheckCrypto,
  { officeKey, list: bytes }: PublishedCheckList,
  known: Bytes | null,
): Promise<Result<CheckList, CheckListError>> => {
  if (bytes.length > checkListBytesLimit) return err({ type: 'listTooLarge' });
  const cose = parseCoseSign1(bytes);
  const list = cose && parsePayload(cose.payload);
  if (!cose || !list) return err({ type: 'listLayout' });
  const digest = await sha256(officeKey);
  if (bytesToHex(digest.slice(0, 16)) !== list.tenant || cose.keyId !== (await keyIdOf(sha256, officeKey))) {
    return err({ type: 'listOfOther' });
  }
  const signed = coseSignatureInput(purpose, cose);
  if (!(await verify(officeKey, cose.signature, signed))) return err({ type: 'listSignature' });
  const before = known && parseCheckList(known);
  if (known && before && before.tenant === list.tenant) {
    if (before.number > list.number) return err({ type: 'listOlder', known: before.number });
    if (before.number === list.number && !equalBytes(known, bytes)) return err({ type: 'listConflict' });
  }
  return ok(list);
};

/** The content of a list that was accepted before. Null where the bytes are no list. */
export const parseCheckList = (bytes: Uint8Array): CheckList | null => {
  const cose = parseCoseSign1(bytes);
  return cose && parsePayload(cose.payload);
};

const parsePayload = (payload: Bytes): CheckList | null => {
  const values = parseIntegerMap(payload, 11);
  if (!values) return null;
  const [said, tenant, number, issuedAt, renewBy, organisationName, phone, phoneHours, keys, salt, revoked] = values;
  if (said !== format || !isBytes(tenant) || tenant.length !== 16) return null;
  if (!isWhole(number) || number < 1 || !isWhole(issuedAt) || !isWhole(renewBy) || renewBy < issuedAt) return null;
  if (!isText(organisationName, nameLimit) || !isText(phone, phoneLimit) || !isText(phoneHours, phoneLimit))
    return null;
  if (!isBytes(keys) || keys.length % keyBytes !== 0 || !isBytes(salt) || salt.length !== saltBytes) return null;
  if (!isBytes(revoked) || revoked.length % digestLength !== 0 || !isAscending(revoked)) return null;
  return {
    tenant: bytesToHex(tenant) as TenantId,
    number,
    issuedAt,
    renewBy,
    organisationName,
    phone,
    phoneHours,
    keys: Array.from({ length: keys.length / keyBytes }, (_, index) =>
      decodeKey(keys.slice(index * keyBytes, (index + 1) * keyBytes)),
    ),
    salt: new Uint8Array(salt),
    revoked: new Uint8Array(revoked),
  };
};

const decodeKey = (bytes: Uint8Array): TrustedKey => {
  const dayAt = (offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
  const until = dayAt(66);
  return {
    publicKey: concatBytes(new Uint8Array([4]), bytes.slice(0, 64)),
    from: dayFromNumber(dayAt(64)),
    until: until === openEnd ? null : dayFromNumber(until),
  };
};
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit;
const isAscending = (digests: Uint8Array): boolean => {
  for (let at = digestLength; at < digests.length; at += digestLength) {
    if (digestAt(digests, at - digestLength) >= digestAt(digests, at)) return false;
  }
  return true;
};
const digestAt = (digests: Uint8Array, at: number): string => bytesToHex(digests.slice(at, at + digestLength));

export const isRevoked = (list: CheckList, digest: Bytes): boolean => {
  const wanted = bytesToHex(digest);
  for (let at = 0; at < list.revoked.length; at += digestLength) {
    if (digestAt(list.revoked, at) === wanted) return true;
  }
  return false;
};

/**
 * Prüfzahl of an organisation: sixteen digits to compare between the practice sheet and the check page, since anybody can
 * call an organisation by any name. Shape: `1234 5678 9012 3456`.
 */
export const officeFingerprint = async (sha256: CheckCrypto['sha256'], officeKey: Bytes): Promise<string> => {
  let value = 0n;
  for (const byte of (await sha256(officeKey)).slice(16, 26)) value = (value << 8n) | BigInt(byte);
  const digits = (value % 10n ** 16n).toString().padStart(16, '0');
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
};
