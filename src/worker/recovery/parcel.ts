/**
 * Recovery parcel: what a lost device would need, sealed to a set of sheets.
 *
 * ```
 *  kind office   names, policy, tenant, point id, public keys, office keys           certifies a new device
 *  kind point    the same without the office keys, with every keyEpoch of the point  reads what the point wrote
 *  sealed        HPKE to the set's key, info «feldschein recovery 1 » ‖ kind, around the CBOR, padded
 * ```
 * It says nothing of one device: not its keys, its people or its ledger secret. All that comes from the queue comes with a pull.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { PointId, TenantId } from '../../domain/ids.ts';
import { type SheetKind, sheetKinds } from '../../domain/recoverySheets.ts';
import { asciiToBytes, equalBytes } from '../../protocol/bytes.ts';
import { laterNetworkTagKeysSchema } from '../../protocol/laterNetworkTagKeys.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { bytesOf } from '../../protocol/wire/message.ts';
import { openFrom, sealTo } from '../crypto/hpke.ts';
import { publicKeyOf } from '../crypto/signing.ts';
import { tenantOf } from '../desk/identity.ts';
import { type Keyring, networkTagKeysOf, officeKeysSchema } from '../keys/keyring.ts';
import type { RecoveryKeys } from './recoveryKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const recoveryParcelSchema = v.strictObject({
  version: v.literal(1),
  kind: v.picklist(sheetKinds),
  tenant: v.custom<TenantId>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)),
  pointId: v.custom<PointId>((value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)),
  organisationName: v.string(),
  pointName: v.string(),
  policy: v.strictObject({ validForMonths: v.number(), guaranteeCents: v.number(), officeSeesDiagnosis: v.boolean() }),
  keyEpoch: v.number(),
  officeKey: bytesOf(65),
  /** Made with the sheets: says that they are this office's. */
  seal: bytesOf(32),
  officeSealingKey: bytesOf(65),
  pointSealingKey: bytesOf(65),
  office: v.nullable(officeKeysSchema),
  point: v.nullable(
    v.strictObject({
      epochs: v.array(v.strictObject({ keyEpoch: v.number(), secret: bytesOf(32) })),
      indexKey: bytesOf(32),
      networkLinkKey: bytesOf(32),
      networkTagKey: bytesOf(32),
      laterNetworkTagKeys: laterNetworkTagKeysSchema,
    }),
  ),
});
/** Privacy: opens everything of its kind; exists in the clear in workers only. */
export type RecoveryParcel = v.InferOutput<typeof recoveryParcelSchema>;

/** Two organisations differ by less than this, so that a length says little; a few keyEpochs fit. */
const leastBytes = 1_024;

/** Null where this device does not hold the keys of that kind. The same keyring and seal always give the same bytes. */
export const encodeParcel = (keyring: Keyring, kind: SheetKind, seal: Bytes): Bytes | null => {
  const { office, point } = keyring;
  if (kind === 'office' ? !office : !point) return null;
  const { tenant, pointId, organisationName, pointName, policy, keyEpoch } = keyring;
  const { officeKey, officeSealingKey, pointSealingKey } = keyring;
  const parcel: RecoveryParcel = {
    version: 1,
    kind,
    tenant,
    pointId,
    organisationName,
    pointName,
    policy,
    keyEpoch,
    officeKey,
    seal,
    officeSealingKey,
    pointSealingKey,
    office: kind === 'office' ? office : null,
    point: kind === 'point' ? point : null,
  };
  return new Uint8Array(encode(parcel));
};

const infoOf = (kind: SheetKind): Bytes => asciiToBytes(`feldschein recovery 1 ${kind}`);

export const sealRecoveryParcel = async (publicKey: Bytes, kind: SheetKind, plain: Bytes): Promise<Bytes> => {
  const padded = pad(plain, leastBytes);
  const sealed = await sealTo(publicKey, padded, infoOf(kind));
  padded.fill(0);
  return sealed;
};

/**
 * Null where it does not open, or is not what it says: its office key has to be the tenant's and that of the sheets, and the keys those
 * of the kind.
 */
export const openRecoveryParcel = async (
  { pair, sealOf }: Pick<RecoveryKeys, 'pair' | 'sealOf'>,
  kind: SheetKind,
  sealed: Bytes,
): Promise<RecoveryParcel | null> => {
  const padded = await openFrom(pair.privateKey, sealed, infoOf(kind));
  const plain = padded && unpad(padded);
  const parcel = plain && parseParcel(plain);
  for (const bytes of [padded, plain]) bytes?.fill(0);
  if (!parcel || parcel.kind !== kind || (await tenantOf(parcel.officeKey)) !== parcel.tenant) return null;
  if (!equalBytes(parcel.seal, await sealOf(parcel.officeKey))) return null;
  if ((parcel.office !== null) !== (kind === 'office') || (parcel.point !== null) !== (kind === 'point')) return null;
  return !parcel.office || (await isKeyOf(parcel.office.signingKey, parcel.officeKey)) ? parcel : null;
};

const parseParcel = (plain: Bytes): RecoveryParcel | null => {
  try {
    const parsed = v.safeParse(recoveryParcelSchema, decode(plain));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

const isKeyOf = async (pkcs8: Bytes, publicKey: Bytes): Promise<boolean> => {
  try {
    return equalBytes(await publicKeyOf(pkcs8), publicKey);
  } catch {
    return false;
  }
};

/** Wipes its secrets; whoever has taken them over into a keyring must not. */
export const wipeParcel = ({ office, point }: RecoveryParcel): void => {
  const secrets = [
    ...(office ? [office.signingKey, office.sealingSecret] : []),
    ...(point ? [...point.epochs.map(({ secret }) => secret), point.indexKey] : []),
    ...(point ? [point.networkLinkKey, ...networkTagKeysOf(point)] : []),
  ];
  for (const bytes of secrets) bytes.fill(0);
};
