/** Endpoints of the protocol: read the body, know the caller, ask the route, answer, and write one line to the log. */
import type { RequestKey } from '../../protocol/requestSignature.ts';
import type { QueueDeps } from '../deps.ts';
import { type Outcome, outcomeToResponse, refuse } from './answer.ts';
import { authenticate, type Caller, identify } from './authenticate.ts';
import { readBody } from './body.ts';

export type Body = Uint8Array<ArrayBuffer>;
export type Endpoint = (request: Request) => Promise<Response>;

/** For founding, enrolling and taking a handover: whoever has the message may send it. */
export const createOpenEndpoint = (deps: QueueDeps, path: string, route: (body: Body) => Promise<Outcome>): Endpoint =>
  logged(deps, path, async (request, measure) => {
    const body = await readBody(request, deps.bodyIdleMs);
    if (!body.ok) return body;
    measure(body.value);
    return route(body.value);
  });

/** For everything else: the request is signed with one of the keys that may do this. */
export const createSignedEndpoint = (
  deps: QueueDeps,
  path: string,
  keys: readonly RequestKey[],
  route: (caller: Caller, body: Body) => Promise<Outcome>,
): Endpoint =>
  logged(deps, path, async (request, measure) => {
    const claimant = await identify(deps, request, keys);
    if (!claimant.ok) return claimant;
    const body = await readBody(request, deps.bodyIdleMs);
    if (!body.ok) return body;
    measure(body.value);
    const caller = await authenticate(deps, request, claimant.value, body.value);
    return caller.ok ? route(caller.value, body.value) : caller;
  });

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
    answer: (request: Request, measure: (body: Body) => void) => Promise<Outcome>,
  ): Endpoint =>
  async (request) => {
    const startedAt = clock.now();
    let bytes = 0;
    let outcome: Outcome;
    try {
      outcome = await answer(request, (body) => {
        bytes = body.length;
      });
    } catch (cause) {
      log({ level: 'error', event: 'exception', route, ...describeException(cause) });
      outcome = refuse('internal');
    }
    const response = outcomeToResponse(outcome);
    const refusal = outcome.ok ? {} : { refused: outcome.error.refused, detail: outcome.error.detail };
    const ms = Math.max(0, clock.now() - startedAt);
    log({ level: levelOf(response.status), event: 'request', route, status: response.status, ...refusal, ms, bytes });
    return response;
  };

/** A refused device is everyday; a conflict and a full disk need somebody. */
const levelOf = (status: number): 'info' | 'warn' => (status === 409 || status >= 500 ? 'warn' : 'info');
