/** Keys in use while the desk is open. They live in this worker's memory and end with it. */
import type { KeyId } from '../../domain/ids.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { keyIdOf } from '../../protocol/cose.ts';
import { sha256 } from '../crypto/bytes.ts';
import { deriveAesKey, deriveBytes, importHkdf, importHmac } from '../crypto/derive.ts';
import { deriveSealingPair, type SealingPair } from '../crypto/hpke.ts';
import { importSigningKey, publicKeyOf } from '../crypto/signing.ts';
import { networkPairOf } from '../network/networkKey.ts';
import type { Keyring } from './keyring.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OpenKeys {
  /** As it is now: a new keyEpoch may come while the desk is open. Ask again each time. */
  readonly keyring: Keyring;
  /** A newer keyring of the same device: what was sealed before still opens. */
  readonly renew: (keyring: Keyring) => void;
  /** Entries and drafts on this device. */
  readonly ledgerKey: CryptoKey;
  /** Names the rows of forms that are being filled in. */
  readonly formIdKey: CryptoKey;
  /** Fallschlüssel slots: the newest keyEpoch first. Null on a device of the office alone. */
  readonly caseWrappingKeys: () => Promise<readonly CryptoKey[] | null>;
  /** Case handles; null on a device of the office alone. */
  readonly networkLinkKey: CryptoKey | null;
  /** Made when first needed: unlocking must not wait for it. */
  readonly signingKey: () => Promise<CryptoKey>;
  /** Names the signing key on papers. */
  readonly keyId: () => Promise<KeyId>;
  /** Every audience that this device belongs to, whatever the keyEpoch. */
  readonly readingPairs: () => Promise<readonly SealingPair[]>;
  /**
   * The key that a new point key (uncompressed point, hex) has to be handed on under: the one before it, which all who wait for it
   * have. Null where this device has none before.
   */
  readonly pointKeyBefore: (
    publicKey: string,
  ) => Promise<{ readonly keyEpoch: number; readonly publicKey: Bytes } | null>;
  /** What is sealed to all points together; null on a device of the office alone. */
  readonly networkPair: () => Promise<SealingPair | null>;
  /** What is sealed to this device alone. */
  readonly devicePair: () => Promise<SealingPair>;
}

/** HPKE secret of a point, from its point secret. */
export const pointSealingSecret = async (pointSecret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  deriveBytes(await importHkdf(pointSecret), { label: 'point sealing secret' }, 32);

/** Wraps the case keys of one keyEpoch. */
export const caseWrappingKeyOf = async (pointSecret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  deriveAesKey(await importHkdf(pointSecret), { label: 'case key wrapping key' }, 'AES-GCM');

export const openKeys = async (first: Keyring): Promise<OpenKeys> => {
  let keyring = first;
  let byEpoch = keysByEpoch(first);
  const root = await importHkdf(keyring.ledgerSecret);
  const [ledgerKey, formIdKey, networkLinkKey] = await Promise.all([
    deriveAesKey(root, { label: 'ledger key' }, 'AES-GCM'),
    deriveBytes(root, { label: 'form id key' }, 32).then(importHmac),
    keyring.point ? importHmac(keyring.point.networkLinkKey) : null,
  ]);
  const officePair = once(async () => (keyring.office ? deriveSealingPair(keyring.office.sealingSecret) : null));
  return {
    get keyring() {
      return keyring;
    },
    renew: (newer) => {
      keyring = newer;
      byEpoch = keysByEpoch(newer);
    },
    ledgerKey,
    formIdKey,
    caseWrappingKeys: () => byEpoch.caseWrappingKeys(),
    networkLinkKey,
    signingKey: once(() => importSigningKey(keyring.signingKey)),
    keyId: once(async () => keyIdOf(sha256, await publicKeyOf(keyring.signingKey))),
    readingPairs: async () => [...(await byEpoch.pointPairs()), await officePair()].filter((pair) => pair !== null),
    pointKeyBefore: (publicKey) => byEpoch.pointKeyBefore(publicKey),
    networkPair: once(async () => (keyring.point ? networkPairOf(keyring.point.networkLinkKey) : null)),
    devicePair: once(() => deriveSealingPair(keyring.sealingSecret)),
  };
};

const keysByEpoch = ({ point }: Keyring) => {
  const secrets = point?.epochs.map(({ secret }) => secret) ?? [];
  const pointPairs = once(() =>
    Promise.all(secrets.map(async (secret) => deriveSealingPair(await pointSealingSecret(secret)))),
  );
  return {
    caseWrappingKeys: once(async () => (point ? Promise.all(secrets.map(caseWrappingKeyOf)) : null)),
    pointPairs,
    pointKeyBefore: async (publicKey: string) => {
      const pairs = await pointPairs();
      const index = pairs.findIndex((pair) => bytesToHex(pair.publicKey) === publicKey);
      const [before, pair] = [point?.epochs[index + 1], pairs[index + 1]];
      return index >= 0 && before && pair ? { keyEpoch: before.keyEpoch, publicKey: pair.publicKey } : null;
    },
  };
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};
