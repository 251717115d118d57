/**
 * Bulletin (Rundbrief): what concerns every point, from the office to all of them; the queue keeps the newest.
 *
 * ```
 *  news      flags 1 (as of an entry's body) ‖ CBOR [number, device 16 of whoever put it together, [entry, entry …]], maybe deflated
 *  bulletin  version 1 · signature 64 ‖ news
 *            ES256 by the office over «feldschein bulletin 1» ‖ tenant 16 ‖ news
 *  slot      HPKE to the network's key, info «feldschein bulletin 1» ‖ tenant, around the bulletin, padded by Padmé
 * ```
 * Number: milliseconds by the queue's clock, higher with each, and the slot's version. Entries are encoded as in the log, each with its own
 * id and time, so that one that comes again, by whatever way, counts once.
 */
import { decode, encode } from 'cborg';
import type { DeviceId, TenantId } from '../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, equalBytes, ownHexToBytes } from './bytes.ts';
import { bulletinEntriesLimit } from './limits.ts';
import { signatureBytes } from './segment.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the news say, before they are deflated. */
export interface News {
  /** 0 where no bulletin brings them. */
  readonly number: number;
  readonly device: DeviceId;
  /** Encoded entries. */
  readonly entries: readonly Bytes[];
}

const version = 1;
const purpose = asciiToBytes('feldschein bulletin 1');

/** The slot in its space. */
export const bulletinSlot = new Uint8Array(8);

export const encodeNews = ({ number, device, entries }: News): Bytes =>
  new Uint8Array(encode([number, ownHexToBytes(device), entries]));

/** Null for anything that is not written as {@link encodeNews} writes it. */
export const parseNews = (bytes: Uint8Array): News | null => {
  let value: unknown;
  try {
    value = decode(bytes, { strict: true, allowIndefinite: false, allowUndefined: false, allowBigInt: false });
    if (!equalBytes(encode(value), bytes)) return null;
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [number, device, entries] = value as unknown[];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return null;
  if (!(device instanceof Uint8Array) || device.length !== 16) return null;
  if (!Array.isArray(entries) || entries.length > bulletinEntriesLimit) return null;
  const all: Bytes[] = [];
  for (const entry of entries as unknown[]) {
    if (!(entry instanceof Uint8Array)) return null;
    all.push(new Uint8Array(entry));
  }
  return { number, device: bytesToHex(device) as DeviceId, entries: all };
};

export const bulletinSignatureInput = (tenant: TenantId, news: Bytes): Bytes =>
  concatBytes(purpose, ownHexToBytes(tenant), news);

/** What a bulletin is sealed for. */
export const bulletinInfo = (tenant: TenantId): Bytes => concatBytes(purpose, ownHexToBytes(tenant));

export const encodeBulletin = (signature: Bytes, news: Bytes): Bytes =>
  concatBytes(new Uint8Array([version]), signature, news);

/** Null where it is of another version, or too short to be signed. */
export const parseBulletin = (bytes: Uint8Array): { readonly signature: Bytes; readonly news: Bytes } | null =>
  bytes[0] === version && bytes.length > 1 + signatureBytes
    ? {
        signature: new Uint8Array(bytes.slice(1, 1 + signatureBytes)),
        news: new Uint8Array(bytes.slice(1 + signatureBytes)),
      }
    : null;
