/**
 * Ring: the keyring on the disk, in two parts under a key each. Every slot holds the common key, coordinators' slots the office's too.
 *
 * Whoever leaves takes nothing along that opens what comes later: with each removal both keys are made anew, and handed to the
 * slots of those who stay (slot.ts).
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { importAesGcm, openAes, sealAes } from '../crypto/aes.ts';
import { randomBytes } from '../crypto/bytes.ts';
import type { RingFact } from '../storage/facts.ts';
import { commonKeysSchema, type Keyring, officeKeysSchema } from './keyring.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** 32 bytes each; `office` only for coordinators of a device that acts for the office. */
export interface RingKeys {
  readonly common: Bytes;
  readonly office: Bytes | null;
}

export const createRingKeys = (withOffice: boolean): RingKeys => ({
  common: randomBytes(32),
  office: withOffice ? randomBytes(32) : null,
});

/** `before`: keeps the office's part as it is where the keys do not open it. */
export const sealRing = async (keys: RingKeys, keyring: Keyring, before: RingFact | null): Promise<RingFact> => {
  const { office, ...common } = keyring;
  return {
    name: 'ring',
    common: await sealPart(keys.common, common, 'common'),
    office: keys.office && office ? await sealPart(keys.office, office, 'office') : (before?.office ?? null),
  };
};

export const openRing = async (
  keys: RingKeys,
  ring: RingFact,
): Promise<Result<Keyring, { readonly type: 'storageCorrupt' }>> => {
  const common = v.safeParse(commonKeysSchema, await openPart(keys.common, ring.common, 'common'));
  if (!common.success) return err({ type: 'storageCorrupt' });
  if (!keys.office || !ring.office) return ok({ ...common.output, office: null });
  const office = v.safeParse(officeKeysSchema, await openPart(keys.office, ring.office, 'office'));
  return office.success ? ok({ ...common.output, office: office.output }) : err({ type: 'storageCorrupt' });
};

type Part = 'common' | 'office';

const sealPart = async (key: Bytes, part: object, name: Part): Promise<Bytes> =>
  sealAes(await importAesGcm(key), new Uint8Array(encode(part)), additionalData(name));

const openPart = async (key: Bytes, sealed: Bytes, name: Part): Promise<unknown> => {
  const plain = await openAes(await importAesGcm(key), sealed, additionalData(name));
  return plain && decode(plain);
};

const additionalData = (name: Part): Bytes => asciiToBytes(`feldschein ring 1 ${name}`);
