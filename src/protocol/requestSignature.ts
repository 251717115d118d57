/**
 * Every request of a device but founding, enrolling, taking or answering a handover and taking a recovery parcel is signed.
 *
 * ```
 *  authorization: Feldschein <base64url of: tenant 16 · device 16 · key 1 · time 6> . <base64url of: signature 64>
 * ```
 * key: 0 signing key, 1 courier key; time: milliseconds since 1970 as the device believes, big-endian.
 * Signature: ES256 over «feldschein request 1» ‖ those 39 bytes ‖ SHA-256(body) ‖ method, a space and path in ASCII.
 */
import type { DeviceId, TenantId } from '../domain/ids.ts';
import { asciiToBytes, base64UrlToBytes, bytesToBase64Url, bytesToHex, concatBytes, ownHexToBytes } from './bytes.ts';
import { signatureBytes } from './segment.ts';

export const requestKeys = ['signing', 'courier'] as const;
export type RequestKey = (typeof requestKeys)[number];

export interface RequestClaim {
  readonly tenant: TenantId;
  readonly device: DeviceId;
  readonly key: RequestKey;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const encodeRequestClaim = (claim: RequestClaim): Uint8Array<ArrayBuffer> => {
  const time = new Uint8Array(6);
  let rest = Math.max(0, Math.floor(claim.at));
  for (let index = 5; index >= 0; index--) {
    time[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return concatBytes(
    ownHexToBytes(claim.tenant),
    ownHexToBytes(claim.device),
    new Uint8Array([requestKeys.indexOf(claim.key)]),
    time,
  );
};

export const requestSignatureInput = (
  claim: Uint8Array,
  bodyDigest: Uint8Array,
  method: string,
  path: string,
): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein request 1'), claim, bodyDigest, asciiToBytes(`${method} ${path}`));

export const authorizationHeader = (claim: Uint8Array, signature: Uint8Array): string =>
  `Feldschein ${bytesToBase64Url(claim)}.${bytesToBase64Url(signature)}`;

/** Null when the header is absent or not of this form. */
export const parseAuthorization = (
  header: string | null | undefined,
): {
  readonly claim: RequestClaim;
  readonly claimBytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
} | null => {
  const match = /^Feldschein ([A-Za-z0-9_-]{52})\.([A-Za-z0-9_-]{86})$/.exec(header ?? '');
  if (!match) return null;
  const claimBytes = base64UrlToBytes(match[1] ?? '');
  const signature = base64UrlToBytes(match[2] ?? '');
  const key = requestKeys[claimBytes?.[32] ?? -1];
  if (claimBytes?.length !== 39 || signature?.length !== signatureBytes || key === undefined) return null;
  const claim: RequestClaim = {
    tenant: bytesToHex(claimBytes.slice(0, 16)) as TenantId,
    device: bytesToHex(claimBytes.slice(16, 32)) as DeviceId,
    key,
    at: claimBytes.slice(33).reduce((sum, byte) => sum * 256 + byte, 0),
  };
  return { claim, claimBytes, signature };
};
