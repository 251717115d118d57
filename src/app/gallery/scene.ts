/**
 * What a state is given: a device in memory that it fills, the real window over it, and hands to press and type with.
 *
 * The clock stands still at ten in the morning of Tuesday, 24 November 2026, unless a state turns it back for a while.
 */
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import { createMemoryDesk, createMemoryDevice, memoryPassphrase } from '../../testing/memoryDesk.ts';
import { memoryPasskeys } from '../../testing/memoryDeskPasskey.ts';
import { announce, type MemoryDeskState, type MemoryIdentity } from '../../testing/memoryDeskState.ts';
import { statusOf } from '../../testing/memoryDeskSync.ts';
import { createMemoryScanner, type MemoryScanner } from '../scanner/memoryScanner.ts';
import type { Ports } from '../shell/ports.ts';
import type { Path, Router, View } from '../shell/router.ts';
import { createShell, type Shell } from '../shell/shell.ts';
import { createUpdate, type Update } from '../shell/update.ts';
import { type Hands, hands } from './hands.ts';
import { createMemoryRouter } from './memoryRouter.ts';

export interface Scene extends Hands {
  /** What the device remembers: reach in and change what the state needs. */
  readonly device: MemoryDeskState;
  /** Speaks to the same memory, also while nothing is shown: to fill it. */
  readonly desk: Desk;
  /** What is in front of the camera and what goes wrong with it. */
  readonly scanner: MemoryScanner;
  readonly shell: Shell;
  readonly router: Router;
  readonly update: Update;
  /** Replace one before `open` for what the device does not know: a missing file, an answer that never comes. */
  readonly ports: { -readonly [Name in keyof Ports]: Ports[Name] };
  /** The organisation is there, its device locked. Changes say what differs from the usual. */
  readonly found: (changes?: Partial<MemoryIdentity>) => void;
  /** Draws the window: set-up, or locked where the organisation was founded. */
  readonly open: () => Promise<void>;
  /** Founds where nobody did, opens, unlocks, and goes to a section and what is open in it. */
  readonly enter: (path: Path, view?: View) => Promise<void>;
  /** Does something with the clock turned back. */
  readonly daysAgo: <T>(days: number, act: () => Promise<T>) => Promise<T>;
  /** These methods of the desk never answer from now on. */
  readonly hang: (...methods: readonly (keyof Desk)[]) => void;
  /** Tells the window what the worker would tell it. */
  readonly tell: (event: DeskEvent) => void;
  /** Tells the window how far sending has come. */
  readonly tellSync: () => void;
  /** As after a bug. */
  readonly fail: () => void;
}

export const sceneNow = Date.UTC(2026, 10, 24, 10);
const dayMs = 86_400_000;

export const usualIdentity: MemoryIdentity = {
  organisationName: 'Medinetz Altmark',
  pointName: 'Dorfgemeinschaftshaus Weißewarte',
  handle: 'KB',
  passphrase: memoryPassphrase,
  actsForPoint: true,
  role: 'coordinator',
  actsForOffice: true,
};

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export interface SceneHooks {
  readonly draw: (shell: Shell, update: Update, scanner: MemoryScanner) => void;
  readonly fail: () => void;
}

export const createScene = (hooks: SceneHooks): Scene => {
  let now = sceneNow;
  let order = 0;
  const hanging = new Set<keyof Desk>();
  const memory = createMemoryDevice(() => now);
  const device = memory.state;
  const router = createMemoryRouter();
  const scanner = createMemoryScanner();

  const withHanging = (desk: Desk): Desk =>
    new Proxy(desk, {
      get: (target, name: keyof Desk) => (hanging.has(name) ? never : target[name]),
    });
  const ports: Scene['ports'] = {
    clock: { now: () => now },
    startDesk: async (onEvent) => {
      const link = await memory.startDesk(onEvent);
      return { ...link, desk: withHanging(link.desk) };
    },
    startCourier: async () => ({ end: () => undefined, syncSoon: () => undefined }),
    watchIdle: () => () => undefined,
    wipeBrowser: async () => [],
    passkeys: memoryPasskeys,
    canary: { read: () => null, write: () => undefined },
    mayHoldLedger: async () => device.identity !== null,
    language: { read: async () => null, write: async () => undefined },
    randomHex: (count) => {
      order += 1;
      return String(order).padStart(count * 2, '0');
    },
    askToKeepData: async () => false,
    version: '0.0.0',
  };
  const shell = createShell(ports, { router });
  const update = createUpdate(async () => true);

  const found: Scene['found'] = (changes) => {
    device.identity = { ...usualIdentity, ...changes };
  };
  const open = async (): Promise<void> => {
    hooks.draw(shell, update, scanner);
    await shell.start();
  };
  return {
    ...hands,
    device,
    desk: createMemoryDesk(device),
    scanner,
    shell,
    router,
    update,
    ports,
    found,
    open,
    enter: async (path, view) => {
      if (device.identity === null) found();
      await open();
      const result = await shell.unlock(device.identity?.passphrase ?? '');
      if (!result.ok) throw new Error(`the device stays locked: ${result.error.type}`);
      await shell.enter(result.value);
      router.go(path);
      if (view) router.open(view);
      await hands.seen('#content h1');
    },
    daysAgo: async (days, act) => {
      now = sceneNow - days * dayMs;
      try {
        return await act();
      } finally {
        now = sceneNow;
      }
    },
    hang: (...methods) => {
      for (const method of methods) hanging.add(method);
    },
    tell: (event) => announce(device, event),
    tellSync: () => announce(device, { type: 'sync', status: statusOf(device) }),
    fail: hooks.fail,
  };
};
