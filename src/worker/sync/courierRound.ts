/** What the courier does in one round, with nothing but its own key: what is sealed here, then what came in rescue files. */
import type { Machine } from '../desk/machine.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { sendCarried } from './carried.ts';
import { isRevoked, type LinkMemory } from './exchange.ts';
import type { Outbox } from './outbox.ts';
import { problemOf, type Stop } from './problem.ts';
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

/** Why it stopped; null where all went well. Throws storage errors. */
export const courierRound = async ({
  database,
  outbox,
  machine,
  link,
  onProgress,
}: CourierDeps): Promise<Stop | null> => {
  const transport = await createQueueTransport(outbox, machine);
  const sent = await sendAll({ outbox, transport, link, now: machine.now, onProgress });
  const device = await outbox.device();
  if (!device) return null;
  if (!sent.ok) {
    if (!isRevoked(sent.error)) return problemOf(sent.error);
    // Rarely needed, and not part of what every start loads.
    const { obeyRevocation } = await import('./revoked.ts');
    return obeyRevocation({ database, sender: { outbox, transport, link }, now: machine.now }, courierSigner(device));
  }
  const carried = await sendCarried({ database, transport, waiting: link.waitingCarried }, courierSigner(device));
  return carried.ok ? null : problemOf(carried.error);
};
