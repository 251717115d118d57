/**
 * Who asks: a device that the queue has a certificate of, by the key that it signed the request with.
 *
 * The checks in their order: header → known device → what the key may do → (body) → signature → clock → not sent before. The
 * clock comes late, so that only a device that proved itself learns the queue's time and takes it.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { Certificate } from '../../protocol/certificate.ts';
import { clockToleranceMs } from '../../protocol/limits.ts';
import { parseAuthorization, type RequestKey, requestSignatureInput } from '../../protocol/requestSignature.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { createSha256, verifyEs256 } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import type { BodyRoom } from './bodyRoom.ts';
import type { Replays } from './replays.ts';

export interface AuthDeps extends QueueDeps {
  readonly replays: Replays;
  readonly bodyRoom: BodyRoom;
}

/**
 * Whether whoever asks after a position has seen for the coordination what is before it: not a tablet that acts for the office
 * beside its point, which has just written it itself, and not where the position is one of another store.
 */
export const hasSeen = (
  roles: Certificate['roles'],
  { incarnation }: { readonly incarnation: string },
  store: Uint8Array | undefined,
): boolean => roles.office && !roles.point && store !== undefined && bytesToHex(store) === incarnation;

/** A device as its certificate describes it. */
export type Caller = Certificate;

export interface Claimant {
  readonly certificate: Certificate;
  readonly authorization: NonNullable<ReturnType<typeof parseAuthorization>>;
}

/**
 * Before the body is read. Refuses with `badSignature` (authorization), `unknownDevice`, `notAllowed` (key) or `later` (limit).
 */
export const identify = async (
  { store, limits }: QueueDeps,
  request: Request,
  keys: readonly RequestKey[],
): Promise<Result<Claimant, Refusal>> => {
  const authorization = parseAuthorization(request.headers.get('authorization'));
  if (!authorization) return err({ refused: 'badSignature', detail: 'authorization' });
  const { tenant, device, key } = authorization.claim;
  const certificate = await store.certificateOf(tenant, device);
  if (!certificate) return err({ refused: 'unknownDevice' });
  if (!keys.includes(key)) return err({ refused: 'notAllowed', detail: 'key' });
  const retryAfter = limits?.waitSeconds(certificate) ?? 0;
  if (retryAfter > 0) return err({ refused: 'later', detail: 'limit', retryAfter });
  return ok({ certificate, authorization });
};

/** By then some of what is remembered has run out. */
const fullSeconds = 30;

/** With the body, or the part of it that is signed. Refuses with `badSignature` (request, replay), `clock` or `later` (replays). */
export const authenticate = async (
  { subtle, clock, replays, limits }: AuthDeps,
  request: Request,
  { certificate, authorization }: Claimant,
  body: Uint8Array<ArrayBuffer>,
): Promise<Result<Caller, Refusal>> => {
  const { claim, claimBytes, signature } = authorization;
  const digest = await createSha256(subtle)(body);
  const input = requestSignatureInput(claimBytes, digest, request.method, new URL(request.url).pathname);
  const key = claim.key === 'courier' ? certificate.courierKey : certificate.signingKey;
  if (!(await verifyEs256(subtle, key, signature, input))) return err({ refused: 'badSignature', detail: 'request' });
  const now = clock.now();
  if (Math.abs(claim.at - now) > clockToleranceMs) return err({ refused: 'clock', now });
  const taken = replays.take(signature);
  if (taken === 'copy') return err({ refused: 'badSignature', detail: 'replay' });
  if (taken === 'full') return err({ refused: 'later', detail: 'replays', retryAfter: fullSeconds });
  limits?.countRequest(certificate);
  return ok(certificate);
};
