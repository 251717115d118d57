/** A TCP proxy that counts what comes down the wire, headers included: the same count for window, worker and service worker. */
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

export interface CountingProxy {
  readonly url: string;
  /** Bytes from the server to the browser since the start or the last reset. */
  readonly bytesDown: () => number;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

export const startCountingProxy = async (targetPort: number): Promise<CountingProxy> => {
  let bytesDown = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection(targetPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      bytesDown += chunk.length;
    });
    upstream.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    bytesDown: () => bytesDown,
    reset: () => {
      bytesDown = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
