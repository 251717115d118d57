/** Courier worker: sends what is sealed while the device is locked. Opens nothing: the keys are not here. */
import { expose } from 'comlink';
import type { Courier, SyncStatus } from '../protocol/syncStatus.ts';
import { createMachine } from './desk/machine.ts';
import { DeviceDatabase } from './storage/database.ts';
import { courierRound } from './sync/courierRound.ts';
import { createDexieOutbox } from './sync/dexieOutbox.ts';
import { createLinkMemory } from './sync/exchange.ts';
import { createSyncLoop } from './sync/loop.ts';

const database = new DeviceDatabase();
const outbox = createDexieOutbox(database);
const machine = createMachine();
const link = createLinkMemory();
const listeners: ((status: SyncStatus) => void)[] = [];

const loop = createSyncLoop({
  outbox,
  round: async () => {
    const onProgress = () => loop.announce();
    return machine.asOnlySender(() => courierRound({ database, outbox, machine, link, onProgress }));
  },
  onStatus: (status) => {
    for (const listener of listeners) listener(status);
  },
  isSavingData: async () => (await outbox.dataSaver()) ?? machine.wantsToSaveData(),
  now: machine.now,
  random: machine.random,
});
self.addEventListener('online', () => loop.wake());
loop.wake();

const courier: Courier = {
  subscribe: async (listener) => {
    listeners.push(listener);
    listener(await loop.status());
  },
  syncNow: () => loop.syncNow(),
  syncSoon: async () => loop.wake(),
};
expose(courier);
