/** Slots of devices that were set up for one volunteer: read once more, and made into the ring and slot of today. */
import { decode } from 'cborg';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { importAesGcm, openAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import type { RingFact } from '../storage/facts.ts';
import type { OldSlotRow, SlotRow } from '../storage/rows.ts';
import { commonKeysSchema, type Keyring, officeKeysSchema } from './keyring.ts';
import { createRingKeys, sealRing } from './ring.ts';
import { dressSlot, type OpenSlot, openVolunteerKey } from './slot.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const isOldSlot = (slot: SlotRow | OldSlotRow): slot is OldSlotRow => 'keyring' in slot;

/** Version 1: one point secret, which was the root of the ledger key too; the office's part for whoever knew the passphrase. */
const oldKeyringSchema = v.object({
  ...v.omit(commonKeysSchema, ['sealingSecret', 'ledgerSecret', 'duressSlotId']).entries,
  version: v.literal(1),
  handle: v.string(),
  localSecret: v.instance(Uint8Array<ArrayBuffer>),
  point: v.nullable(
    v.object({
      secret: v.instance(Uint8Array<ArrayBuffer>),
      indexKey: v.instance(Uint8Array<ArrayBuffer>),
      networkLinkKey: v.instance(Uint8Array<ArrayBuffer>),
      networkTagKey: v.instance(Uint8Array<ArrayBuffer>),
    }),
  ),
  office: v.nullable(officeKeysSchema),
});

export interface RenewedSlot {
  readonly slot: OpenSlot;
  readonly ring: RingFact;
  readonly keyring: Keyring;
}

/** Null where the passphrase is not this slot's. Its volunteer was the only one, and so coordinates. */
export const renewOldSlot = async (
  stretched: Bytes,
  deviceSecret: CryptoKey,
  old: OldSlotRow,
): Promise<Result<RenewedSlot, { readonly type: 'storageCorrupt' }> | null> => {
  const secret = await openVolunteerKey(stretched, deviceSecret, old);
  if (!secret) return null;
  const plain = await openAes(await importAesGcm(secret), old.keyring, asciiToBytes('feldschein keyring 1'));
  const parsed = v.safeParse(oldKeyringSchema, plain && decode(plain));
  if (!parsed.success) return err({ type: 'storageCorrupt' });
  const { handle, localSecret, point, ...rest } = parsed.output;
  const keyring: Keyring = {
    ...rest,
    version: 2,
    sealingSecret: randomBytes(32),
    duressSlotId: null,
    ledgerSecret: point?.secret ?? localSecret,
    point: point && {
      epochs: [{ keyEpoch: rest.keyEpoch, secret: point.secret }],
      indexKey: point.indexKey,
      networkLinkKey: point.networkLinkKey,
      networkTagKey: point.networkTagKey,
    },
  };
  const ringKeys = createRingKeys(keyring.office !== null);
  const { keyring: _read, ...kept } = old;
  const slot = await dressSlot(kept, secret, { handle, role: 'coordinator', secrecyOn: null }, ringKeys);
  secret.fill(0);
  return ok({ slot, ring: await sealRing(ringKeys, keyring, null), keyring });
};
