/**
 * Identity of a device: the rows that founding or joining stores, all in one transaction or not at all.
 */
import type { DeviceId, PointId, TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Volunteer } from '../../domain/volunteer.ts';
import { bytesToHex, concatBytes } from '../../protocol/bytes.ts';

import { certificateSignatureInput, type DeviceRoles, encodeCertificateBody } from '../../protocol/certificate.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { randomBytes, sha256 } from '../crypto/bytes.ts';
import { importHmac } from '../crypto/derive.ts';
import { chooseArgon2Cost } from '../crypto/passphraseKey.ts';
import { createSigningPair, exportSigningKey, sign } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { createRingKeys, sealRing } from '../keys/ring.ts';
import { createSlot, createStretching, stretch } from '../keys/slot.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { DeviceFact, RegistrationFact } from '../storage/facts.ts';
import type { EntryRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import type { Opened } from './unlock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DeviceIdentity {
  readonly fact: DeviceFact;
  /** PKCS #8 of the key that signs segments; goes into the keyring. */
  readonly signingKey: Bytes;
  /** HPKE secret of this device alone; goes into the keyring. */
  readonly sealingSecret: Bytes;
  readonly certificate: Bytes;
}

/** The tenant's id is the beginning of the digest of the office's key: nobody can take another's. */
export const tenantOf = async (officeKey: Bytes): Promise<TenantId> =>
  bytesToHex((await sha256(officeKey)).slice(0, 16)) as TenantId;

export const createDeviceIdentity = async (
  tenant: TenantId,
  pointId: PointId,
  roles: DeviceRoles,
  officeSigningKey: CryptoKey,
): Promise<DeviceIdentity> => {
  const [signing, courier] = await Promise.all([createSigningPair(true), createSigningPair(false)]);
  const device = bytesToHex(randomBytes(16)) as DeviceId;
  const body = encodeCertificateBody({
    tenant,
    device,
    pointId,
    roles,
    signingKey: signing.publicKey,
    courierKey: courier.publicKey,
  });
  const signature = await sign(officeSigningKey, certificateSignatureInput(body));
  const secret = randomBytes(32);
  const deviceSecret = await importHmac(secret);
  secret.fill(0);
  return {
    fact: { name: 'device', tenant, device, courierKey: courier.privateKey, deviceSecret },
    signingKey: await exportSigningKey(signing.privateKey),
    sealingSecret: randomBytes(32),
    certificate: concatBytes(body, signature),
  };
};

export interface NewDevice {
  readonly identity: DeviceIdentity;
  readonly keyring: Keyring;
  readonly passphrase: string;
  /** Kürzel and role of whoever sets the device up. */
  readonly person: Pick<Volunteer, 'handle' | 'role'>;
  readonly registration: Omit<RegistrationFact, 'name' | 'done'>;
  readonly firstEntries: readonly EntryRow[];
  readonly ticks: () => number;
}

/** Stores everything of a new device. Null where another window was faster. */
export const storeNewDevice = async (
  database: DeviceDatabase,
  { identity, keyring, passphrase, person, registration, firstEntries, ticks }: NewDevice,
): Promise<Result<Opened | null, StorageTrouble>> => {
  const stretching = createStretching(await chooseArgon2Cost(ticks));
  const stretched = await stretch(passphrase, stretching);
  const ringKeys = createRingKeys(keyring.office !== null);
  const volunteer = { ...person, secrecyOn: null };
  const slot = await createSlot(stretched, identity.fact.deviceSecret, stretching, volunteer, ringKeys);
  stretched.fill(0);
  const ring = await sealRing(ringKeys, keyring, null);
  return withStorage(() =>
    database.transaction('rw', database.facts, database.slots, database.entries, async () => {
      if (await database.facts.get('device')) return null;
      await database.facts.add(identity.fact);
      await database.facts.add(ring);
      await database.facts.add({ ...registration, name: 'registration', done: false });
      await database.slots.add(slot.row);
      await database.entries.bulkAdd(firstEntries);
      return { slot, keyring };
    }),
  );
};

/** Random identifier of `length` bytes, hex. */
export const randomId = <Id extends string>(length: number): Id => bytesToHex(randomBytes(length)) as Id;
