/**
 * One run: a seed draws the actions, the actions move the world, and after each the promises are checked.
 *
 * ```
 *   actions ─► act ─► until everybody waits for the network or rests ─► check ─► next action
 *                                                          └─ at the end: the network heals, rounds until all is received, check all
 * ```
 * Promises, checked
 * - whenever the queue died, and at the end: **what a device takes for received is on the queue's disk**, byte for byte (until the
 *   operator restored an older backup);
 * - at the end: **every record on the disk of a device is at the office, and every one of the point at its tablets, once**;
 *   nothing unreadable came; no two rows with one id.
 * - always: nothing throws, nothing goes on for ever.
 */
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import type { Subtle } from '../../../src/queue/deps.ts';
import type { MemoryContent } from '../../../src/queue/store/memory/tenant.ts';
import type { OutboxDisk } from '../../../src/testing/memoryOutbox.ts';
import { type Action, drawActions } from './actions.ts';
import { createDevice, type Device, type DeviceWorld, firstDiskOf } from './device.ts';
import { createNetwork, cutRequest, type Message, portalPage } from './network.ts';
import { createPeople } from './people.ts';
import { createQueueMachine, type Plant } from './queueProcess.ts';
import { type Chance, createChance } from './random.ts';

export interface Failure {
  readonly promise: 'acknowledged' | 'delivered' | 'once' | 'readable' | 'quiet' | 'bug';
  readonly detail: string;
}
export interface Outcome {
  readonly failure: Failure | null;
  readonly steps: number;
  readonly saved: number;
  readonly received: number;
}

class Broken extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}
const breakPromise = (promise: Failure['promise'], detail: string): never => {
  throw new Broken({ promise, detail });
};

/** Lets everything happen that needs no network. */
const settle = async (isMoving: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 4 || isMoving(); turn++) {
    if (turn > 20_000) breakPromise('quiet', 'something goes on without end');
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
};

export const actionsOf = (seed: number, steps: number): readonly Action[] => drawActions(createChance(seed), steps);

export interface RunOptions {
  readonly seed: number;
  readonly actions: readonly Action[];
  readonly plant: Plant | null;
  /** Makes the randomness of keys and ids repeatable, too. */
  readonly useChance: (chance: Chance) => void;
}

