/**
 * Transport: one signed request to the queue, one named answer.
 *
 * An office-hours network answers anything: only CBOR from our own origin counts as the queue, everything else is a captive
 * portal or a broken proxy. Nothing counts as delivered without the queue's own positive answer.
 */
import type * as v from 'valibot';
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import {
  authorizationHeader,
  encodeRequestClaim,
  type RequestKey,
  requestSignatureInput,
} from '../../protocol/requestSignature.ts';
import { decodeMessage, messageContentType } from '../../protocol/wire/message.ts';
import { type Refusal, refusalSchema } from '../../protocol/wire/refusal.ts';
import { sha256 } from '../crypto/bytes.ts';
import { sign } from '../crypto/signing.ts';

export type TransportError =
  | { readonly type: 'noConnection' }
  | { readonly type: 'captivePortal' }
  | { readonly type: 'refused'; readonly refusal: Refusal };

export interface Signer {
  readonly tenant: TenantId;
  readonly device: DeviceId;
  readonly key: RequestKey;
  readonly privateKey: CryptoKey;
}

export interface TransportDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970 by this device. */
  readonly now: () => number;
  readonly origin: string;
  /** Queue's clock minus ours, milliseconds; learnt from a refusal. */
  readonly clock: { offsetMs: number };
}

export type Transport = <const Schema extends v.GenericSchema>(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  answer: Schema,
  signer: Signer | null,
  /** What the signature covers in place of the body: the hello of an exchange. */
  signed?: Uint8Array<ArrayBuffer>,
) => Promise<Result<v.InferOutput<Schema>, TransportError>>;

/** A stalled link is a broken link: patience for the answer, and for the body at the pace of GPRS, a byte a millisecond. */
const answerTimeoutMs = 30_000;
const timeoutMsFor = (body: Uint8Array): number => answerTimeoutMs + body.length;

export const createTransport = (deps: TransportDeps): Transport => {
  const attempt: Transport = async (path, body, answer, signer, signed = body) => {
    const headers: Record<string, string> = { 'content-type': messageContentType };
    if (signer) headers.authorization = await authorize(signer, deps.now() + deps.clock.offsetMs, path, signed);
    const got = await exchange(deps, path, body, headers);
    if (!got.ok) return got;
    const { status, bytes } = got.value;
    if (status >= 200 && status < 300) {
      const message = decodeMessage(answer, bytes);
      return message.ok ? message : err({ type: 'captivePortal' });
    }
    const refusal = decodeMessage(refusalSchema, bytes);
    return err(refusal.ok ? { type: 'refused', refusal: refusal.value } : { type: 'captivePortal' });
  };
  return async (path, body, answer, signer, signed) => {
    const first = await attempt(path, body, answer, signer, signed);
    if (first.ok || first.error.type !== 'refused') return first;
    const { refused, detail } = first.error.refusal;
    // The browser itself sent it twice, over a connection that had died: signed anew it is another request.
    if (refused === 'badSignature' && detail === 'replay') return attempt(path, body, answer, signer, signed);
    if (refused !== 'clock') return first;
    // The tablet's clock is off, after a winter in a drawer: take the queue's time once, for signatures only.
    deps.clock.offsetMs = (first.error.refusal.now ?? deps.now()) - deps.now();
    return attempt(path, body, answer, signer, signed);
  };
};

const exchange = async (
  deps: TransportDeps,
  path: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<Result<{ readonly status: number; readonly bytes: Uint8Array }, TransportError>> => {
  try {
    const response = await deps.fetch(
      new Request(new URL(path, deps.origin), {
        method: 'POST',
        body,
        headers,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeoutMsFor(body)),
      }),
    );
    if (response.headers.get('content-type')?.split(';')[0] !== messageContentType) {
      // A proxy in front of a dead queue answers for it: that is no portal.
      return err(response.status >= 500 ? { type: 'noConnection' } : { type: 'captivePortal' });
    }
    return ok({ status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) });
  } catch {
    return err({ type: 'noConnection' });
  }
};

/** The header that signs a request; `at` by the queue's clock. */
export const authorize = async (
  signer: Signer,
  at: number,
  path: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<string> => {
  const claim = encodeRequestClaim({ tenant: signer.tenant, device: signer.device, key: signer.key, at });
  const input = requestSignatureInput(claim, await sha256(signed), 'POST', path);
  return authorizationHeader(claim, await sign(signer.privateKey, input));
};
