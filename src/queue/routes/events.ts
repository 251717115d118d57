/**
 * Events: tells a device that there is something to pull, as soon as any queue process has it.
 *
 * ```
 *   opened ─► look ──► something after the position ─► «data: news», position moves on
 *              ▲
 *              └── the store tells of this organisation; several in a moment are looked at once
 *   ended by: the device · a newer stream of it · an hour · a reader that reads no more ·
 *             its revocation · the queue's end
 * ```
 * To look is to pull one item: only what the device is the audience of counts, so no device is woken by its own records or another
 * point's, and no stream tells when others work.
 */
import { ok } from '../../domain/result.ts';
import { eventsContentType, eventsPath, heartbeatEvent, heartbeatMs, newsEvent } from '../../protocol/wire/events.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { pullSchema } from '../../protocol/wire/pull.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps, Caller } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import { answerHeaders } from '../http/headers.ts';

/** Each holds a connection and some kilobytes: a proxy in front has limits of its own. */
const streamsLimit = 2000;
const retryAfterSeconds = 60;
/** Several segments of one device arrive together. */
const gatherMs = 200;
/** The signature is asked for again after so long. */
const heartbeatsLimit = 144;

export const createEventsRoute = (deps: AuthDeps): Endpoint => {
  const endByDevice = new Map<string, () => void>();
  deps.ending.addEventListener('abort', () => {
    for (const end of [...endByDevice.values()]) end();
  });
  return createSignedEndpoint(deps, eventsPath, ['signing'], async (caller, body) => {
    const message = decodeMessage(pullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const name = `${caller.tenant}/${caller.device}`;
    if (deps.ending.aborted || (endByDevice.size >= streamsLimit && !endByDevice.has(name))) {
      return { ok: false, error: { refused: 'later', detail: 'streams', retryAfter: retryAfterSeconds } };
    }
    endByDevice.get(name)?.();
    const stream = openStream(deps, caller, message.value.after, () => {
      if (endByDevice.get(name) === stream.end) endByDevice.delete(name);
    });
    endByDevice.set(name, stream.end);
    return ok(
      new Response(stream.body, {
        headers: { ...answerHeaders, 'content-type': eventsContentType, 'x-accel-buffering': 'no' },
      }),
    );
  });
};

interface Stream {
  readonly body: ReadableStream<Uint8Array>;
  readonly end: () => void;
}

const openStream = ({ store }: QueueDeps, caller: Caller, position: number, onEnd: () => void): Stream => {
  const { tenant, device, pointId, roles } = caller;
  const reader = { device, pointId, point: roles.point, office: roles.office, own: false };
  const encoder = new TextEncoder();
  let sink: ReadableStreamDefaultController<Uint8Array> | null = null;
  let after = position;
  let looking: ReturnType<typeof setTimeout> | null = null;
  let heartbeats = 0;

  const say = (event: string): void => sink?.enqueue(encoder.encode(event));
  const look = async (): Promise<void> => {
    // What comes from now on is looked at again.
    looking = null;
    try {
      // Revoked since it opened this stream.
      if (await store.isRevoked(tenant, device)) return end();
      const { items } = await store.pull(tenant, reader, after, { items: 1, bytes: 0 });
      const [item] = items;
      if (!item) return;
      after = Math.max(after, item.position);
      say(newsEvent);
    } catch {
      // The store is away. It tells of everything once it is back, and then we look again.
    }
  };
  const lookSoon = (): void => {
    looking ??= setTimeout(() => void look(), gatherMs);
  };
  const unwatch = store.watch((changed) => {
    if (changed === tenant) lookSoon();
  });
  const beat = setInterval(() => {
    heartbeats++;
    // Nothing was read since the last one: the device is gone, and nobody on the way has said so.
    if (heartbeats >= heartbeatsLimit || (sink?.desiredSize ?? 0) <= 0) end();
    else say(heartbeatEvent);
  }, heartbeatMs);

  const release = (): void => {
    clearInterval(beat);
    if (looking) clearTimeout(looking);
    unwatch();
    sink = null;
    onEnd();
  };
  const end = (): void => {
    const ended = sink;
    if (!ended) return;
    release();
    ended.close();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      sink = controller;
      say(heartbeatEvent);
      void look();
    },
    cancel: () => {
      if (sink) release();
    },
  });
  return { body, end };
};
