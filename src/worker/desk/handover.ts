/**
 * The office's parcel for a second browser: keys and names under a one-time code.
 * It holds no point secret and no link key: the second browser can read no note and link no case.
 * @see src/protocol/wire/handover.ts
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { PointId, TenantId } from '../../domain/ids.ts';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { deriveAesKey, deriveBytes, importHkdf } from '../crypto/derive.ts';

const bytes = v.instance(Uint8Array<ArrayBuffer>);
export const parcelSchema = v.object({
  version: v.literal(1),
  tenant: v.custom<TenantId>((value) => typeof value === 'string'),
  pointId: v.custom<PointId>((value) => typeof value === 'string'),
  organisationName: v.string(),
  pointName: v.string(),
  policy: v.object({ validForMonths: v.number(), guaranteeCents: v.number(), officeSeesDiagnosis: v.boolean() }),
  keyEpoch: v.number(),
  officeKey: bytes,
  officeSealingKey: bytes,
  pointSealingKey: bytes,
  officeSigningKey: bytes,
  officeSealingSecret: bytes,
});
export type HandoverParcel = v.InferOutput<typeof parcelSchema>;

const additionalData = asciiToBytes('feldschein handover 1');

export interface HandoverSecrets {
  readonly lookup: Uint8Array<ArrayBuffer>;
  readonly parcelKey: CryptoKey;
}

/** `code`: the 16 bytes of the one-time code. */
export const handoverSecrets = async (code: Uint8Array<ArrayBuffer>): Promise<HandoverSecrets> => {
  const root = await importHkdf(code);
  return {
    lookup: await deriveBytes(root, { label: 'handover lookup' }, 16),
    parcelKey: await deriveAesKey(root, { label: 'handover parcel' }, 'AES-GCM'),
  };
};

export const sealParcel = (parcelKey: CryptoKey, parcel: HandoverParcel): Promise<Uint8Array<ArrayBuffer>> =>
  sealAes(parcelKey, new Uint8Array(encode(parcel)), additionalData);

/** Null where the code does not open it. */
export const openParcel = async (
  parcelKey: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<HandoverParcel | null> => {
  const plain = await openAes(parcelKey, sealed, additionalData);
  const parsed = plain && v.safeParse(parcelSchema, decode(plain));
  return parsed?.success ? parsed.output : null;
};
