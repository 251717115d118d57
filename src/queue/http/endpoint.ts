/** Endpoints of the protocol: read the body, know the caller, ask the route, answer, and write one line to the log. */
import { err, type Result } from '../../domain/result.ts';
import { helloBytesLimit, requestBytesLimit } from '../../protocol/limits.ts';
import type { RequestKey } from '../../protocol/requestSignature.ts';
import { caseKeysPath } from '../../protocol/wire/caseKeys.ts';
import { pushPath } from '../../protocol/wire/push.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { revocationsPullPath } from '../../protocol/wire/revocations.ts';
import type { QueueDeps } from '../deps.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { type Outcome, outcomeToResponse, refuse } from './answer.ts';
import { type AuthDeps, authenticate, type Caller, identify } from './authenticate.ts';
import { readBody } from './body.ts';
import { type BodyStream, createBodyStream } from './bodyStream.ts';

/** A database that is started anew is back in some seconds. */
const unavailableSeconds = 3;

export type Body = Uint8Array<ArrayBuffer>;
export type Endpoint = (request: Request) => Promise<Response>;

/** For founding, enrolling, taking a handover and the like: whoever has the message may send it. */
export const createOpenEndpoint = (
  deps: QueueDeps,
  path: string,
  route: (body: Body) => Promise<Outcome>,
  bytesLimit = openBytesLimit,
): Endpoint =>
  logged(deps, path, async (request, measure) => {
    const body = await readBody(request, deps.bodyIdleMs, bytesLimit);
    if (!body.ok) return body;
    measure(body.value.length);
    return route(body.value);
  });

/** What is asked without a signature is short: strangers get no room for more. */
const openBytesLimit = 4096;

/**
 * For everything else: the request is signed with one of the keys that may do this. A revoked device is refused here, but for
 * {@link openToRevoked}.
 */
export const createSignedEndpoint = (
  deps: AuthDeps,
  path: string,
  keys: readonly RequestKey[],
  route: (caller: Caller, body: Body) => Promise<Outcome>,
): Endpoint =>
  logged(deps, path, async (request, measure) => {
    const claimant = await identify(deps, request, keys);
    if (!claimant.ok) return claimant;
    return withRoom(deps, request, async () => {
      const body = await readBody(request, deps.bodyIdleMs);
      if (!body.ok) return body;
      measure(body.value.length);
      const caller = await authenticate(deps, request, claimant.value, body.value);
      if (!caller.ok) return caller;
      deps.limits?.countBytes(caller.value, body.value.length);
      const { tenant, device } = caller.value;
      if (!openToRevoked.has(path) && (await deps.store.isRevoked(tenant, device))) return refuse('revoked');
      return route(caller.value, body.value);
    });
  });

/** What a revoked device pushes is kept apart by the routes; the revocation list tells it why, and what to do. */
const openToRevoked: ReadonlySet<string> = new Set([pushPath, caseKeysPath, revocationsPullPath]);

const roomSeconds = 5;

const withRoom = async ({ bodyRoom }: AuthDeps, request: Request, work: () => Promise<Outcome>): Promise<Outcome> => {
  const room = bodyRoom.reserve(request);
  if (!room) return err({ refused: 'later', detail: 'room', retryAfter: roomSeconds });
  try {
    return await work();
  } finally {
    room.release();
  }
};

/**
 * For requests whose beginning, the hello, is signed in place of the body: the rest is read by the route, piece by piece, and what
 * came before the link broke is not lost.
 */
export const createStreamEndpoint = (
  deps: AuthDeps,
  path: string,
  keys: readonly RequestKey[],
  route: (caller: Caller, key: RequestKey, hello: Body, rest: BodyStream) => Promise<Outcome>,
): Endpoint =>
  logged(deps, path, async (request, measure) => {
    const claimant = await identify(deps, request, keys);
    if (!claimant.ok) return claimant;
    if (Number(request.headers.get('content-length') ?? 0) > requestBytesLimit) return refuse('tooLarge');
    return withRoom(deps, request, async () => {
      const stream = createBodyStream(request, deps.bodyIdleMs);
      const hello = await takeHello(stream);
      if (!hello.ok) return hello;
      const caller = await authenticate(deps, request, claimant.value, hello.value);
      const outcome = caller.ok
        ? await route(caller.value, claimant.value.authorization.claim.key, hello.value, stream)
        : caller;
      if (caller.ok) deps.limits?.countBytes(caller.value, stream.received());
      measure(stream.received());
      return outcome;
    });
  });

const takeHello = async (stream: BodyStream): Promise<Result<Body, Refusal>> => {
  let length = 0;
  for (let index = 0, scale = 1; ; index++, scale *= 128) {
    const byte = await stream.take(1);
    if (!byte.ok) return err(byte.error.refusal);
    const value = byte.value[0] ?? 0;
    length += (value & 127) * scale;
    if (length > helloBytesLimit || index > 1) return refuse('malformed', 'hello');
    if (value < 128) break;
  }
  const hello = await stream.take(length);
  return hello.ok ? hello : err(hello.error.refusal);
};

/** A store that is away for a moment is nobody's mistake: the device keeps what it has and comes again. */
export const refuseException = (cause: unknown): { readonly ok: false; readonly error: Refusal } =>
  cause instanceof StoreUnavailable
    ? { ok: false, error: { refused: 'unavailable', detail: 'store', retryAfter: unavailableSeconds } }
    : refuse('internal');

/**
 * What an exception says about itself that is safe to write down: its kind and where it happened. Its message may quote
 * what was sent.
 */
export const describeException = (
  cause: unknown,
): { readonly error: string; readonly code?: string; readonly at?: string } => {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const code = 'code' in cause ? String(cause.code) : undefined;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const at = frames
    .slice(0, 4)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/\(?(?:file:\/\/)?\/.*\/(src|node_modules)\//, '($1/'),
    )
    .join(' < ');
  return { error: cause.name, ...(code !== undefined && { code }), ...(at && { at }) };
};

const logged =
  (
    { clock, log }: QueueDeps,
    route: string,
    answer: (request: Request, measure: (bytes: number) => void) => Promise<Outcome>,
  ): Endpoint =>
  async (request) => {
    const startedAt = clock.now();
    let bytes = 0;
    let outcome: Outcome;
    try {
      outcome = await answer(request, (length) => {
        bytes = length;
      });
    } catch (cause) {
      outcome = refuseException(cause);
      if (outcome.error.refused === 'internal') {
        log({ level: 'error', event: 'exception', route, ...describeException(cause) });
      }
    }
    const response = outcomeToResponse(outcome);
    const refusal = outcome.ok ? {} : { refused: outcome.error.refused, detail: outcome.error.detail };
    const ms = Math.max(0, clock.now() - startedAt);
    log({ level: levelOf(response.status), event: 'request', route, status: response.status, ...refusal, ms, bytes });
    return response;
  };

/** A refused device is everyday; a conflict and a full disk need somebody. */
const levelOf = (status: number): 'info' | 'warn' => (status === 409 || status >= 500 ? 'warn' : 'info');
