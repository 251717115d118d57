/**
 * The window's life: which of its few stages it is in, and the way from one to the next.
 *
 * ```
 *   starting ──no ledger──► setUp ──► founding ─┐
 *      │                      ├─────► joining ──┤ Session
 *      │                      ├─────► restoring ┤
 *      │                      └── startDemo ────┤
 *      └──ledger──► locked ◄──┐                 ▼
 *                     │       └── locking ◄── open ── lock an example: it is deleted ──► starting
 *                     └──── unlock ─────────────▲──── PIN ──── paused ◄── nobody there for three minutes
 * ```
 * Locking takes what was typed off the screen first, then waits for the desk, then ends its worker. The courier sends
 * while locked; it is ended before the desk unlocks, so that a device has one sender.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent, Session, StartDemoError } from '../../protocol/deskDoor.ts';
import type { PasskeyAnswer } from '../../protocol/deskPasskey.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import { loadTextsBehindLock } from '../i18n/text.ts';
import { createDoors } from './doors.ts';
import { localDay } from './localDay.ts';
import { createMemory, withTimeout } from './memory.ts';
import { createPausing } from './pausing.ts';
import type { Ports } from './ports.ts';
import { createRouter, paths, type Router } from './router.ts';
import type { LockReason, Stage } from './stage.ts';
import { createUnsaved, type Unsaved } from './unsaved.ts';
import { createWiping } from './wiping.ts';
import type { Work } from './work.ts';
import { createWorkers } from './workers.ts';
import { loadWorkplace } from './workplaceLoader.ts';

export interface Shell {
  readonly stage: ReadonlySignal<Stage>;
  readonly sync: ReadonlySignal<SyncStatus | null>;
  /** Not null while a manual lock waits for somebody to decide about text that could not be sealed. */
  readonly unsavedTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly unsaved: Unsaved;
  readonly ports: Ports;
  readonly start: () => Promise<void>;
  readonly show: (stage: 'setUp' | 'founding' | 'joining') => void;
  /** Gerät anmelden, with codes that two devices show one another. */
  readonly showEnrolling: () => Promise<void>;
  /** Alle Geräte verloren: recovery sheets bring the organisation back. */
  readonly showRestoring: () => Promise<void>;
  readonly desk: () => Promise<Desk>;
  readonly unlock: (passphrase: string) => ReturnType<Desk['unlock']>;
  /** Empties the screen and keeps the desk; locks where there is no PIN to come back with. */
  readonly pause: () => Promise<void>;
  readonly resume: (pin: string) => ReturnType<Desk['resume']>;
  /** True in the last seconds before nobody being there pauses. */
  readonly pausesSoon: ReadonlySignal<boolean>;
  readonly unlockWithPasskey: (answer: PasskeyAnswer) => ReturnType<Desk['unlockWithPasskey']>;
  readonly enter: (session: Session) => Promise<void>;
  /** Says first what has to be done about the devices that were lost. */
  readonly enterRestored: (session: Session) => Promise<void>;
  /** Beispiel: null where it is open or the app's own files are missing. */
  readonly startDemo: () => Promise<StartDemoError | null>;
  /** Ends an example: it has nothing to lose. Else asks before it loses text that could not be sealed. */
  readonly lock: () => Promise<void>;
  readonly lockAnyway: () => Promise<void>;
  /** Everything on this device goes, keys first; from any stage. */
  readonly wipe: () => Promise<void>;
  readonly stayUnlocked: () => void;
  /** To be called when the window is hidden or left: it may never come back. */
  readonly onHidden: () => void;
  /** To be called when the window is seen again: somebody came back with the tablet, perhaps to where there is a signal. */
  readonly onShown: () => void;
}

export interface ShellOptions {
  readonly router?: Router;
  /** Called when something half written may have been finished. */
  readonly onIdle?: () => void;
}

