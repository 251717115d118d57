/** What the courier does in one round, with nothing but its own key: what is sealed here, then what came in rescue files. */
import type { Machine } from '../desk/machine.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { sendCarried } from './carried.ts';
import type { LinkMemory } from './exchange.ts';
import type { Outbox } from './outbox.ts';
import { createQueueTransport } from './round.ts';
import { courierSigner, sendAll } from './sender.ts';

export interface CourierDeps {
  readonly database: DeviceDatabase;
  readonly outbox: Outbox;
  readonly machine: Pick<Machine, 'now' | 'today' | 'fetch' | 'origin'>;
  readonly link: LinkMemory;
  /** After each receipt. */
  readonly onProgress: () => Promise<void>;
}

/** Throws storage errors. */
export const courierRound = async ({ database, outbox, machine, link, onProgress }: CourierDeps) => {
  const transport = await createQueueTransport(outbox, machine);
  const sent = await sendAll({ outbox, transport, link, now: machine.now, onProgress });
  const device = await outbox.device();
  if (!sent.ok || !device) return sent;
  return sendCarried({ database, transport, waiting: link.waitingCarried }, courierSigner(device));
};
