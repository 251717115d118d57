/**
 * Beispiel: a filled organisation to try everything out, on the same desk as real work, in a database of its own.
 *
 * ```
 *   startDemo ─ desk taken, nothing founded here? ─► left-over deleted ─► found ─► fill, the clock walking ─► open
 *   end       ─ keys, then everything else ─► the window ends the worker
 * ```
 * Invariant: no byte of it leaves the device. Its loop rests, and its machine has no network.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import type { DeskEvent, Session, StartDemoError } from '../../protocol/deskDoor.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { createInnerDesk, type InnerDesk } from '../desk/innerDesk.ts';
import type { Machine } from '../desk/machine.ts';
import { measured } from '../measured.ts';
import { suggestPassphrase } from '../passphrase/suggest.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { isStorageTrouble, withStorage } from '../storage/trouble.ts';
import { wipeDatabase } from '../storage/wipe.ts';
import { createDemoTime, type DemoTime } from './demoTime.ts';
import { fillDemo } from './fill.ts';
import { demoOrganisation } from './organisation.ts';

/** The window knows it too: it deletes what a reload left over. */
const demoDatabaseName = 'feldschein-demo';

export interface Demo {
  readonly desk: InnerDesk;
  readonly session: Session;
  readonly end: () => Promise<Result<null, StorageTrouble>>;
}

export const startDemo = async (
  real: DeviceDatabase,
  machine: Machine,
  tell: (event: DeskEvent) => void,
): Promise<Result<Demo, StartDemoError>> => {
  const held = await machine.takeDesk();
  if (!held) return err({ type: 'otherWindow' });
  let started: Result<Demo, StartDemoError> | null = null;
  try {
    started = await measured('start demo', () => startHeld(real, machine, tell));
  } finally {
    // Also after an exception: else the next try would be told of another window that is not there.
    if (!started?.ok) held.release();
  }
  return started;
};

const startHeld = async (
  real: DeviceDatabase,
  machine: Machine,
  tell: (event: DeskEvent) => void,
): Promise<Result<Demo, StartDemoError>> => {
  const founded = await withStorage(
    async () => (await real.isThere()) && (await readFact(real, 'device')) !== undefined,
  );
  if (!founded.ok) return founded;
  if (founded.value) return err({ type: 'alreadyFounded' });
  // Its own connection, which ends with it.
  const cleared = await withStorage(() => real.beside(demoDatabaseName).delete());
  if (!cleared.ok) return cleared;
  const database = real.beside(demoDatabaseName);

  const time = createDemoTime(machine);
  const { now, today, random, draw } = time;
  const chance = { random, draw };
  const place = { origin: nowhere, fetch: noNetwork, takeDesk: takenBefore };
  const demoMachine: Machine = { ...machine, isDemo: true, now, today, ...chance, ...place };
  // Nobody hears of what is written before all of it is there, nor of how it is deleted.
  let isTold = false;
  const desk = createInnerDesk(database, demoMachine, (event) => (isTold ? tell(event) : undefined));
  const end = (): Promise<Result<null, StorageTrouble>> => {
    isTold = false;
    return withStorage(async () => {
      await wipeDatabase(database);
      return null;
    });
  };
  const filled = await foundAndFill(desk, database, time, suggestPassphrase(machine.draw));
  if (!filled.ok) {
    await end();
    return filled;
  }
  isTold = true;
  return ok({ desk, session: filled.value, end });
};

/** Short enough for every code, and never asked. */
const nowhere = 'https://beispiel.invalid';
const noNetwork = (): Promise<never> => Promise.reject(new TypeError('an example has no network'));
const takenBefore = async () => ({ release: () => undefined });

const foundAndFill = async (
  desk: InnerDesk,
  database: DeviceDatabase,
  time: DemoTime,
  passphrase: string,
): Promise<Result<Session, StorageTrouble>> => {
  time.clock.walkTo(foundedDaysAgo);
  const session = await desk.found({ ...demoOrganisation, passphrase });
  if (!session.ok) {
    if (isStorageTrouble(session.error)) return err(session.error);
    throw new Error(`the example cannot be founded: ${session.error.type}`);
  }
  const filled = await fillDemo(desk, time.clock);
  if (!filled.ok) return filled;
  time.arrive();
  const received = await withStorage(() => markReceived(database, time.now() - unsentForMs));
  if (!received.ok) return received;
  // Its loop sends nothing; it only reads the marks.
  await desk.syncNow();
  return session;
};

/** A little before the first case. */
const foundedDaysAgo = 240;
/** What is younger stands there as not transmitted yet, so that both states can be seen. */
const unsentForMs = 6 * 86_400_000;

/** As if receipts had come for everything but the newest: else the office would have nothing to show. */
const markReceived = async (database: DeviceDatabase, before: number): Promise<void> => {
  await database.entries.filter(({ savedAt }) => savedAt < before).modify({ sent: 1, savedAt: 0 });
};
