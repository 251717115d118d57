/**
 * Reads and verifies a paper's code without a line of the product: its own CBOR reader, its own Sig_structure, Node's crypto.
 * Whoever writes another client has no more than this to write.
 * @see RFC 8949, RFC 9052
 */
import { createPublicKey, verify } from 'node:crypto';

type Cbor = number | null | Buffer | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>;

const readCbor = (bytes: Buffer, start: number): { readonly value: Cbor; readonly end: number } => {
  const first = bytes.readUInt8(start);
  const major = first >> 5;
  let argument = first & 31;
  let at = start + 1;
  if (argument === 24) argument = bytes.readUInt8(at++);
  else if (argument === 25) {
    argument = bytes.readUInt16BE(at);
    at += 2;
  } else if (argument === 26) {
    argument = bytes.readUInt32BE(at);
    at += 4;
  }
  const next = (): Cbor => {
    const read = readCbor(bytes, at);
    at = read.end;
    return read.value;
  };
  if (major === 0) return { value: argument, end: at };
  if (major === 1) return { value: -1 - argument, end: at };
  if (major === 2) return { value: bytes.subarray(at, at + argument), end: at + argument };
  if (major === 4) {
    const items = Array.from({ length: argument }, next);
    return { value: items, end: at };
  }
  if (major === 5) {
    const map = new Map(Array.from({ length: argument }, () => [next(), next()] as const));
    return { value: map, end: at };
  }
  if (first === 0xf6) return { value: null, end: at };
  throw new Error(`unexpected CBOR byte ${first} at ${start}`);
};

export interface IndependentCode {
  readonly algorithm: Cbor | undefined;
  readonly keyId: string;
  readonly payload: ReadonlyMap<Cbor, Cbor>;
  readonly isSigned: boolean;
}

const head = (major: number, length: number): Buffer =>
  length < 24 ? Buffer.from([(major << 5) | length]) : Buffer.from([(major << 5) | 24, length]);
const byteString = (content: Buffer): Buffer => Buffer.concat([head(2, content.length), content]);

/** `digits`: 282 decimal digits; `publicKey`: uncompressed point, hex; `tenant`: 16 bytes, hex. */
export const readIndependently = (digits: string, publicKey: string, tenant: string): IndependentCode => {
  const code = Buffer.from(BigInt(digits).toString(16).padStart(234, '0'), 'hex');
  const { value, end } = readCbor(code, 0);
  if (end !== code.length || !Array.isArray(value)) throw new Error('not one array');
  const [header, , payload, signature] = value as unknown as readonly [Buffer, Cbor, Buffer, Buffer];
  const headers = readCbor(header, 0).value as ReadonlyMap<Cbor, Cbor>;
  const structure = Buffer.concat([
    head(4, 4),
    head(3, 10),
    Buffer.from('Signature1'),
    byteString(header),
    byteString(Buffer.concat([Buffer.from('feldschein voucher 1'), Buffer.from(tenant, 'hex')])),
    byteString(payload),
  ]);
  const [x, y] = [publicKey.slice(2, 66), publicKey.slice(66)].map((half) =>
    Buffer.from(half, 'hex').toString('base64url'),
  );
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  return {
    algorithm: headers.get(1),
    keyId: (headers.get(4) as Buffer).toString('hex'),
    payload: readCbor(payload, 0).value as ReadonlyMap<Cbor, Cbor>,
    isSigned: verify('sha256', structure, { key, dsaEncoding: 'ieee-p1363' }, signature),
  };
};
