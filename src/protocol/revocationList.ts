/**
 * Sperrliste: which devices and volunteers are no longer trusted, and which points make a new keyEpoch. The office signs and numbers
 * it; the queue and every device hold to it, whoever carried it.
 *
 * ```
 *  COSE_Sign1 by the office (see cose.ts), purpose «feldschein revocation list 1», payload:
 *  a7  1: format 1      2: tenant, 16 B      3: number, from 1, each higher than the last      4: issued at, seconds
 *      5: devices, 19 B each, ascending, each once: device 16, order 1 (1: erase itself, else 0), since day 2
 *      6: volunteers, 8 B each, ascending, each once: slot id
 *      7: keyEpochs, 28 B each, ascending, each point once: point 8, keyEpoch uint32 from 1, maker's device 16
 * ```
 * Nobody becomes trusted again by a later list: who reads one adds it to what the ones before said. A device that goes on is
 * enrolled anew under another id.
 *
 * Privacy: random ids and days; signed, not sealed. The queue and all devices of the organisation read it.
 */
import { type Day, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import type { DeviceId, PointId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { SlotId } from '../domain/volunteer.ts';
import { asciiToBytes, bytesToHex, concatBytes, equalBytes, ownHexToBytes, uint32 } from './bytes.ts';
import type { CheckCrypto } from './checkList.ts';
import {
  coseSignatureInput,
  encodeCoseSign1,
  encodeIntegerMap,
  keyIdOf,
  parseCoseSign1,
  parseIntegerMap,
} from './cose.ts';
import {
  keyEpochOrdersLimit,
  revocationListBytesLimit,
  revokedDevicesLimit,
  revokedVolunteersLimit,
} from './limits.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RevokedDevice {
  readonly device: DeviceId;
  /** The order to erase itself, for a device that was lost. */
  readonly wipe: boolean;
  readonly since: Day;
}

/** The office orders a new keyEpoch of a point; the device named as its maker draws the secret. */
export interface KeyEpochOrder {
  readonly pointId: PointId;
  /** From 1, below 2³². */
  readonly keyEpoch: number;
  readonly maker: DeviceId;
}

export interface RevocationList {
  readonly tenant: TenantId;
  readonly number: number;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly devices: readonly RevokedDevice[];
  readonly volunteers: readonly SlotId[];
  /** At most one of each point, the newest. */
  readonly keyEpochs: readonly KeyEpochOrder[];
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
  readonly part: 'devices' | 'volunteers' | 'keyEpochs';
}

const format = 1;
const purpose = asciiToBytes('feldschein revocation list 1');
const deviceBytes = 19;
const slotBytes = 8;
const orderBytes = 28;

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
  const { devices, volunteers, keyEpochs } = list;
  if (devices.length > revokedDevicesLimit) return err({ type: 'revocationsFull', part: 'devices' });
  if (volunteers.length > revokedVolunteersLimit) return err({ type: 'revocationsFull', part: 'volunteers' });
  if (keyEpochs.length > keyEpochOrdersLimit) return err({ type: 'revocationsFull', part: 'keyEpochs' });
  const keyId = await keyIdOf(sha256, officeKey);
  const payload = encodeIntegerMap([
    format,
    ownHexToBytes(list.tenant),
    list.number,
    list.issuedAt,
    inOrder(devices.map(encodeDevice)),
    inOrder(volunteers.map(ownHexToBytes)),
    inOrder(keyEpochs.map(encodeOrder)),
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
  const values = parseIntegerMap(payload, 7);
  if (!values) return null;
  const [said, tenant, number, issuedAt, devices, volunteers, keyEpochs] = values;
  if (said !== format || !isBytes(tenant) || tenant.length !== 16) return null;
  if (!isWhole(number) || number < 1 || !isWhole(issuedAt)) return null;
  const deviceParts = partsOf(devices, deviceBytes, 16, revokedDevicesLimit);
  const slotParts = partsOf(volunteers, slotBytes, slotBytes, revokedVolunteersLimit);
  const orderParts = partsOf(keyEpochs, orderBytes, 8, keyEpochOrdersLimit);
  if (!deviceParts || !slotParts || !orderParts) return null;
  if (deviceParts.some((part) => (part[16] ?? 0) > 1)) return null;
  const orders = orderParts.map(decodeOrder);
  if (orders.some(({ keyEpoch }) => keyEpoch < 1)) return null;
  return {
    tenant: bytesToHex(tenant) as TenantId,
    number,
    issuedAt,
    devices: deviceParts.map(decodeDevice),
    volunteers: slotParts.map((part) => bytesToHex(part) as SlotId),
    keyEpochs: orders,
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

const encodeOrder = ({ pointId, keyEpoch, maker }: KeyEpochOrder): Bytes =>
  concatBytes(ownHexToBytes(pointId), uint32(keyEpoch), ownHexToBytes(maker));
const decodeOrder = (part: Uint8Array): KeyEpochOrder => ({
  pointId: bytesToHex(part.slice(0, 8)) as PointId,
  keyEpoch: part.slice(8, 12).reduce((sum, byte) => sum * 256 + byte, 0),
  maker: bytesToHex(part.slice(12)) as DeviceId,
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
