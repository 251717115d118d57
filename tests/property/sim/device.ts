/**
 * A device: the real cutter, sender and puller over the memory twin of its database. Its disk is a value: a copy is a backup of the
 * profile, going back to it a disk that lost what came after, a second device over it a copied tablet.
 */

import type { Day } from '../../../src/domain/calendar.ts';
import type { EntryId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { createMemoryOutbox, emptyOutboxDisk, type OutboxDisk } from '../../../src/testing/memoryOutbox.ts';
import { sealLocalEntry } from '../../../src/worker/ledger/localEntry.ts';
import type { EntryRow } from '../../../src/worker/storage/rows.ts';
import { createCutter } from '../../../src/worker/sync/cutter.ts';
import { createLinkMemory } from '../../../src/worker/sync/exchange.ts';
import { deskSigner, pullAll } from '../../../src/worker/sync/puller.ts';
import { createQueueTransport } from '../../../src/worker/sync/round.ts';
import { type SendError, sendAll } from '../../../src/worker/sync/sender.ts';
import type { Network } from './network.ts';
import type { Person } from './people.ts';
import type { Chance } from './random.ts';

export interface Device {
  readonly person: Person;
  readonly disk: () => OutboxDisk;
  readonly isBusy: () => boolean;
  /** A round as the open desk or, locked, the courier makes it. Ends when nobody waits any more. */
  readonly startRound: (isLocked: boolean) => void;
  readonly save: (lane: 'point' | 'office') => Promise<EntryId>;
  readonly everythingReceived: () => Promise<boolean>;
  /** The worker is gone in the middle of whatever it did; the disk stays. */
  readonly kill: () => void;
}

export interface DeviceWorld {
  readonly network: Network;
  readonly now: () => number;
  readonly chance: Chance;
  /** Hears which segments the device believes to be received. */
  readonly onReceived: (disk: OutboxDisk, segments: readonly number[]) => void;
  /** A bug: what the round threw. */
  readonly onBug: (cause: unknown) => void;
}

export const firstDiskOf = async ({ facts }: Person): Promise<OutboxDisk> => {
  const outbox = createMemoryOutbox(emptyOutboxDisk);
  for (const fact of facts) await outbox.putFact(fact);
  return outbox.disk();
};

export const createDevice = (person: Person, from: OutboxDisk, world: DeviceWorld): Device => {
  const { keys } = person;
  let isDead = false;
  let isBusy = false;
  const memory = createMemoryOutbox(from, () => {
    if (isDead) throw new Error('the worker is gone');
  });
  const outbox = {
    ...memory,
    markReceived: async (segments: readonly number[]) => {
      await memory.markReceived(segments);
      world.onReceived(memory.disk(), segments);
    },
  };
  const findCaseKey = async () => null;
  const cutter = createCutter(outbox, keys, findCaseKey);
  const machine = {
    now: world.now,
    today: () => '2026-11-24' as Day,
    fetch: world.network.fetch,
    origin: 'http://queue.invalid',
  };
  const link = createLinkMemory();
  const sender = async (isLocked: boolean) => {
    const transport = await createQueueTransport(outbox, machine);
    const common = { outbox, transport, link, now: world.now, onProgress: async () => undefined };
    if (isLocked) return sendAll(common);
    return sendAll({ ...common, signer: await deskSigner(keys), inbox: memory.inbox });
  };
  const isRefused = (error: SendError): boolean => error.type === 'recordRefused';
  const round = async (isLocked: boolean): Promise<void> => {
    if (isLocked) {
      await sender(true);
      return;
    }
    await cutter.cut();
    let sent = await sender(false);
    if (!sent.ok && isRefused(sent.error)) {
      await cutter.cut();
      sent = await sender(false);
    }
    if (!sent.ok || sent.value === 'none') return;
    const transport = await createQueueTransport(outbox, machine);
    await pullAll({
      inbox: memory.inbox,
      transport,
      keys,
      records: { takeIn: () => undefined, ledger: createLedgerFold().ledger },
      findCaseKey,
      now: world.now,
    });
  };
  return {
    person,
    disk: memory.disk,
    isBusy: () => isBusy,
    startRound: (isLocked) => {
      if (isBusy) return;
      isBusy = true;
      round(isLocked)
        .catch((cause: unknown) => {
          if (!isDead) world.onBug(cause);
        })
        .finally(() => {
          isBusy = false;
        });
    },
    save: async (lane) => {
      const entryId = hexOf(world.chance, 8) as EntryId;
      const head = { entryId, at: world.now(), number: '0123-4567-89QV' as never };
      const row: EntryRow = await sealLocalEntry(
        keys.ledgerKey,
        lane === 'office'
          ? { ...head, type: 'voucherVoided', on: '2026-11-24' as never, reason: 'lost' }
          : { ...head, type: 'voucherPrinted', print: 'copy', by: 'mk' },
        null,
        keys.keyring.device,
        { type: 'own', savedAt: world.now() },
      );
      await memory.save([row]);
      return entryId;
    },
    everythingReceived: async () => {
      const { entries } = await memory.unsent();
      return entries.length === 0;
    },
    kill: () => {
      isDead = true;
    },
  };
};

const hexOf = (chance: Chance, length: number): string => Buffer.from(chance.bytes(length)).toString('hex');
