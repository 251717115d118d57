/** A volunteer's slot: passphrase → wrapping key → volunteer key → keyring. */
import { asciiToBytes, bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import { importAesGcm, openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { type Argon2Cost, stretchPassphrase, volunteerWrappingKey } from '../crypto/passphraseKey.ts';
import { measured } from '../measured.ts';
import type { SlotRow } from '../storage/rows.ts';
import { type Keyring, openKeyring, sealKeyring } from './keyring.ts';

const additionalData = asciiToBytes('feldschein volunteer key 1');

export const createSlot = async (
  passphrase: string,
  deviceSecret: CryptoKey,
  cost: Argon2Cost,
  keyring: Keyring,
): Promise<SlotRow> => {
  const slotId = randomBytes(8);
  const salt = randomBytes(16);
  const stretched = await stretchPassphrase(passphrase, salt, cost);
  const wrappingKey = await volunteerWrappingKey(stretched, deviceSecret, slotId);
  stretched.fill(0);
  const secret = randomBytes(32);
  const wrappedKey = await sealAes(wrappingKey, secret, additionalData);
  const volunteerKey = await importAesGcm(secret);
  secret.fill(0);
  return { slotId: bytesToHex(slotId), salt, cost, wrappedKey, keyring: await sealKeyring(volunteerKey, keyring) };
};

/** Null where the passphrase is not this slot's. */
export const openSlot = async (
  passphrase: string,
  deviceSecret: CryptoKey,
  slot: SlotRow,
): Promise<ReturnType<typeof openKeyring> | null> => {
  const stretched = await measured('argon2id', () => stretchPassphrase(passphrase, slot.salt, slot.cost));
  const wrappingKey = await volunteerWrappingKey(stretched, deviceSecret, ownHexToBytes(slot.slotId));
  stretched.fill(0);
  const secret = await openAes(wrappingKey, slot.wrappedKey, additionalData);
  if (!secret) return null;
  const volunteerKey = await importAesGcm(secret);
  secret.fill(0);
  return openKeyring(volunteerKey, slot.keyring);
};
