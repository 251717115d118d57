/**
 * A volunteer's slot: the way from a passphrase to the keyring.
 *
 * ```
 *  passphrase ─ Argon2id, once for all slots of one salt ─► HMAC(device secret) ─ HKDF(slot id) ─► opens the volunteer key
 *  volunteer key ─┬► ring keys ─► keyring (ring.ts)
 *                 ├► what only this volunteer opens
 *                 └ HKDF ─► HPKE pair: ring keys are handed on through it while the volunteer is away
 * ```
 * Slots of a device share salt and cost, so that a try costs one Argon2id however many volunteers there are, and nobody has to say
 * first who they are: the Kürzel stands nowhere in the open. Against a guesser that is worth log2(slots) bits, four at most.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { SlotId, Volunteer } from '../../domain/volunteer.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { importAesGcm, openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { deriveBytes, importHkdf } from '../crypto/derive.ts';
import { deriveSealingPair, openFrom, sealTo } from '../crypto/hpke.ts';
import { type Argon2Cost, stretchPassphrase, volunteerWrappingKey } from '../crypto/passphraseKey.ts';
import { measured } from '../measured.ts';
import type { SlotRow } from '../storage/rows.ts';
import { openBadge, sealBadge } from './badge.ts';
import type { RingKeys } from './ring.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What all slots of a device share. */
export interface Stretching {
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
}
export const createStretching = (cost: Argon2Cost): Stretching => ({ salt: randomBytes(16), cost });

/** A slot that its passphrase has opened. */
export interface OpenSlot {
  /** As it has to stand on the disk from now on: another one than was opened where new ring keys were handed on. */
  readonly row: SlotRow;
  readonly ringKeys: RingKeys;
  readonly volunteer: Volunteer;
  /** Seals what only this volunteer opens. */
  readonly volunteerKey: CryptoKey;
}

const ringKeysSchema = v.object({
  common: v.instance(Uint8Array<ArrayBuffer>),
  office: v.nullable(v.instance(Uint8Array<ArrayBuffer>)),
});

/** The slow half of every try. The caller wipes what it returns. */
export const stretch = (passphrase: string, { salt, cost }: Stretching): Promise<Bytes> =>
  measured('argon2id', () => stretchPassphrase(passphrase, salt, cost));

export const createSlot = async (
  stretched: Bytes,
  deviceSecret: CryptoKey,
  stretching: Stretching,
  { handle, role, secrecyOn }: Omit<Volunteer, 'slotId'>,
  ringKeys: RingKeys,
): Promise<OpenSlot> => {
  const secret = randomBytes(32);
  const slot = await fillSlot(randomBytes(8), secret, stretched, deviceSecret, stretching);
  const open = await dressSlot(slot, secret, { handle, role, secrecyOn }, ringKeys);
  secret.fill(0);
  return open;
};

/** The rest of a slot whose volunteer key is known: its ring keys, badge and public key. */
export const dressSlot = async (
  slot: Pick<SlotRow, 'slotId' | 'salt' | 'cost' | 'wrappedKey'>,
  secret: Bytes,
  person: Omit<Volunteer, 'slotId'>,
  ringKeys: RingKeys,
): Promise<OpenSlot> => {
  const volunteerKey = await importAesGcm(secret);
  const { publicKey } = await volunteerPair(secret);
  const volunteer = { ...person, slotId: slot.slotId };
  const row: SlotRow = {
    ...slot,
    publicKey,
    ringKeys: await sealAes(volunteerKey, encodeRingKeys(ringKeys), ringKeysContext(slot.slotId)),
    badge: await sealBadge(ringKeys.common, volunteer),
  };
  return { row, ringKeys, volunteer, volunteerKey };
};

/**
 * A slot that looks like a volunteer's and opens nothing: its ring keys are a word, its badge and the rest noise of the same lengths.
 */
export const createDuressSlot = async (
  stretched: Bytes,
  deviceSecret: CryptoKey,
  stretching: Stretching,
): Promise<SlotRow> => {
  const nobody = { handle: '', role: 'volunteer', secrecyOn: null } as const;
  const noise = { common: randomBytes(32), office: null };
  const { row, volunteerKey } = await createSlot(stretched, deviceSecret, stretching, nobody, noise);
  const word = pad(new Uint8Array(encode(duressWord)), ringKeysBytes);
  return { ...row, ringKeys: await sealAes(volunteerKey, word, ringKeysContext(row.slotId)) };
};

/** Keeps a slot of which nobody knows whose it is from standing out among those that are handed new keys. */
export const handOnNoise = async (row: SlotRow): Promise<SlotRow> => {
  const noise = { common: randomBytes(32), office: null };
  return handOn(row, { slotId: row.slotId, handle: '', role: 'volunteer', secrecyOn: null }, noise);
};

/** Null where the passphrase is not this slot's; `duress` where everything has to go; `storageCorrupt` where it is, and what is behind it cannot be read. */
export const openSlot = async (
  stretched: Bytes,
  deviceSecret: CryptoKey,
  row: SlotRow,
): Promise<OpenSlot | { readonly type: 'storageCorrupt' | 'duress' } | null> => {
  const secret = await openVolunteerKey(stretched, deviceSecret, row);
  return secret && openSlotWith(secret, row);
};