export const run = async ({ seed, actions, plant, useChance }: RunOptions): Promise<Outcome> => {
  const chance = createChance(seed ^ 0x5eed);
  useChance(chance);
  const subtle = crypto.subtle as unknown as Subtle;
  let clock = Date.UTC(2026, 10, 24, 17);
  // No two moments are one: the simulation's signatures are alike for the same bytes, and a copy is refused.
  const now = (): number => clock++;
  const people = await createPeople(chance);
  const queue = createQueueMachine(now, chance, subtle, plant);
  const network = createNetwork();
  let handling = 0;
  let bug: unknown = null;
  let steps = 0;
  let saved = 0;
  /** Segments that a device takes for received, since the last restore. */
  const acknowledged = new Set<string>();
  /** Requests that the store of before a restore answered: what they say was true then. */
  const answeredBefore = new WeakSet<Response>();
  let isHearingOld = false;
  let wasRestored = false;
  const world: DeviceWorld = {
    network,
    now,
    chance,
    onReceived: (disk, ids) => {
      if (isHearingOld) return;
      for (const id of ids) acknowledged.add(bytesToHex(disk.segments[id - 1]?.bytes ?? new Uint8Array()));
    },
    onBug: (cause) => {
      bug ??= cause;
    },
  };
  const devices: Device[] = [];
  for (const person of people.all) devices.push(createDevice(person, await firstDiskOf(person), world));
  const profiles: { readonly of: number; readonly disk: OutboxDisk }[] = [];
  const backups: { readonly content: MemoryContent }[] = [];

  const isMoving = (): boolean =>
    handling > 0 || devices.filter((device) => device.isBusy()).length > network.waiting();
  const quiet = async (): Promise<void> => {
    await settle(isMoving);
    isHearingOld = false;
    if (bug) breakPromise('bug', bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
  };

  const deliver = (message: Message, request = message.request): void => {
    if (message.kind === 'answer') {
      isHearingOld = message.answer !== null && answeredBefore.has(message.answer);
      message.settle(message.answer ?? new TypeError('no answer'));
      return;
    }
    handling++;
    queue
      .process()
      .respond(request)
      .then(
        (answer) => network.underWay.push({ ...message, kind: 'answer', answer }),
        () => message.settle(new TypeError('fetch failed')),
      )
      .finally(() => {
        handling--;
      });
  };
  /** A copy of a request: it is answered, nobody hears it. */
  const deliverCopy = (request: Request): void => {
    handling++;
    queue
      .process()
      .respond(request)
      .catch(() => undefined)
      .finally(() => {
        handling--;
      });
  };
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % Math.max(1, list.length)];
  const take = (by: number): Message | undefined => {
    const message = pick(network.underWay, by);
    if (message) network.underWay.splice(network.underWay.indexOf(message), 1);
    return message;
  };
  const replaceDevice = (index: number, disk: OutboxDisk): void => {
    const old = devices[index];
    if (!old) return;
    old.kill();
    // What it asked is lost with it.
    devices[index] = createDevice(old.person, disk, world);
  };
  const content = (): MemoryContent => queue.process().store.copy();
  const checkAcknowledged = (): void => {
    const there = new Set<string>();
    for (const tenant of content().tenants.values()) {
      for (const item of tenant.items) if (item.kind === 'segment') there.add(bytesToHex(item.bytes));
    }
    for (const segment of acknowledged) {
      if (!there.has(segment))
        breakPromise('acknowledged', `a received segment is not at the queue: ${segment.slice(0, 60)}…`);
    }
  };

  const act = async ({ kind, a, b }: Action): Promise<void> => {
    switch (kind) {
      case 'save': {
        const index = a % devices.length;
        const device = devices[index];
        // The office writes little; what it writes is read by nobody here.
        if (!device || device.person.readsOffice) return;
        await device.save(b % 3 === 0 ? 'point' : 'office');
        saved++;
        return;
      }
      case 'round':
        pick(devices, a)?.startRound(b % 4 === 0);
        return;
      case 'deliver': {
        const message = take(a);
        if (message) deliver(message);
        return;
      }
      case 'drop':
        take(a)?.settle(new TypeError('fetch failed'));
        return;
      case 'double': {
        const message = pick(network.underWay, a);
        if (message?.kind === 'request') deliverCopy(message.request.clone());
        return;
      }
      case 'cut': {
        const message = pick(
          network.underWay.filter(({ kind: of }) => of === 'request'),
          a,
        );
        if (!message) return;
        network.underWay.splice(network.underWay.indexOf(message), 1);
        deliverCopy(await cutRequest(message.request, (b % 1000) / 1000));
        await quiet();
        message.settle(new TypeError('the link broke'));
        return;
      }
      case 'portal':
        take(a)?.settle(portalPage());
        return;
      case 'killWorker': {
        const device = pick(devices, a);
        if (device) replaceDevice(devices.indexOf(device), device.disk());
        return;
      }
      case 'keepProfile': {
        const of = a % devices.length;
        const device = devices[of];
        if (device && !device.person.readsOffice) profiles.push({ of, disk: device.disk() });
        return;
      }
      case 'rollBackProfile': {
        const profile = pick(profiles, a);
        if (profile) replaceDevice(profile.of, profile.disk);
        return;
      }
      case 'copyProfile': {
        const device = pick(devices.slice(0, 2), a);
        if (device && devices.length < 5) devices.push(createDevice(device.person, device.disk(), world));
        return;
      }
      case 'crashQueue':
        queue.crash();
        checkAcknowledged();
        return;
      case 'backUpQueue': {
        const copy = queue.backUp();
        backups.push({ content: copy });
        for (const [tenant, { items }] of copy.tenants) await queue.process().store.markSafe(tenant, items.length);
        return;
      }
      case 'restoreQueue': {
        const backup = pick(backups, a);
        if (!backup) return;
        queue.restore(backup.content);
        wasRestored = true;
        acknowledged.clear();
        for (const { answer } of network.underWay) if (answer) answeredBefore.add(answer);
        return;
      }
      case 'moveClock':
        clock += (a % 200_000) + 1;
        return;
    }
  };

  const heal = async (): Promise<void> => {
    const rounds = 40;
    for (let turn = 0; turn < rounds; turn++) {
      for (const device of devices) {
        device.startRound(false);
        for (let hop = 0; device.isBusy() || network.underWay.length > 0; hop++) {
          if (hop > 2_000) breakPromise('quiet', 'a round does not end');
          await quiet();
          const message = network.underWay.shift();
          if (message) deliver(message);
          else if (!device.isBusy()) break;
        }
        await quiet();
        clock += 1_000;
      }
      const received = await Promise.all(devices.map((device) => device.everythingReceived()));
      if (received.every(Boolean) && turn > 3) return;
    }
    breakPromise('delivered', 'something is never received, however often it is tried');
  };

  const checkEnd = (): void => {
    checkAcknowledged();
    const office = devices.find(({ person }) => person.readsOffice);
    const tablets = devices.filter(({ person }) => !person.readsOffice);
    const idsAt = (disk: OutboxDisk): readonly string[] => disk.entries.map(({ entryId }) => entryId);
    for (const device of devices) {
      const ids = idsAt(device.disk());
      if (new Set(ids).size !== ids.length) breakPromise('once', `twice at ${device.person.name}`);
      for (const { reason } of device.disk().unreadable.values()) {
        // A log that two copies of a device wrote in two lives of the queue has a seam; what stands behind it was read.
        if (reason === 'gap' && wasRestored) continue;
        breakPromise('readable', `${device.person.name} could not read a delivery: ${reason}`);
      }
    }
    const atOffice = new Set(office ? idsAt(office.disk()) : []);
    for (const tablet of tablets) {
      for (const { entryId, lane, segment } of tablet.disk().entries) {
        if (segment === -1) continue;
        if (lane === 'office' && !atOffice.has(entryId)) {
          breakPromise('delivered', `${entryId} of ${tablet.person.name} is not at the office`);
        }
        // Copies of one device are one device to the queue: they do not get their own records.
        const others = tablets.filter(({ person }) => person !== tablet.person);
        for (const other of others) {
          if (!idsAt(other.disk()).includes(entryId)) {
            breakPromise('delivered', `${entryId} of ${tablet.person.name} is not at ${other.person.name}`);
          }
        }
      }
    }
  };

  try {
    for (const action of actions) {
      await act(action);
      await quiet();
      steps++;
    }
    await heal();
    checkEnd();
    return { failure: null, steps, saved, received: acknowledged.size };
  } catch (error) {
    if (error instanceof Broken) return { failure: error.failure, steps, saved, received: acknowledged.size };
    throw error;
  } finally {
    for (const device of devices) device.kill();
    for (const message of network.underWay.splice(0)) message.settle(new TypeError('the run is over'));
  }
};
