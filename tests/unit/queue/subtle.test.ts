import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { createSha256 } from '../../../src/queue/crypto.ts';
import { createNodeSubtle } from '../../../src/queue/node/subtle.ts';
import { testRandom } from '../../../src/testing/signer.ts';

describe('createNodeSubtle', () => {
  const sha256 = createSha256(createNodeSubtle());

  it('knows the vector «abc» of FIPS 180-4', async () => {
    expect(bytesToHex(await sha256(new Uint8Array([97, 98, 99])))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('agrees with WebCrypto, also on a part of a larger buffer', async () => {
    const whole = testRandom(300);
    for (const bytes of [whole, whole.subarray(7, 190), new Uint8Array()]) {
      expect(await sha256(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    }
  });
});
