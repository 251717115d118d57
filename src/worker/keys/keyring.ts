/**
 * Keyring: every secret that a volunteer's passphrase opens on this device, sealed under the volunteer key.
 *
 * ```
 *  point secret, keyEpoch e ─ HKDF ─► ledger key            entries and drafts on this device
 *                                  ├► case-key wrapping key  Fallschlüssel slots
 *                                  └► HPKE pair              segments sealed to the point
 *  network link key                   case handles; points only, never the office
 *  office: signing key, HPKE secret   only where the device acts for the office
 * ```
 * A device of the office alone has a local secret of its own in place of the point secret: it can open no note.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { DeviceId, PointId, TenantId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { openAes, sealAes } from '../crypto/aes.ts';

const bytes = v.instance(Uint8Array<ArrayBuffer>);

export const keyringSchema = v.object({
  version: v.literal(1),
  tenant: v.custom<TenantId>((value) => typeof value === 'string'),
  device: v.custom<DeviceId>((value) => typeof value === 'string'),
  pointId: v.custom<PointId>((value) => typeof value === 'string'),
  organisationName: v.string(),
  pointName: v.string(),
  handle: v.string(),
  /** As known when the keyring was sealed; the ledger may know a later one. */
  policy: v.object({ validForMonths: v.number(), guaranteeCents: v.number(), officeSeesDiagnosis: v.boolean() }),
  keyEpoch: v.number(),
  /** PKCS #8 of this device's ES256 key. */
  signingKey: bytes,
  /** Office's ES256 public key: the root of trust of the organisation. */
  officeKey: bytes,
  /** HPKE public keys that segments are sealed to. */
  officeSealingKey: bytes,
  pointSealingKey: bytes,
  /** Root of the ledger key where there is no point secret. */
  localSecret: bytes,
  point: v.nullable(v.object({ secret: bytes, indexKey: bytes, networkLinkKey: bytes, networkTagKey: bytes })),
  office: v.nullable(v.object({ signingKey: bytes, sealingSecret: bytes })),
});
export type Keyring = v.InferOutput<typeof keyringSchema>;

const additionalData = asciiToBytes('feldschein keyring 1');

export const sealKeyring = (volunteerKey: CryptoKey, keyring: Keyring): Promise<Uint8Array<ArrayBuffer>> =>
  sealAes(volunteerKey, new Uint8Array(encode(keyring)), additionalData);

export const openKeyring = async (
  volunteerKey: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Result<Keyring, { readonly type: 'storageCorrupt' }>> => {
  const plain = await openAes(volunteerKey, sealed, additionalData);
  if (!plain) return err({ type: 'storageCorrupt' });
  const parsed = v.safeParse(keyringSchema, decode(plain));
  plain.fill(0);
  return parsed.success ? ok(parsed.output) : err({ type: 'storageCorrupt' });
};
