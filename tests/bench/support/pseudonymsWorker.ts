/** The desk's code for pseudonyms in a worker of its own: told how many persons, it answers what naming them for every recipient took. */
import type { CaseHandle } from '../../../src/domain/ids.ts';
import { type Sector, sectors } from '../../../src/domain/sectors.ts';
import { sectorKeyOf, sectorPseudonymsOf } from '../../../src/worker/office/sectorPseudonyms.ts';

export interface PseudonymsTaken {
  readonly ms: number;
  /** The longest time in which the worker would have answered nothing else. */
  readonly longestWaitMs: number;
  /** One each, where nothing went wrong. */
  readonly pseudonyms: number;
}

/** One more than there are: the bar speaks of four. */
const names = [...sectors, 'research' as Sector];

const handlesOf = (persons: number): readonly CaseHandle[] =>
  Array.from({ length: persons }, () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  ) as readonly string[] as readonly CaseHandle[];

/** Asks the worker's own queue of tasks, over and over: as a message from the window would come through. */
const watchWaits = () => {
  const channel = new MessageChannel();
  let longest = 0;
  let askedAt = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - askedAt);
    askedAt = now;
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  return {
    end: (): number => {
      channel.port1.close();
      return Math.max(longest, performance.now() - askedAt);
    },
  };
};

self.onmessage = async ({ data: persons }: MessageEvent<number>) => {
  const handles = handlesOf(persons);
  const yearKey = crypto.getRandomValues(new Uint8Array(32));
  const waits = watchWaits();
  const start = performance.now();
  const all = new Set<string>();
  for (const name of names) {
    const pseudonyms = await sectorPseudonymsOf(await sectorKeyOf(yearKey, name), handles);
    for (const pseudonym of pseudonyms.values()) all.add(pseudonym);
  }
  const ms = performance.now() - start;
  self.postMessage({ ms, longestWaitMs: waits.end(), pseudonyms: all.size } satisfies PseudonymsTaken);
};
