/** The queue as this worker reaches it. */
import type { Machine } from '../desk/machine.ts';
import { withStorage } from '../storage/trouble.ts';
import type { Outbox } from './outbox.ts';
import { createTransport, type Transport } from './transport.ts';

/** Transport of this worker: same origin, the clock offset kept between starts, every byte of a body counted. */
export const createQueueTransport = async (
  outbox: Outbox,
  machine: Pick<Machine, 'now' | 'today' | 'fetch' | 'origin'>,
): Promise<Transport> => {
  const { now, today, origin } = machine;
  const clock = { offsetMs: (await outbox.contact())?.clockOffsetMs ?? 0 };
  return async (path, body, answer, signer, signed) => {
    const traffic = { sentBytes: 0, receivedBytes: 0 };
    const fetch = async (request: Request): Promise<Response> => {
      // Each time: what had to be signed anew goes up once more.
      traffic.sentBytes += body.length;
      const response = await machine.fetch(request);
      const bytes = await response.arrayBuffer();
      traffic.receivedBytes += bytes.byteLength;
      // An answer of such a status may carry no body, not even an empty one.
      const isBodiless = [204, 205, 304].includes(response.status);
      return new Response(isBodiless ? null : bytes, { status: response.status, headers: response.headers });
    };
    const transport = createTransport({ fetch, now, origin, clock });
    const got = await transport(path, body, answer, signer, signed);
    // A number to look at: that it cannot be written down is no reason to stop sending.
    await withStorage(() => outbox.countTraffic(today(), traffic));
    if (got.ok) await outbox.keepContact({ at: now(), clockOffsetMs: clock.offsetMs });
    return got;
  };
};
