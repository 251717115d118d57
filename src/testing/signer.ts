/** A fresh ES256 key pair that signs, as devices and offices have one. */
export interface TestSigner {
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** r ‖ s, 64 bytes; another one each time. */
  readonly sign: (input: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

export const createTestSigner = async (): Promise<TestSigner> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (input) =>
      new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, input)),
  };
};

export const testSha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const testRandom = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  // The platform gives at most this many at once.
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
