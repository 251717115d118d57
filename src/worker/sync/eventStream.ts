/** Opens the queue's stream of events for this device: one signed request whose answer goes on. */
import { eventsContentType, eventsPath } from '../../protocol/wire/events.ts';
import { encodeMessage, messageContentType } from '../../protocol/wire/message.ts';
import type { PullMessage } from '../../protocol/wire/pull.ts';

export interface EventStreamDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly origin: string;
  /** The header that signs a request with the key that may pull. */
  readonly authorization: (path: string, body: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Whether the queue knows this device yet: before, it would only be refused. */
  readonly isKnown: () => Promise<boolean>;
  /** Up to which position this device has pulled. */
  readonly after: () => Promise<number>;
}

export type OpenEvents = (signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>;

/** Null for whatever is no stream: no connection, a refusal, a captive portal. A round of sync finds out which. */
export const createEventStream =
  ({ fetch, origin, authorization, isKnown, after }: EventStreamDeps): OpenEvents =>
  async (signal) => {
    try {
      if (!(await isKnown())) return null;
      const body = encodeMessage({ after: await after() } satisfies PullMessage);
      const response = await fetch(
        new Request(new URL(eventsPath, origin), {
          method: 'POST',
          body,
          headers: { 'content-type': messageContentType, authorization: await authorization(eventsPath, body) },
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          signal,
        }),
      );
      const isStream = response.headers.get('content-type')?.split(';')[0] === eventsContentType;
      if (response.ok && isStream) return response.body;
      await response.body?.cancel();
      return null;
    } catch {
      return null;
    }
  };
