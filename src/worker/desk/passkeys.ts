/**
 * Passkeys at the desk: the same volunteer key, wrapped a second time.
 *
 * ```
 *  WebAuthn PRF output 32 B ─ HMAC(device secret) ─ HKDF(slot id) ─► wraps the volunteer key, beside the passphrase's wrapping
 * ```
 * Opens on this device alone, like the passphrase: who takes the authenticator's answer elsewhere has no device secret.
 * @see https://www.w3.org/TR/webauthn-3/#prf-extension
 */
import { normalisePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes, concatBytes, equalBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { UnlockError } from '../../protocol/deskDoor.ts';
import type { AddPasskeyError, PasskeyAnswer, PasskeyHandle } from '../../protocol/deskPasskey.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { deriveAesKey, hmac, importHkdf } from '../crypto/derive.ts';
import { isOldSlot } from '../keys/oldSlot.ts';
import { openRing } from '../keys/ring.ts';
import { openSlotWith, openVolunteerKey, stretch } from '../keys/slot.ts';
import { countFailedUnlock } from '../ledger/audit.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { SlotRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import type { OpenDesk } from './openDesk.ts';
import { deviceSecretOf } from './people.ts';
import { keepOpened, type Opened } from './unlock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const listPasskeys = async (database: DeviceDatabase): Promise<readonly PasskeyHandle[]> => {
  const rows = await withStorage(async () => ((await database.isThere()) ? database.slots.toArray() : []));
  if (!rows.ok) return [];
  return rows.value.flatMap((row) =>
    !isOldSlot(row) && row.passkey ? [{ credentialId: row.passkey.credentialId, salt: row.passkey.salt }] : [],
  );
};

export const unlockWithPasskey = async (
  database: DeviceDatabase,
  { credentialId, secret }: PasskeyAnswer,
): Promise<Result<Opened, UnlockError>> => {
  const read = await withStorage(async () => ({
    device: await readFact(database, 'device'),
    ring: await readFact(database, 'ring'),
    rows: await database.slots.toArray(),
  }));
  if (!read.ok) return read;
  const { device, ring, rows } = read.value;
  if (!device) return err({ type: 'unfounded' });
  const row = rows.find((one) => !isOldSlot(one) && equalBytes(one.passkey?.credentialId ?? none, credentialId));
  const volunteerSecret =
    row && !isOldSlot(row) && row.passkey
      ? await openAes(await wrappingKeyOf(device.deviceSecret, secret, row), row.passkey.wrappedKey, context(row))
      : null;
  if (!row || isOldSlot(row) || !volunteerSecret) {
    await countFailedUnlock(database);
    return err({ type: 'wrongPassphrase' });
  }
  const slot = await openSlotWith(volunteerSecret, row);
  if ('type' in slot || !ring) return err({ type: 'storageCorrupt' });
  const keyring = await openRing(slot.ringKeys, ring);
  if (!keyring.ok) return keyring;
  const kept = slot.row === row ? ok(null) : await keepOpened(database, slot.row, ring);
  return kept.ok ? ok({ slot, keyring: keyring.value }) : kept;
};

export const addPasskey = async (
  desk: OpenDesk,
  passphrase: string,
  { credentialId, salt, secret }: PasskeyAnswer,
): Promise<Result<null, AddPasskeyError>> => {
  const { row } = desk.slot;
  const deviceSecret = await deviceSecretOf(desk);
  // Argon2id throws on nothing at all.
  if (normalisePassphrase(passphrase) === '') return err({ type: 'wrongPassphrase' });
  const stretched = await stretch(passphrase, row);
  const volunteerSecret = await openVolunteerKey(stretched, deviceSecret, row);
  stretched.fill(0);
  if (!volunteerSecret) return err({ type: 'wrongPassphrase' });
  const key = await wrappingKeyOf(deviceSecret, secret, row);
  const wrappedKey = await sealAes(key, volunteerSecret, context(row));
  volunteerSecret.fill(0);
  return keep(desk, { ...row, passkey: { credentialId, salt, wrappedKey } });
};

export const removePasskey = (desk: OpenDesk): Promise<Result<null, StorageTrouble>> => {
  const { passkey: _gone, ...row } = desk.slot.row;
  return keep(desk, row);
};

const keep = async (desk: OpenDesk, row: SlotRow): Promise<Result<null, StorageTrouble>> => {
  const stored = await withStorage(() => desk.database.slots.put(row));
  if (!stored.ok) return stored;
  desk.keepSlot({ ...desk.slot, row });
  return ok(null);
};

const wrappingKeyOf = async (
  deviceSecret: CryptoKey,
  answer: Bytes,
  { slotId }: Pick<SlotRow, 'slotId'>,
): Promise<CryptoKey> => {
  const secret = await hmac(deviceSecret, concatBytes(asciiToBytes('feldschein passkey 1'), answer));
  const key = await deriveAesKey(
    await importHkdf(secret),
    { label: 'passkey wrapping key', salt: ownHexToBytes(slotId) },
    'AES-GCM',
  );
  secret.fill(0);
  return key;
};

const none = new Uint8Array(0);
const context = ({ slotId }: Pick<SlotRow, 'slotId'>): Bytes =>
  concatBytes(asciiToBytes('feldschein passkey slot 1'), ownHexToBytes(slotId));
