/** Revocation lists of form 1 are read as they were on the day they were made, byte for byte, and verified by Node's own crypto. */
import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import {
  prepareRevocationList,
  type RevocationList,
  verifyRevocationList,
} from '../../../src/protocol/revocationList.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';

interface Vector {
  readonly list: RevocationList;
  readonly bytes: string;
}
const stored = JSON.parse(readFileSync(new URL('../../vectors/revocations1.json', import.meta.url), 'utf8'));
const officeKey = ownHexToBytes(stored.officeKey);

describe.each(stored.lists as readonly Vector[])('list $list.number', ({ list, bytes }) => {
  it('says what it said', async () => {
    expect(expectOk(await verifyRevocationList({ sha256, verify }, officeKey, ownHexToBytes(bytes), null))).toEqual(
      list,
    );
  });

  it('is written in the same bytes', async () => {
    const signature = ownHexToBytes(bytes.slice(-128));
    const turned = { ...list, devices: [...list.devices].reverse() };
    const prepared = expectOk(await prepareRevocationList(sha256, officeKey, turned));
    expect(bytesToHex(prepared.complete(signature))).toBe(bytes);
  });

  it('is signed as RFC 9052 says, put together by hand', () => {
    const all = Buffer.from(bytes, 'hex');
    // 84 · 4d header 13 · a0 · byte string payload · 58 40 signature 64
    const [header, payload, signature] = [all.subarray(1, 15), all.subarray(16, -66), all.subarray(-64)];
    const structure = Buffer.concat([
      Buffer.from('846a', 'hex'),
      Buffer.from('Signature1'),
      header,
      Buffer.from('581c', 'hex'),
      Buffer.from('feldschein revocation list 1'),
      payload,
    ]);
    const [x, y] = [officeKey.slice(1, 33), officeKey.slice(33)].map((half) => Buffer.from(half).toString('base64url'));
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
    expect(nodeVerify('sha256', structure, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });
});
