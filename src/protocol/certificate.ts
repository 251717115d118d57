/**
 * Device certificate: the office says which keys a device has and what it may do. 236 bytes, fixed layout.
 *
 * ```
 *  version 1 · tenant 16 · device 16 · point 8 · roles 1 · signing key 65 · courier key 65 · signature 64
 * ```
 * Roles: bit 0 the device belongs to the point, bit 1 it acts for the office. The courier key may push and fetch receipts,
 * nothing else. Signature: ES256 by the office over «feldschein certificate 1» ‖ everything before it.
 */
import type { DeviceId, PointId, TenantId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from './bytes.ts';

export interface Certificate {
  readonly tenant: TenantId;
  readonly device: DeviceId;
  readonly pointId: PointId;
  readonly roles: DeviceRoles;
  /** ES256 public key, uncompressed point, of segments and of requests that read. */
  readonly signingKey: Uint8Array<ArrayBuffer>;
  /** ES256 public key, uncompressed point, of requests made while the device is locked. */
  readonly courierKey: Uint8Array<ArrayBuffer>;
}

export interface DeviceRoles {
  readonly point: boolean;
  readonly office: boolean;
}

export type CertificateError =
  | { readonly type: 'certificateLength'; readonly bytes: number }
  | { readonly type: 'certificateVersion'; readonly version: number }
  | { readonly type: 'certificateField'; readonly field: 'roles' | 'signingKey' | 'courierKey' };

const version = 1;
const bodyBytes = 1 + 16 + 16 + 8 + 1 + 65 + 65;
export const certificateBytes = bodyBytes + 64;

/** The part that is signed. */
export const encodeCertificateBody = (certificate: Certificate): Uint8Array<ArrayBuffer> =>
  concatBytes(
    new Uint8Array([version]),
    ownHexToBytes(certificate.tenant),
    ownHexToBytes(certificate.device),
    ownHexToBytes(certificate.pointId),
    new Uint8Array([(certificate.roles.point ? 1 : 0) | (certificate.roles.office ? 2 : 0)]),
    certificate.signingKey,
    certificate.courierKey,
  );

/** Reads the layout; the signature is checked by whoever holds the office's key. */
export const parseCertificate = (
  bytes: Uint8Array,
): Result<
  {
    readonly certificate: Certificate;
    readonly body: Uint8Array<ArrayBuffer>;
    readonly signature: Uint8Array<ArrayBuffer>;
  },
  CertificateError
> => {
  if (bytes.length !== certificateBytes) return err({ type: 'certificateLength', bytes: bytes.length });
  if (bytes[0] !== version) return err({ type: 'certificateVersion', version: bytes[0] ?? 0 });
  const roles = bytes[41] ?? 0;
  if (roles < 1 || roles > 3) return err({ type: 'certificateField', field: 'roles' });
  const signingKey = new Uint8Array(bytes.slice(42, 107));
  if (signingKey[0] !== 4) return err({ type: 'certificateField', field: 'signingKey' });
  const courierKey = new Uint8Array(bytes.slice(107, 172));
  if (courierKey[0] !== 4) return err({ type: 'certificateField', field: 'courierKey' });
  return ok({
    certificate: {
      tenant: bytesToHex(bytes.slice(1, 17)) as TenantId,
      device: bytesToHex(bytes.slice(17, 33)) as DeviceId,
      pointId: bytesToHex(bytes.slice(33, 41)) as PointId,
      roles: { point: (roles & 1) !== 0, office: (roles & 2) !== 0 },
      signingKey,
      courierKey,
    },
    body: new Uint8Array(bytes.slice(0, bodyBytes)),
    signature: new Uint8Array(bytes.slice(bodyBytes)),
  });
};

export const certificateSignatureInput = (body: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein certificate 1'), body);
