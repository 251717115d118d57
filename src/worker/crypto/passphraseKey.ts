/**
 * Passphrase → key of one volunteer on this device.
 *
 * ```
 *  passphrase ─ Argon2id ─► 32 B ─ HMAC(device secret) ─► 32 B ─ HKDF ─► key that wraps the volunteer key
 * ```
 * The device secret makes a copied slot useless without the profile it came from; Argon2id makes each guess cost memory.
 * @see RFC 9106
 */
import { argon2id } from 'hash-wasm';
import { normalisePassphrase } from '../../domain/passphrase.ts';
import { deriveAesKey, hmac, importHkdf } from './derive.ts';

export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
}

/** Every device pays at least this, the weakest included: encryption is never made cheaper to be possible. */
export const leastArgon2Cost: Argon2Cost = { memoryKiB: 46 * 1024, iterations: 1 };
const moreArgon2Cost: Argon2Cost = { memoryKiB: 92 * 1024, iterations: 1 };
/** Devices that need less than this for the least cost, in milliseconds, take the higher one. */
const fastDeviceMs = 45;

export const stretchPassphrase = async (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: Argon2Cost,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await argon2id({
      password: normalisePassphrase(passphrase),
      salt,
      parallelism: 1,
      iterations: cost.iterations,
      memorySize: cost.memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    }),
  );

/** Compiles the WebAssembly while the passphrase is still being typed. */
export const warmUpArgon2id = async (): Promise<void> => {
  await stretchPassphrase('warm up', new Uint8Array(16), { memoryKiB: 1024, iterations: 1 });
};

/** Times the least cost once on this device. `now` in milliseconds. */
export const chooseArgon2Cost = async (now: () => number): Promise<Argon2Cost> => {
  await warmUpArgon2id();
  const before = now();
  await stretchPassphrase('measure', new Uint8Array(16), leastArgon2Cost);
  return now() - before < fastDeviceMs ? moreArgon2Cost : leastArgon2Cost;
};

export const volunteerWrappingKey = async (
  stretched: Uint8Array<ArrayBuffer>,
  deviceSecret: CryptoKey,
  slotId: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> => {
  const secret = await hmac(deviceSecret, stretched);
  const key = await deriveAesKey(
    await importHkdf(secret),
    { label: 'volunteer wrapping key', salt: slotId },
    'AES-GCM',
  );
  secret.fill(0);
  return key;
};
