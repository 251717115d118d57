/** What one round does, and how its outcome is told. */
import type { SyncProblem } from '../../protocol/syncStatus.ts';
import type { Machine } from '../desk/machine.ts';
import type { Outbox } from './outbox.ts';
import type { SendError } from './sender.ts';
import { createTransport, type Transport, type TransportError } from './transport.ts';

/** Transport of this worker: same origin, the clock offset kept between starts. */
export const createQueueTransport = async (
  outbox: Outbox,
  machine: Pick<Machine, 'now' | 'fetch' | 'origin'>,
): Promise<Transport> => {
  const { now, fetch, origin } = machine;
  const clock = { offsetMs: (await outbox.contact())?.clockOffsetMs ?? 0 };
  const transport = createTransport({ fetch, now, origin, clock });
  return async (path, body, answer, signer, signed) => {
    const got = await transport(path, body, answer, signer, signed);
    if (got.ok) await outbox.keepContact({ at: now(), clockOffsetMs: clock.offsetMs });
    return got;
  };
};

export const problemOf = (error: SendError | TransportError): SyncProblem | null => {
  switch (error.type) {
    case 'unfounded':
      return null;
    case 'noConnection':
    case 'captivePortal':
    case 'recordRefused':
      return error.type;
    case 'refused':
      switch (error.refusal.refused) {
        case 'later':
        case 'unavailable':
          return 'queueBusy';
        case 'storeFull':
          return 'queueFull';
        case 'unknownDevice':
        case 'badSignature':
        case 'clock':
        case 'notAllowed':
        case 'taken':
          return 'deviceRefused';
        case 'internal':
        case 'notFound':
          return 'queueFailed';
        default:
          return 'recordRefused';
      }
  }
};