export const createShell = (ports: Ports, options: ShellOptions = {}): Shell => {
  const router = options.router ?? createRouter();
  const memory = createMemory(router);
  const { stage, sync, unsavedTrouble, ledgerChanges, missing, pausesSoon, isDemo } = memory;
  const unsaved = createUnsaved(() => options.onIdle?.());

  const showSync = (status: SyncStatus): void => {
    sync.value = status;
    // The office's word, checked in the worker: a lost tablet empties itself, whoever holds it.
    if (status.problem === 'wipeOrdered') void wiping.wipe();
  };
  const onEvent = (event: DeskEvent): void => {
    if (event.type === 'sync') showSync(event.status);
    else if (event.type === 'ledger') ledgerChanges.value += 1;
    else if (event.type === 'canary') ports.canary.write(event.canary);
    else void forceLock(event.reason);
  };
  const workers = createWorkers(ports, {
    onEvent,
    onCourierStatus: (status) => {
      if (stage.peek().kind === 'locked') showSync(status);
    },
  });

  const createWork = (desk: Desk, session: Session): Work => ({
    desk,
    session,
    now: ports.clock.now,
    today: () => localDay(ports.clock.now()),
    randomHex: ports.randomHex,
    sync,
    ledgerChanges,
    draftChanges: signal(0),
    router,
    unsaved,
    language: ports.language,
    askToKeepData: ports.askToKeepData,
    passkeys: ports.passkeys,
    version: ports.version,
    lock: () => void lock(),
    missing,
    missingRead: () => {
      missing.value = null;
    },
    emergency: { wipe: wiping.wipe, sync, ports },
    pausesSoon,
    pinChosen: pausing.pinChosen,
    hasPin: pausing.hasPin,
  });
  const enter = async (session: Session): Promise<void> => {
    const parts = await Promise.all([loadWorkplace(), loadTextsBehindLock()]).then(
      ([loaded]) => loaded,
      () => null,
    );
    if (parts === null) return doors.showFilesMissing(() => void enter(session));
    pausing.prepare(session.hasPin, parts.Paused);
    const desk = await workers.desk();
    const isHome = router.place.peek().path === paths.home || session.isDemo;
    if (isHome) router.go(session.actsForPoint ? paths.clinic : paths.office);
    stage.value = { kind: 'open', work: createWork(desk, session), Workplace: parts.Workplace };
    void desk.watchNews(document.visibilityState === 'visible');
    void lookForLoss(desk, session);
    sync.value = await desk.syncStatus();
  };
  const enterRestored = (session: Session): Promise<void> => {
    router.go(paths.settings);
    router.open({ kind: 'restored' });
    return enter(session);
  };
  const lookForLoss = async (desk: Desk, session: Session): Promise<void> => {
    const canary = ports.canary.read();
    if (canary === null || session.isDemo) return;
    const found = await desk.findMissing(canary);
    // Whoever locked or paused meanwhile sees it at the next unlock.
    if (stage.peek().kind === 'open') missing.value = found;
  };
  const unlock = async (passphrase: string): ReturnType<Desk['unlock']> => {
    await workers.endCourier();
    const result = await (await workers.desk()).unlock(passphrase);
    if (!result.ok && result.error.type === 'unfounded') await wiping.beAsNew();
    else if (!result.ok) workers.startCourier();
    return result;
  };

  const unlockWithPasskey = async (answer: PasskeyAnswer): ReturnType<Desk['unlockWithPasskey']> => {
    await workers.endCourier();
    const result = await (await workers.desk()).unlockWithPasskey(answer);
    if (!result.ok) workers.startCourier();
    return result;
  };
  const forceLock = async (reason: LockReason | null): Promise<void> => {
    if (isDemo()) return doors.endDemo();
    const before = stage.peek().kind;
    if (before === 'locking') return;
    if (before !== 'open' && before !== 'paused') {
      await workers.endDesk();
      if (before === 'locked') await doors.showLocked(reason);
      else doors.showFilesMissing(() => void doors.start());
      return;
    }
    // The holders hand what was typed to the worker before this line returns; only then the screen is emptied.
    const flushed = unsaved.flush();
    memory.leaveDesk({ kind: 'locking' });
    // Whatever goes wrong in there, the worker ends and the tablet is locked.
    const sealed = await withTimeout(flushed.then(async () => (await workers.desk()).lock()).catch(() => null));
    await workers.endDesk();
    await doors.showLocked(sealed !== null && !sealed.ok && reason === null ? 'sealFailed' : reason);
  };
  const lock = async (): Promise<void> => {
    if (isDemo()) return doors.endDemo();
    if (stage.peek().kind === 'paused') return forceLock(null);
    const flushed = await withTimeout(unsaved.flush());
    if (stage.peek().kind !== 'open') return;
    if (flushed !== null && !flushed.ok) unsavedTrouble.value = flushed.error;
    else await forceLock(null);
  };
  const onHidden = (): void => {
    if (stage.peek().kind !== 'open') return;
    void workers.desk().then((desk) => desk.watchNews(false));
    void unsaved.flush().then(async () => (await workers.desk()).sealUnsent());
  };
  const onShown = (): void => {
    const { kind } = stage.peek();
    if (kind === 'open' || kind === 'paused') {
      void workers.desk().then((desk) => Promise.all([desk.syncSoon(), desk.watchNews(true)]));
    } else if (kind === 'locked') void workers.nudgeCourier();
  };

  const pausing = createPausing(ports, memory, unsaved, { desk: workers.desk, enter, forceLock });
  const wiping = createWiping(ports, memory, workers);
  const doors = createDoors({ ports, memory, workers, router, enter, watchHands: pausing.watchHands });

  return {
    stage,
    sync,
    unsavedTrouble,
    unsaved,
    ports,
    start: doors.start,
    show: doors.show,
    showEnrolling: doors.showEnrolling,
    showRestoring: doors.showRestoring,
    desk: workers.desk,
    unlock,
    unlockWithPasskey,
    pause: pausing.pause,
    resume: pausing.resume,
    pausesSoon,
    enter,
    enterRestored,
    startDemo: doors.startDemo,
    lock,
    lockAnyway: () => forceLock(null),
    wipe: wiping.wipe,
    stayUnlocked: () => {
      unsavedTrouble.value = null;
    },
    onHidden,
    onShown,
  };
};
