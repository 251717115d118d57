/** Alles löschen, from any stage and keys first; and its quiet end, where nothing shall tell that something was here. */
import { type Memory, withTimeout } from './memory.ts';
import type { Ports } from './ports.ts';
import { paths } from './router.ts';
import { loadWiping } from './wipeLoader.ts';
import type { Workers } from './workers.ts';

export interface Wiping {
  readonly wipe: () => Promise<void>;
  /** Nothing is here, or nothing is any more: the first screen, as whoever opens the app for the first time sees it. */
  readonly beAsNew: () => Promise<void>;
}

export const createWiping = (ports: Ports, memory: Memory, workers: Workers): Wiping => ({
  wipe: async () => {
    const { stage, sync } = memory;
    if (stage.peek().kind === 'wiping') return;
    memory.leaveDesk({ kind: 'wiping', left: null, Wiping: null });
    const loading = loadWiping();
    // It would write down what it sent, into a database that it makes for that.
    await withTimeout(workers.endCourier());
    const wiped = await withTimeout(
      workers
        .desk()
        .then((desk) => desk.wipe())
        .catch(() => null),
    );
    await workers.endDesk();
    sync.value = null;
    const left = await ports.wipeBrowser('everything');
    // The browser deletes the rest as soon as the last window lets go, at the latest at the next start.
    const keysLeft = wiped === null || !wiped.ok;
    const Wiping = await loading;
    stage.value = { kind: 'wiping', Wiping, left: keysLeft && left.includes('databases') ? ['keys', ...left] : left };
  },
  beAsNew: async () => {
    await workers.endDesk();
    await ports.wipeBrowser('quietly');
    memory.sync.value = null;
    memory.router.go(paths.home);
    memory.leaveDesk({ kind: 'setUp', isDataGone: false });
  },
});
