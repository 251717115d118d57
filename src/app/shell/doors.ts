/**
 * The ways that lead to a desk while none is open: the first look at the device, setting it up, enrolling it, restoring it, the example, the
 * lock. Each waits for the files that it needs, and says so where they cannot be had.
 */
import type { Desk } from '../../protocol/desk.ts';
import type { Session, StartDemoError } from '../../protocol/deskDoor.ts';
import { loadTextsBehindLock } from '../i18n/text.ts';
import { loadEnrolling } from './enrollingLoader.ts';
import { type Memory, withTimeout } from './memory.ts';
import type { Ports } from './ports.ts';
import { loadRestoring } from './restoringLoader.ts';
import { paths, type Router } from './router.ts';
import type { LockReason } from './stage.ts';
import type { Workers } from './workers.ts';

export interface Doors {
  readonly start: () => Promise<void>;
  readonly show: (kind: 'setUp' | 'founding' | 'joining') => void;
  readonly showEnrolling: () => Promise<void>;
  readonly showRestoring: () => Promise<void>;
  readonly showLocked: (reason: LockReason | null) => Promise<void>;
  readonly showFilesMissing: (retry: () => void) => void;
  /** Null where it is open or the app's own files are missing. */
  readonly startDemo: () => Promise<StartDemoError | null>;
  readonly endDemo: () => Promise<void>;
}

export interface DoorsDeps {
  readonly ports: Ports;
  readonly memory: Memory;
  readonly workers: Workers;
  readonly router: Router;
  readonly enter: (session: Session) => Promise<void>;
  /** From now on it is noticed when nobody is there. */
  readonly watchHands: () => void;
}

/** After the storage was closed: it may have been deleted, and then there is nothing to unlock. */
const isUnfounded = async (desk: Desk): Promise<boolean> => {
  const standing = await desk.standing();
  return standing.ok && standing.value === 'unfounded';
};

export const createDoors = ({ ports, memory, workers, router, enter, watchHands }: DoorsDeps): Doors => {
  const { stage, sync } = memory;

  const showFilesMissing = (retry: () => void): void => {
    stage.value = { kind: 'filesMissing', retry };
  };
  const showLocked = async (reason: LockReason | null): Promise<void> => {
    stage.value = { kind: 'locked', reason };
    // The courier comes second: on a slow line the passphrase is asked before anything is sent.
    const desk = await workers.desk().catch(() => null);
    if (reason === 'databaseClosed' && desk !== null && (await isUnfounded(desk))) {
      stage.value = { kind: 'setUp', isDataGone: true };
      return;
    }
    if (stage.peek().kind === 'locked') workers.startCourier();
  };
  const start = async (): Promise<void> => {
    watchHands();
    if (!(await ports.mayHoldLedger())) {
      // The database is gone, and what it held was noted beside it.
      stage.value = { kind: 'setUp', isDataGone: ports.canary.read() !== null };
      return;
    }
    const desk = await workers.desk().catch(() => null);
    if (desk === null) return showFilesMissing(() => void start());
    const standing = await desk.standing();
    if (!standing.ok) stage.value = { kind: 'trouble', trouble: standing.error };
    else if (standing.value === 'unfounded') {
      stage.value = { kind: 'setUp', isDataGone: ports.canary.read() !== null };
    } else await showLocked(null);
  };
  const show = (kind: 'setUp' | 'founding' | 'joining'): void => {
    stage.value = kind === 'setUp' ? { kind, isDataGone: false } : { kind };
  };

  const showEnrolling = async (): Promise<void> => {
    const Enrolling = await Promise.all([loadEnrolling(), loadTextsBehindLock()]).then(
      ([loaded]) => loaded,
      () => null,
    );
    if (Enrolling === null) showFilesMissing(() => void showEnrolling());
    else stage.value = { kind: 'enrolling', Enrolling };
  };

  const showRestoring = async (): Promise<void> => {
    const Restoring = await Promise.all([loadRestoring(), loadTextsBehindLock()]).then(
      ([loaded]) => loaded,
      () => null,
    );
    if (Restoring === null) showFilesMissing(() => void showRestoring());
    else stage.value = { kind: 'restoring', Restoring };
  };
  const startDemo = async (): Promise<StartDemoError | null> => {
    const desk = await workers.desk().catch(() => null);
    if (desk === null) {
      showFilesMissing(() => show('setUp'));
      return null;
    }
    const started = await desk.startDemo();
    if (!started.ok) return started.error;
    await enter(started.value);
    return null;
  };
  const endDemo = async (): Promise<void> => {
    memory.leaveDesk({ kind: 'starting' });
    router.go(paths.home);
    // What cannot be deleted now is deleted at the next start.
    await withTimeout(workers.desk().then((desk) => desk.endDemo()));
    await workers.endDesk();
    sync.value = null;
    await start();
  };
  return { start, show, showEnrolling, showRestoring, showLocked, showFilesMissing, startDemo, endDemo };
};
