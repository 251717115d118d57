/** Keys in use while the desk is open. They live in this worker's memory and end with it. */
import type { KeyId } from '../../domain/ids.ts';
import { keyIdOf } from '../../protocol/cose.ts';
import { sha256 } from '../crypto/bytes.ts';
import { deriveAesKey, deriveBytes, importHkdf, importHmac } from '../crypto/derive.ts';
import { deriveSealingPair, type SealingPair } from '../crypto/hpke.ts';
import { importSigningKey, publicKeyOf } from '../crypto/signing.ts';
import type { Keyring } from './keyring.ts';

export interface OpenKeys {
  readonly keyring: Keyring;
  /** Entries and drafts on this device. */
  readonly ledgerKey: CryptoKey;
  /** Names the rows of forms that are being filled in. */
  readonly formIdKey: CryptoKey;
  /** Fallschlüssel slots; null on a device of the office alone. */
  readonly caseWrappingKey: CryptoKey | null;
  /** Case handles; null on a device of the office alone. */
  readonly networkLinkKey: CryptoKey | null;
  /** Made when first needed: unlocking must not wait for it. */
  readonly signingKey: () => Promise<CryptoKey>;
  /** Names the signing key on papers. */
  readonly keyId: () => Promise<KeyId>;
  readonly pointPair: () => Promise<SealingPair | null>;
  readonly officePair: () => Promise<SealingPair | null>;
}

/** HPKE secret of a point, from its point secret. */
export const pointSealingSecret = async (pointSecret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  deriveBytes(await importHkdf(pointSecret), { label: 'point sealing secret' }, 32);

export const openKeys = async (keyring: Keyring): Promise<OpenKeys> => {
  const root = await importHkdf(keyring.point?.secret ?? keyring.localSecret);
  const [ledgerKey, formIdKey, caseWrappingKey, networkLinkKey] = await Promise.all([
    deriveAesKey(root, { label: 'ledger key' }, 'AES-GCM'),
    deriveBytes(root, { label: 'form id key' }, 32).then(importHmac),
    keyring.point ? deriveAesKey(root, { label: 'case key wrapping key' }, 'AES-GCM') : null,
    keyring.point ? importHmac(keyring.point.networkLinkKey) : null,
  ]);
  return {
    keyring,
    ledgerKey,
    formIdKey,
    caseWrappingKey,
    networkLinkKey,
    signingKey: once(() => importSigningKey(keyring.signingKey)),
    keyId: once(async () => keyIdOf(sha256, await publicKeyOf(keyring.signingKey))),
    pointPair: once(async () =>
      keyring.point ? deriveSealingPair(await pointSealingSecret(keyring.point.secret)) : null,
    ),
    officePair: once(async () => (keyring.office ? deriveSealingPair(keyring.office.sealingSecret) : null)),
  };
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};
