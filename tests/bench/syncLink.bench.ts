/** How long a push of 200 records takes on the links of the field, against bytes over rate and one round trip; in real time. */
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { edgeLink, gprsLink, type LinkProfile, openLink, startLinkProxy } from '../support/linkProxy.ts';
import { foundOnWire, untilReceived } from '../support/wireTablet.ts';
import { writeRecords } from './support/records.ts';
import { rounded } from './support/statistics.ts';

const records = 200;
const patienceMs = 90_000;
/** Gone for so long each time: a change of cell, a valley. */
const downMs = 2_000;

/** One device whose rounds can be timed on any link; each push is of new records. */
const startTiming = async () => {
  const queue = await startQueue();
  const proxy = await startLinkProxy(queue.port);
  const tablet = await foundOnWire(proxy.url);
  await untilReceived(tablet, patienceMs);
  let pushes = 0;
  const prepare = async (): Promise<void> => {
    // The connection is warm: a round with nothing new has just been.
    await tablet.desk.syncNow();
    tablet.online = false;
    await writeRecords(tablet.desk, records, ++pushes);
    tablet.online = true;
    proxy.resetCounts();
  };
  const take = async (): Promise<number> => {
    const startedAt = performance.now();
    await untilReceived(tablet, patienceMs);
    return performance.now() - startedAt;
  };
  return {
    /** Bytes up of an undisturbed push. */
    bytes: async (): Promise<number> => {
      proxy.shape(openLink);
      await prepare();
      await tablet.desk.syncNow();
      return proxy.counts().up;
    },
    steadyMs: async (link: LinkProfile): Promise<number> => {
      proxy.shape(link);
      await prepare();
      return take();
    },
    /** Null where it did not end in time. `leftMs`: how long the link still stays up when the push begins. */
    flappingMs: async (link: LinkProfile, upMs: number, leftMs: number): Promise<number | null> => {
      proxy.shape(link);
      await prepare();
      const stop = proxy.flap({ upMs, downMs, firstUpMs: leftMs });
      try {
        return await take();
      } catch {
        return null;
      } finally {
        stop();
        proxy.shape(openLink);
        await untilReceived(tablet, patienceMs);
      }
    },
    close: async () => {
      await tablet.close();
      await proxy.close();
      await queue.dispose();
    },
  };
};

type Timing = Awaited<ReturnType<typeof startTiming>>;

const boundMs = (link: LinkProfile, bytes: number): number => (bytes / link.upBytesPerS) * 1_000 + 2 * link.oneWayMs;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const seconds = (ms: number): string => `${rounded(ms / 1_000, 1)} s`;

const edgeFigure = async (timing: Timing, bytes: number): Promise<Figure> => {
  const [taken, bound] = [await timing.steadyMs(edgeLink), boundMs(edgeLink, bytes)];
  return {
    value: rounded(taken / bound, 2),
    unit: '×',
    bar: '≤ 1.2',
    ok: taken / bound <= 1.2,
    how: `${seconds(taken)} from the round's begin until the tablet knows that the queue has everything, over ${seconds(bound)}: ${bytes} B at 25 kB/s and one round trip of 840 ms; connection warm`,
  };
};

/** The push begins at moments spread evenly over the time that the link is up. */
const flappingFigure = async (
  timing: Timing,
  link: LinkProfile,
  {
    upMs,
    starts,
    bar,
    bytes,
  }: { readonly upMs: number; readonly starts: number; readonly bar: number; readonly bytes: number },
): Promise<Figure> => {
  const taken: number[] = [];
  let unfinished = 0;
  for (let start = 0; start < starts; start++) {
    const ms = await timing.flappingMs(link, upMs, (upMs * (start + 0.5)) / starts);
    if (ms === null) unfinished++;
    taken.push(ms ?? patienceMs);
  }
  const bound = boundMs(link, bytes);
  const value = mean(taken) / bound;
  const gaveUp = unfinished > 0 ? `; ${unfinished} not ended by then, so the true figure is higher` : '';
  return {
    value: rounded(value, 2),
    unit: '×',
    bar: `≤ ${bar}`,
    ok: unfinished === 0 && value <= bar,
    how: `mean of ${starts} (${taken.map(seconds).join(', ')}, times without link included${gaveUp}) over ${seconds(bound)} of the unbroken link; up ${upMs / 1_000} s, torn ${downMs / 1_000} s, begun at moments spread over the time up`,
  };
};

export const bench: Bench = {
  keys: ['edge_ratio', 'edge_flapping_ratio', 'gprs_flapping_ratio'],
  run: async () => {
    const timing = await startTiming();
    try {
      const bytes = await timing.bytes();
      return {
        edge_ratio: await edgeFigure(timing, bytes),
        edge_flapping_ratio: await flappingFigure(timing, edgeLink, { upMs: 15_000, starts: 5, bar: 1.5, bytes }),
        gprs_flapping_ratio: await flappingFigure(timing, gprsLink, { upMs: 5_000, starts: 1, bar: 3, bytes }),
      };
    } finally {
      await timing.close();
    }
  },
};