/** The same with the volunteer's 32 secret bytes, wherever they came from. Wipes them. */
export const openSlotWith = async (
  secret: Bytes,
  row: SlotRow,
): Promise<OpenSlot | { readonly type: 'storageCorrupt' | 'duress' }> => {
  const volunteerKey = await importAesGcm(secret);
  const sealedKeys = await openAes(volunteerKey, row.ringKeys, ringKeysContext(row.slotId));
  if (isDuressWord(sealedKeys)) return { type: 'duress' };
  const ringKeys = row.handedOn ? await takeHandedOn(secret, row.slotId, row.handedOn) : decodeRingKeys(sealedKeys);
  secret.fill(0);
  const volunteer = ringKeys && (await openBadge(ringKeys.common, row));
  if (!ringKeys || !volunteer) return { type: 'storageCorrupt' };
  const { handedOn, ...settled } = row;
  if (!handedOn) return { row, ringKeys, volunteer, volunteerKey };
  const sealed = await sealAes(volunteerKey, encodeRingKeys(ringKeys), ringKeysContext(row.slotId));
  return { row: { ...settled, ringKeys: sealed }, ringKeys, volunteer, volunteerKey };
};

/** The 32 secret bytes of a volunteer; null where the passphrase is another's. The caller wipes them. */
export const openVolunteerKey = async (
  stretched: Bytes,
  deviceSecret: CryptoKey,
  { slotId, wrappedKey }: Pick<SlotRow, 'slotId' | 'wrappedKey'>,
): Promise<Bytes | null> => {
  const wrappingKey = await volunteerWrappingKey(stretched, deviceSecret, ownHexToBytes(slotId));
  return openAes(wrappingKey, wrappedKey, volunteerKeyContext);
};

/** Hands new ring keys to a volunteer who is not at the tablet, and the badge that they open. */
export const handOn = async (row: SlotRow, volunteer: Volunteer, ringKeys: RingKeys): Promise<SlotRow> => ({
  ...row,
  handedOn: await sealTo(row.publicKey, encodeRingKeys(ringKeys), handedOnContext(row.slotId)),
  badge: await sealBadge(ringKeys.common, volunteer),
});

/** The own slot under new ring keys, and with the badge that they open. */
export const resealSlot = async (slot: OpenSlot, ringKeys: RingKeys): Promise<OpenSlot> => {
  const { handedOn: _taken, ...row } = slot.row;
  const sealed = await sealAes(slot.volunteerKey, encodeRingKeys(ringKeys), ringKeysContext(row.slotId));
  const badge = await sealBadge(ringKeys.common, slot.volunteer);
  return { ...slot, ringKeys, row: { ...row, ringKeys: sealed, badge } };
};

/** The slot under another passphrase; the volunteer key, and all that it opens, stay. */
export const rewrapSlot = async (
  row: SlotRow,
  secret: Bytes,
  stretched: Bytes,
  deviceSecret: CryptoKey,
): Promise<SlotRow> => ({
  ...row,
  ...(await fillSlot(ownHexToBytes(row.slotId), secret, stretched, deviceSecret, row)),
});

const fillSlot = async (
  slotId: Bytes,
  secret: Bytes,
  stretched: Bytes,
  deviceSecret: CryptoKey,
  { salt, cost }: Stretching,
): Promise<Pick<SlotRow, 'slotId' | 'salt' | 'cost' | 'wrappedKey'>> => {
  const wrappingKey = await volunteerWrappingKey(stretched, deviceSecret, slotId);
  const wrappedKey = await sealAes(wrappingKey, secret, volunteerKeyContext);
  return { slotId: bytesToHex(slotId) as SlotId, salt, cost, wrappedKey };
};

const volunteerPair = async (secret: Bytes) =>
  deriveSealingPair(await deriveBytes(await importHkdf(secret), { label: 'volunteer sealing secret' }, 32));

const takeHandedOn = async (secret: Bytes, slotId: SlotId, handedOn: Bytes): Promise<RingKeys | null> => {
  const { privateKey } = await volunteerPair(secret);
  return decodeRingKeys(await openFrom(privateKey, handedOn, handedOnContext(slotId)));
};

/* Padded: the length must not tell who is a coordinator. */
const encodeRingKeys = ({ common, office }: RingKeys): Bytes =>
  pad(new Uint8Array(encode({ common, office })), ringKeysBytes);
const ringKeysBytes = 96;

const duressWord = { duress: true } as const;

const isDuressWord = (padded: Bytes | null): boolean => {
  const plain = padded && unpad(padded);
  return plain !== null && 'duress' in (decode(plain) as object);
};

const decodeRingKeys = (padded: Bytes | null): RingKeys | null => {
  const plain = padded && unpad(padded);
  const parsed = plain && v.safeParse(ringKeysSchema, decode(plain));
  return parsed?.success ? parsed.output : null;
};

const volunteerKeyContext = asciiToBytes('feldschein volunteer key 1');
const ringKeysContext = (slotId: SlotId): Bytes =>
  concatBytes(asciiToBytes('feldschein ring keys 1'), ownHexToBytes(slotId));
const handedOnContext = (slotId: SlotId): Bytes =>
  concatBytes(asciiToBytes('feldschein ring keys handed on 1'), ownHexToBytes(slotId));
