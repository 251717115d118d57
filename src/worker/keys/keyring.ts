/**
 * Keyring: every secret of this device, the same for all its volunteers. On the disk it lies in a ring of two parts (ring.ts), which
 * each volunteer's slot opens.
 *
 * ```
 *  ledger secret ─ HKDF ─► ledger key               entries and drafts on this device, for as long as it lives
 *  point secret, keyEpoch e ─ HKDF ─┬► case-key wrapping key e   Fallschlüssel slots
 *                                   └► HPKE pair e               segments sealed to the point
 *  sealing secret ─► HPKE pair      what is sealed to this device alone: a new point secret, an enrolment
 *  network link key                 case handles; points only, never the office
 *  network tag keys                 recognition between points: one of the founding, one more whenever a tablet was withdrawn
 *  office: signing key, HPKE secret only for coordinators, and only where the device acts for the office
 * ```
 * A device of the office alone has no point part: it can open no note.
 */
import * as v from 'valibot';
import type { DeviceId, PointId, TenantId } from '../../domain/ids.ts';
import type { SlotId } from '../../domain/volunteer.ts';
import { laterNetworkTagKeysSchema } from '../../protocol/laterNetworkTagKeys.ts';

const bytes = v.instance(Uint8Array<ArrayBuffer>);

/** What every volunteer of the device opens. */
export const commonKeysSchema = v.object({
  version: v.literal(2),
  tenant: v.custom<TenantId>((value) => typeof value === 'string'),
  device: v.custom<DeviceId>((value) => typeof value === 'string'),
  pointId: v.custom<PointId>((value) => typeof value === 'string'),
  organisationName: v.string(),
  pointName: v.string(),
  /** As known when the keyring was sealed; the ledger may know a later one. */
  policy: v.object({ validForMonths: v.number(), guaranteeCents: v.number(), officeSeesDiagnosis: v.boolean() }),
  /** The point's newest one that this device knows, and the HPKE public key of it. */
  keyEpoch: v.number(),
  pointSealingKey: bytes,
  /** PKCS #8 of this device's ES256 key. */
  signingKey: bytes,
  /** Of the slot that wipes; null where there is none. Here only: the slot itself must not tell. */
  duressSlotId: v.nullable(v.custom<SlotId>((value) => typeof value === 'string')),
  /** HPKE secret of this device alone. */
  sealingSecret: bytes,
  /** Office's ES256 public key: the root of trust of the organisation. */
  officeKey: bytes,
  officeSealingKey: bytes,
  ledgerSecret: bytes,
  point: v.nullable(
    v.object({
      /** Newest first; older ones open what was sealed before. */
      epochs: v.array(v.object({ keyEpoch: v.number(), secret: bytes })),
      indexKey: bytes,
      networkLinkKey: bytes,
      /** The one of the founding; {@link networkTagKeysOf} has them all. */
      networkTagKey: bytes,
      laterNetworkTagKeys: laterNetworkTagKeysSchema,
    }),
  ),
});
/** What only coordinators open, on a device that acts for the office. */
export const officeKeysSchema = v.object({ signingKey: bytes, sealingSecret: bytes });

export type CommonKeys = v.InferOutput<typeof commonKeysSchema>;
export type OfficeKeys = v.InferOutput<typeof officeKeysSchema>;
export type PointKeys = NonNullable<CommonKeys['point']>;
/** `office` is null for volunteers who are no coordinators, and on devices of a point alone. */
export type Keyring = CommonKeys & { readonly office: OfficeKeys | null };

/** Newest first: the first one is for what is written, all of them for what is read. Never empty. */
export const networkTagKeysOf = ({
  networkTagKey,
  laterNetworkTagKeys = [],
}: Pick<PointKeys, 'networkTagKey' | 'laterNetworkTagKeys'>): readonly Uint8Array<ArrayBuffer>[] => [
  ...laterNetworkTagKeys.map(({ key }) => key),
  networkTagKey,
];
