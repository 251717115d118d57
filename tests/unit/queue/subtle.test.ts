import { describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes } from '../../../src/protocol/bytes.ts';
import { createSha256, verifyEs256 } from '../../../src/queue/crypto.ts';
import { createNodeSubtle } from '../../../src/queue/node/subtle.ts';
import { createTestSigner, testRandom } from '../../../src/testing/signer.ts';

describe('createNodeSubtle', () => {
  const sha256 = createSha256(createNodeSubtle());

  it('knows the vector «abc» of FIPS 180-4', async () => {
    expect(bytesToHex(await sha256(new Uint8Array([97, 98, 99])))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('verifies as WebCrypto does: the signature of these bytes by this key, in r ‖ s, and nothing else', async () => {
    const subtle = createNodeSubtle();
    const [signer, other] = [await createTestSigner(), await createTestSigner()];
    const input = testRandom(200);
    const signature = await signer.sign(input);
    const changed = signature.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    const longer = concatBytes(signature, new Uint8Array(1));
    // Each twice: the second time with a key that was kept.
    for (let time = 0; time < 2; time++) {
      expect(await verifyEs256(subtle, signer.publicKey, signature, input)).toBe(true);
      expect(await verifyEs256(subtle, other.publicKey, signature, input)).toBe(false);
      expect(await verifyEs256(subtle, signer.publicKey, signature, input.slice(1))).toBe(false);
      expect(await verifyEs256(subtle, signer.publicKey, changed, input)).toBe(false);
      expect(await verifyEs256(subtle, signer.publicKey, longer, input)).toBe(false);
      expect(await verifyEs256(subtle, signer.publicKey, new Uint8Array(), input)).toBe(false);
      expect(await verifyEs256(subtle, signer.publicKey, new Uint8Array(64), input)).toBe(false);
      expect(await verifyEs256(subtle, new Uint8Array(65).fill(4), signature, input)).toBe(false);
    }
  });

  it('agrees with WebCrypto, also on a part of a larger buffer', async () => {
    const whole = testRandom(300);
    for (const bytes of [whole, whole.subarray(7, 190), new Uint8Array()]) {
      expect(await sha256(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    }
  });
});
