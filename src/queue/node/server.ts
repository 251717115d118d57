/**
 * The queue on a socket: timeouts against clients that hold a connection and say nothing, and an orderly end.
 *
 * ```
 *   listening ── stop() ──► no new connections ──► requests in flight answered, at most stopMs ──► rest cut ──► stopped
 * ```
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Handle } from './openLimit.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Until the headers are complete. */
  readonly headersTimeoutMs: number;
  /** Until headers and body are complete: a whole segment over the slowest link that is worth waiting for. */
  readonly requestTimeoutMs: number;
  readonly stopMs: number;
}

export interface RunningServer {
  readonly port: number;
  /** Resolves when no connection is left. */
  readonly stop: () => Promise<void>;
}

const pollMs = 50;

/** Rejects with the system's error when it cannot listen. */
export const startServer = async (handle: Handle, options: ServerOptions): Promise<RunningServer> => {
  const listener = getRequestListener((request, { incoming }) => handle(request, incoming.socket.remoteAddress), {
    // Requests come from a proxy that may not name a host; nothing here depends on it.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    errorHandler: () => new Response(null, { status: 400 }),
  });
  const server = createServer(
    {
      headersTimeout: options.headersTimeoutMs,
      requestTimeout: options.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(5000, options.headersTimeoutMs),
      // Push, pull and heads of one sync share a connection, also when a slow link lies between them.
      keepAliveTimeout: 30_000,
      maxHeaderSize: 8192,
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();

  const stop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    // A connection that was busy when we closed becomes idle later, and then nobody closes it.
    const poll = setInterval(() => server.closeIdleConnections(), pollMs);
    const deadline = setTimeout(() => server.closeAllConnections(), options.stopMs);
    await closed;
    clearInterval(poll);
    clearTimeout(deadline);
  };

  return { port: typeof address === 'object' && address ? address.port : options.port, stop };
};
