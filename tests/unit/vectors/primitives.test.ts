/** HKDF, Argon2id, ES256 and AES as the worker uses them, against published answers. */
import { describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import { applyAesCtr, importAesGcm, openAes, sealAes } from '../../../src/worker/crypto/aes.ts';
import { deriveBytes, hmac, importHkdf, importHmac } from '../../../src/worker/crypto/derive.ts';
import { stretchPassphrase } from '../../../src/worker/crypto/passphraseKey.ts';
import { createSigningPair, sign, verify } from '../../../src/worker/crypto/signing.ts';

const run = (first: number, length: number) => Uint8Array.from({ length }, (_, index) => first + index);
const ascii = (text: string) => new TextEncoder().encode(text);

describe('HKDF-SHA256, RFC 5869', () => {
  it.each([
    [
      'A.1',
      new Uint8Array(22).fill(0x0b),
      run(0, 13),
      run(0xf0, 10),
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    [
      'A.2',
      run(0, 80),
      run(0x60, 80),
      run(0xb0, 80),
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    ],
    [
      'A.3',
      new Uint8Array(22).fill(0x0b),
      new Uint8Array(0),
      new Uint8Array(0),
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    ],
  ])('%s', async (_, secret, salt, context, answer) => {
    const derived = await deriveBytes(await importHkdf(secret), { label: '', salt, context }, answer.length / 2);
    expect(bytesToHex(derived)).toBe(answer);
  });

  it('puts the label before the context', async () => {
    const key = await importHkdf(new Uint8Array(22).fill(0x0b));
    const apart = await deriveBytes(key, { label: 'ab', context: ascii('cd') }, 32);
    expect(apart).toEqual(await deriveBytes(key, { label: 'abcd' }, 32));
    expect(apart).not.toEqual(await deriveBytes(key, { label: 'abdc' }, 32));
  });
});

it('HMAC-SHA256, RFC 4231, case 2', async () => {
  const answer = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  expect(bytesToHex(await hmac(await importHmac(ascii('Jefe')), ascii('what do ya want for nothing?')))).toBe(answer);
});

describe('Argon2id, version 0x13', () => {
  /* RFC 9106, 5.3 needs associated data, which the library has no way to pass: the answers of the reference implementation. */
  it.each([
    ['password', 'somesalt', 1, 65_536, 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
    ['password', 'somesalt', 2, 65_536, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    ['password', 'somesalt', 2, 256, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    ['differentpassword', 'somesalt', 2, 65_536, '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
    ['password', 'diffsalt', 2, 65_536, 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('%s, %s, t=%i, m=%i', async (passphrase, salt, iterations, memoryKiB, answer) => {
    expect(bytesToHex(await stretchPassphrase(passphrase, ascii(salt), { iterations, memoryKiB }))).toBe(answer);
  });

  it('takes a passphrase in another normal form for the same', async () => {
    const cost = { iterations: 1, memoryKiB: 64 };
    const salt = ascii('somesalt');
    const composed = await stretchPassphrase('Bär  Fluß', salt, cost);
    expect(await stretchPassphrase(' Ba\u0308r Fluß ', salt, cost)).toEqual(composed);
    expect(await stretchPassphrase('bär fluß', salt, cost)).not.toEqual(composed);
  });
});

describe('ES256, RFC 6979 A.2.5', () => {
  const publicKey = ownHexToBytes(
    '0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
  );
  const signatures = {
    sample:
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    test: 'f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083',
  };

  it.each(Object.entries(signatures))('«%s» verifies, and nothing near it', async (message, hex) => {
    const signature = ownHexToBytes(hex);
    expect(await verify(publicKey, signature, ascii(message))).toBe(true);
    expect(await verify(publicKey, signature, ascii(`${message} `))).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await verify(publicKey, changed, ascii(message))).toBe(false);
    }
  });

  it('is false, not an exception, for what is no key or no signature', async () => {
    const message = ascii('sample');
    const signature = ownHexToBytes(signatures.sample);
    const offCurve = publicKey.slice();
    offCurve[64] = (offCurve[64] ?? 0) ^ 1;
    for (const key of [
      new Uint8Array(0),
      new Uint8Array(65),
      offCurve,
      publicKey.slice(1),
      new Uint8Array(65).fill(4),
    ]) {
      expect(await verify(key, signature, message)).toBe(false);
    }
    for (const none of [new Uint8Array(0), new Uint8Array(64), signature.slice(1), new Uint8Array(64).fill(255)]) {
      expect(await verify(publicKey, none, message)).toBe(false);
    }
  });

  it('signs so that it verifies, in 64 bytes, another each time', async () => {
    const pair = await createSigningPair(false);
    const message = ascii('sample');
    const [first, second] = [await sign(pair.privateKey, message), await sign(pair.privateKey, message)];
    expect(first).toHaveLength(64);
    expect(first).not.toEqual(second);
    expect(await verify(pair.publicKey, first, message)).toBe(true);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
  });
});

describe('AES-256', () => {
  const zeroKey = new Uint8Array(32);

  it('GCM gives the answer of McGrew and Viega, test case 14', async () => {
    const nonce = new Uint8Array(12);
    const sealed = await sealAes(await importAesGcm(zeroKey), new Uint8Array(16), new Uint8Array(0), nonce);
    const answer = 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';
    expect(bytesToHex(sealed)).toBe(bytesToHex(nonce) + answer);
  });

  it('CTR begins at counter zero and is its own inverse', async () => {
    const key = await crypto.subtle.importKey('raw', zeroKey, 'AES-CTR', false, ['encrypt', 'decrypt']);
    // AES-256 of a block of zeros under a key of zeros: FIPS 197 as quoted in the GCM test cases.
    expect(bytesToHex(await applyAesCtr(key, new Uint8Array(16)))).toBe('dc95c078a2408989ad48a21492842087');
    const text = ascii('Zahnschmerzen seit drei Tagen');
    expect(await applyAesCtr(key, await applyAesCtr(key, text))).toEqual(text);
  });

  it('opens only what was sealed, for what it was sealed', async () => {
    const key = await importAesGcm(zeroKey);
    const additionalData = ascii('purpose');
    const sealed = await sealAes(key, ascii('plain'), additionalData);
    expect(await openAes(key, sealed, additionalData)).toEqual(ascii('plain'));
    expect(await openAes(key, sealed, ascii('other'))).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openAes(key, changed, additionalData)).toBeNull();
      expect(await openAes(key, sealed.slice(0, at), additionalData)).toBeNull();
    }
    expect(await openAes(key, concatBytes(sealed, new Uint8Array(1)), additionalData)).toBeNull();
  });
});
