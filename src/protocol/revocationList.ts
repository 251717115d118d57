/**
 * Sperrliste: which devices are no longer trusted. The office signs and numbers it, from what its ledger says; the queue holds to it,
 * and a device that was locked out learns from it what to do, without any of the point's or the office's secrets.
 *
 * ```
 *  COSE_Sign1 by the office (see cose.ts), purpose «feldschein revocation list 1», payload:
 *  a5  1: format 1      2: tenant, 16 B      3: number, from 1, each higher than the last      4: issued at, seconds
 *      5: devices, 19 B each, ascending, each once: device 16, order 1 (1: erase itself, else 0), since day 2
 * ```
 * Nobody becomes trusted again by a later list. A device that goes on is enrolled anew under another id.
 *
 * Privacy: random ids and days; signed, not sealed. The queue and all devices of the organisation read it.
 */
import { type Day, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import type { DeviceId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { asciiToBytes, bytesToHex, concatBytes, equalBytes, ownHexToBytes } from './bytes.ts';
import type { CheckCrypto } from './checkList.ts';
import {
  coseSignatureInput,
  encodeCoseSign1,
  encodeIntegerMap,
  keyIdOf,
  parseCoseSign1,
  parseIntegerMap,
} from './cose.ts';
import { revocationListBytesLimit, revokedDevicesLimit } from './limits.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RevokedDevice {
  readonly device: DeviceId;
  /** The order to erase itself, for a device that was lost. */
  readonly wipe: boolean;
  readonly since: Day;
}

export interface RevocationList {
  readonly tenant: TenantId;
  readonly number: number;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly devices: readonly RevokedDevice[];
}

/** Named in the order of the checks. */
export type RevocationListError =
  | { readonly type: 'revocationsTooLarge' }
  | { readonly type: 'revocationsLayout' }
  /** The key is not the one that the organisation is named after. */
  | { readonly type: 'revocationsOfOther' }
  | { readonly type: 'revocationsSignature' }
  /** A newer one was seen here before. */
  | { readonly type: 'revocationsOlder'; readonly known: number }
  /** The number was seen here before with other content: somebody tells different devices different things. */
  | { readonly type: 'revocationsConflict' };

/** More than a list holds. */
export interface RevocationsFull {
  readonly type: 'revocationsFull';
}

const format = 1;
const purpose = asciiToBytes('feldschein revocation list 1');
const deviceBytes = 19;

/**
 * What the office has to sign, and the list once it has. The entries may stand in any order. `officeKey`: uncompressed point, 65 B.
 *
 * Throws where one is named twice or the list is otherwise none that {@link parseRevocationList} reads.
 */
export const prepareRevocationList = async (
  sha256: CheckCrypto['sha256'],
  officeKey: Bytes,
  list: RevocationList,
): Promise<
  Result<{ readonly signatureInput: Bytes; readonly complete: (signature: Bytes) => Bytes }, RevocationsFull>
> => {
  const { devices } = list;
  if (devices.length > revokedDevicesLimit) return err({ type: 'revocationsFull' });
  const keyId = await keyIdOf(sha256, officeKey);
  const payload = encodeIntegerMap([
    format,
    ownHexToBytes(list.tenant),
    list.number,
    list.issuedAt,
    inOrder(devices.map(encodeDevice)),
  ]);
  if (!parsePayload(payload)) throw new Error('no revocation list');
  return ok({
    signatureInput: coseSignatureInput(purpose, { keyId, payload }),
    complete: (signature) => encodeCoseSign1({ keyId, payload, signature }),
  });
};

/**
 * Reads a list and believes it only if the key is the one that names the organisation and signed it, and nothing newer was seen.
 * `known`: the list that was accepted last, as bytes; null before the first.
 */
export const verifyRevocationList = async (
  { sha256, verify }: CheckCrypto,
  officeKey: Bytes,
  bytes: Bytes,
  known: Bytes | null,
): Promise<Result<RevocationList, RevocationListError>> => {
  if (bytes.length > revocationListBytesLimit) return err({ type: 'revocationsTooLarge' });
  const cose = parseCoseSign1(bytes);
  const list = cose && parsePayload(cose.payload);
  if (!cose || !list) return err({ type: 'revocationsLayout' });
  const digest = await sha256(officeKey);
  if (bytesToHex(digest.slice(0, 16)) !== list.tenant || cose.keyId !== (await keyIdOf(sha256, officeKey))) {
    return err({ type: 'revocationsOfOther' });
  }
  if (!(await verify(officeKey, cose.signature, coseSignatureInput(purpose, cose)))) {
    return err({ type: 'revocationsSignature' });
  }
  const before = known && parseRevocationList(known);
  if (known && before && before.tenant === list.tenant) {
    if (before.number > list.number) return err({ type: 'revocationsOlder', known: before.number });
    if (before.number === list.number && !equalBytes(known, bytes)) return err({ type: 'revocationsConflict' });
  }
  return ok(list);
};

/** The content of a list that was accepted before. Null where the bytes are no list. */
export const parseRevocationList = (bytes: Uint8Array): RevocationList | null => {
  if (bytes.length > revocationListBytesLimit) return null;
  const cose = parseCoseSign1(bytes);
  return cose && parsePayload(cose.payload);
};

const parsePayload = (payload: Bytes): RevocationList | null => {
  const values = parseIntegerMap(payload, 5);
  if (!values) return null;
  const [said, tenant, number, issuedAt, devices] = values;
  if (said !== format || !isBytes(tenant) || tenant.length !== 16) return null;
  if (!isWhole(number) || number < 1 || !isWhole(issuedAt)) return null;
  const deviceParts = partsOf(devices, deviceBytes, 16, revokedDevicesLimit);
  if (!deviceParts) return null;
  if (deviceParts.some((part) => (part[16] ?? 0) > 1)) return null;
  return {
    tenant: bytesToHex(tenant) as TenantId,
    number,
    issuedAt,
    devices: deviceParts.map(decodeDevice),
  };
};

const encodeDevice = ({ device, wipe, since }: RevokedDevice): Bytes => {
  const day = dayToNumber(since);
  return concatBytes(ownHexToBytes(device), new Uint8Array([wipe ? 1 : 0, day >> 8, day & 255]));
};
const decodeDevice = (part: Uint8Array): RevokedDevice => ({
  device: bytesToHex(part.slice(0, 16)) as DeviceId,
  wipe: part[16] === 1,
  since: dayFromNumber(((part[17] ?? 0) << 8) | (part[18] ?? 0)),
});

const inOrder = (parts: readonly Bytes[]): Bytes =>
  concatBytes(...[...parts].sort((a, b) => (bytesToHex(a) < bytesToHex(b) ? -1 : 1)));

/* Parts of a fixed length, ascending by the id that each begins with, so that each id stands once and a list has one spelling. */
const partsOf = (value: unknown, length: number, idLength: number, limit: number): readonly Uint8Array[] | null => {
  if (!isBytes(value) || value.length % length !== 0 || value.length > limit * length) return null;
  const parts = Array.from({ length: value.length / length }, (_, index) =>
    value.slice(index * length, (index + 1) * length),
  );
  const ids = parts.map((part) => bytesToHex(part.slice(0, idLength)));
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id) ? parts : null;
};
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
