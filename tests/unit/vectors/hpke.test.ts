/**
 * HPKE against the published answers for our suite: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode.
 *
 * The suite is in the CFRG's test vectors of RFC 9180, not in the RFC itself. Their short form draws a thousand messages from
 * SHAKE-128 of nothing and gives 16 bytes of SHAKE-128 over all ciphertexts.
 */
import { createHash } from 'node:crypto';
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect, it } from 'vitest';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import { deriveSealingPair, openFrom, sealTo } from '../../../src/worker/crypto/hpke.ts';

const info = ownHexToBytes('4f6465206f6e2061204772656369616e2055726e');
/** kem 0x0010, kdf 0x0001, aead 0x0002 */
const ours = {
  ikmE: 'a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c',
  ikmR: 'a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3',
  pkRm: '04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c',
  enc: '04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0',
  encryptions: '8d3263541fc1695b6e88ff3a1208577c',
};
/** RFC 9180, A.3.1: the same KEM and KDF with AES-128-GCM. */
const withAes128 = {
  ikmE: '4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e',
  ikmR: '668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550',
  pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  encryptions: 'fcb852ae6a1e19e874fbd18a199df3e4',
  first: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
};

const suiteWith = (aead: Aes128Gcm | Aes256Gcm) =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead });

const drawMessages = (count: number): readonly { readonly aad: Uint8Array; readonly plain: Uint8Array }[] => {
  const source = createHash('shake128', { outputLength: count * 2 * 256 }).digest();
  let at = 0;
  const draw = (): Uint8Array => {
    const length = source[at++] ?? 0;
    at += length;
    return new Uint8Array(source.subarray(at - length, at));
  };
  return Array.from({ length: count }, () => ({ aad: draw(), plain: draw() }));
};

const accumulate = async (suite: CipherSuite, vector: typeof ours): Promise<string> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(ownHexToBytes(vector.pkRm));
  const ekm = await suite.kem.deriveKeyPair(ownHexToBytes(vector.ikmE).buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm });
  expect(bytesToHex(new Uint8Array(sender.enc))).toBe(vector.enc);
  const sink = createHash('shake128', { outputLength: 16 });
  for (const { aad, plain } of drawMessages(1_000)) sink.update(new Uint8Array(await sender.seal(plain, aad)));
  return sink.digest('hex');
};

it('a sealing secret leads to the published key pair', async () => {
  expect(bytesToHex((await deriveSealingPair(ownHexToBytes(ours.ikmR))).publicKey)).toBe(ours.pkRm);
  expect(bytesToHex((await deriveSealingPair(ownHexToBytes(withAes128.ikmR))).publicKey)).toBe(withAes128.pkRm);
});

it('our suite gives the published encapsulation and ciphertexts', async () => {
  expect(await accumulate(suiteWith(new Aes256Gcm()), ours)).toBe(ours.encryptions);
});

it('the suite of RFC 9180 A.3.1 gives the ciphertexts printed there', async () => {
  const suite = suiteWith(new Aes128Gcm());
  expect(await accumulate(suite, withAes128)).toBe(withAes128.encryptions);
  const recipientPublicKey = await suite.kem.deserializePublicKey(ownHexToBytes(withAes128.pkRm));
  const ekm = await suite.kem.deriveKeyPair(ownHexToBytes(withAes128.ikmE).buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm });
  const plain = new TextEncoder().encode('Beauty is truth, truth beauty');
  expect(bytesToHex(new Uint8Array(await sender.seal(plain, new TextEncoder().encode('Count-0'))))).toBe(
    withAes128.first,
  );
});

it('what the published sender seals opens here, and what we seal opens at the published recipient', async () => {
  const suite = suiteWith(new Aes256Gcm());
  const pair = await deriveSealingPair(ownHexToBytes(ours.ikmR));
  const plain = new TextEncoder().encode('Inhaltsschlüssel, 32 Byte, offen');
  const recipientPublicKey = await suite.kem.deserializePublicKey(ownHexToBytes(ours.pkRm));
  const ekm = await suite.kem.deriveKeyPair(ownHexToBytes(ours.ikmE).buffer);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info, ekm }, plain);
  const sealed = concatBytes(new Uint8Array(enc), new Uint8Array(ct));
  expect(await openFrom(pair.privateKey, sealed, info)).toEqual(plain);

  const back = await sealTo(pair.publicKey, plain, info);
  const recipientKey = await suite.kem.deriveKeyPair(ownHexToBytes(ours.ikmR).buffer);
  expect(new Uint8Array(await suite.open({ recipientKey, enc: back.slice(0, 65), info }, back.slice(65)))).toEqual(
    plain,
  );
});

it('nothing opens for another key, another purpose, or with another bit', async () => {
  const [pair, other] = await Promise.all([
    deriveSealingPair(ownHexToBytes(ours.ikmR)),
    deriveSealingPair(ownHexToBytes(ours.ikmE)),
  ]);
  const sealed = await sealTo(pair.publicKey, new Uint8Array(32), info);
  expect(await openFrom(other.privateKey, sealed, info)).toBeNull();
  expect(await openFrom(pair.privateKey, sealed, info.slice(1))).toBeNull();
  for (const at of [0, 1, 64, 65, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await openFrom(pair.privateKey, changed, info)).toBeNull();
  }
  for (const length of [0, 64, 65, 80, sealed.length - 1]) {
    expect(await openFrom(pair.privateKey, sealed.slice(0, length), info)).toBeNull();
  }
  expect(await sealTo(pair.publicKey, new Uint8Array(32), info)).not.toEqual(sealed);
});
