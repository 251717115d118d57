/** A whole organisation at once, and a long day: devices that sync in the same moment, and what queue and worker keep in memory. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expectOk } from '../../src/domain/result.ts';
import { exchangeAnswerSchema, exchangePath } from '../../src/protocol/wire/exchange.ts';
import { decodeMessage } from '../../src/protocol/wire/message.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { type RunningQueue, startQueue } from '../e2e/support/queue.ts';
import { openLink, startLinkProxy } from '../support/linkProxy.ts';
import { foundOnWire, untilReceived } from '../support/wireTablet.ts';
import { batch, type Init, introduce, type LogEnd, preparePushes } from './support/ingest.ts';
import { writeRecords } from './support/records.ts';
import { median, rounded } from './support/statistics.ts';

const deviceCount = 1_000;
const mebibyte = 1_048_576;

/** Resident memory of a process, where the system tells it. `peak`: the most it ever was. */
const residentMiB = (pid: number, peak = false): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kibibytes = new RegExp(`${peak ? 'VmHWM' : 'VmRSS'}:\\s+(\\d+) kB`).exec(status)?.[1];
  if (kibibytes === undefined) throw new Error('no memory of that process');
  return (Number(kibibytes) * 1_024) / mebibyte;
};

/** One push over a connection of its own: milliseconds. Throws where it was not taken. */
const push = async (url: string, init: Init): Promise<number> => {
  const startedAt = performance.now();
  const response = await fetch(url + exchangePath, { ...init, headers: { ...init.headers, connection: 'close' } });
  const answer = expectOk(decodeMessage(exchangeAnswerSchema, new Uint8Array(await response.arrayBuffer())));
  if (answer.refused) throw new Error('a segment was not taken');
  return performance.now() - startedAt;
};

const makeDevices = async (queue: RunningQueue) => {
  const organisation = await createTestOrganisation();
  const devices = await Promise.all(Array.from({ length: deviceCount }, () => organisation.createDevice()));
  const send = (path: string, body: Uint8Array<ArrayBuffer>) => fetch(queue.url + path, { method: 'POST', body });
  await introduce(send, organisation, devices);
  const ends = new Map<number, LogEnd>();
  return {
    /** The next segment of each device, ready to be sent. */
    prepare: async (): Promise<readonly Init[]> => {
      const all: Init[] = [];
      for (const [index, device] of devices.entries()) {
        const { pushes, next } = await preparePushes(device, 1, ends.get(index));
        ends.set(index, next);
        all.push(...pushes);
      }
      return all;
    },
  };
};

type Devices = Awaited<ReturnType<typeof makeDevices>>;

const atOnceFigure = async (queue: RunningQueue, devices: Devices): Promise<Figure> => {
  const pushes = await devices.prepare();
  const startedAt = performance.now();
  const settled = await Promise.allSettled(pushes.map((init) => push(queue.url, init)));
  const tookMs = performance.now() - startedAt;
  const taken = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.length - taken.length;
  return {
    value: rounded(tookMs / 1_000, 2),
    unit: 's',
    bar: 'report, none refused',
    ok: failed === 0,
    how: `${deviceCount} devices push a segment of ${batch} records each in the same moment, each over a connection of its own, to a queue process on SQLite; ${failed} failed; median wait ${rounded(median(taken) / 1_000, 2)} s; sender and queue share the machine; peak of the queue ${Math.round(residentMiB(queue.pid(), true))} MiB`,
  };
};

/** So many pushes of each device make a day. */
const pushesADay = 10;

const queueDayFigure = async (queue: RunningQueue, devices: Devices): Promise<Figure> => {
  let early = 0;
  let late = 0;
  for (let round = 0; round < pushesADay; round++) {
    const pushes = await devices.prepare();
    // Ten at a time, as they come in over a day.
    for (let at = 0; at < pushes.length; at += 10) {
      await Promise.all(pushes.slice(at, at + 10).map((init) => push(queue.url, init)));
    }
    late = residentMiB(queue.pid());
    if (round === 2) early = late;
  }
  const grown = late / early;
  return {
    value: rounded(late, 0),
    unit: 'MiB',
    bar: '≤ 1.25 × of the morning’s',
    ok: grown <= 1.25,
    how: `resident memory of the queue process after ${(deviceCount * pushesADay).toLocaleString('en')} pushes of ${batch} records by ${deviceCount} devices, ten at a time; ${Math.round(early)} MiB after the first three of ten rounds`,
  };
};

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
};
/** A day is pressed into seconds here: the timers that watch each request for a minute are waited for. */
const requestTimersMs = 62_000;
const settledHeapMiB = async (): Promise<number> => {
  await new Promise((resolve) => setTimeout(resolve, requestTimersMs));
  collectGarbage();
  return process.memoryUsage().heapUsed / mebibyte;
};

/** A tablet at work: a round a minute for a day, and records through the morning. The database itself lies in this heap too. */
const workerDayFigure = async (queue: RunningQueue): Promise<Figure> => {
  const recordsADay = 60;
  const roundsADay = 1_440;
  const proxy = await startLinkProxy(queue.port, openLink);
  const tablet = await foundOnWire(proxy.url);
  try {
    await untilReceived(tablet, 30_000);
    const work = async (records: number, rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        if (round < records / 2) await writeRecords(tablet.desk, 2, round);
        await tablet.desk.syncNow();
      }
    };
    await work(recordsADay, 100);
    const before = await settledHeapMiB();
    await work(0, roundsADay);
    const idle = (await settledHeapMiB()) - before;
    await work(recordsADay, recordsADay);
    await untilReceived(tablet, 30_000);
    const worked = (await settledHeapMiB()) - before - idle;
    return {
      value: rounded(idle + worked, 2),
      unit: 'MiB',
      bar: '≤ 2',
      ok: idle + worked <= 2,
      how: `growth of the heap with a desk in it over a day, after collecting: ${rounded(idle, 2)} in ${roundsADay.toLocaleString('en')} rounds with nothing new, ${rounded(worked, 2)} for ${recordsADay} records, in whose share the database in memory is counted`,
    };
  } finally {
    await tablet.close();
    await proxy.close();
  }
};

export const bench: Bench = {
  keys: ['devices_1000_at_once_s', 'queue_day_mib', 'worker_day_growth_mib'],
  run: async () => {
    const queue = await startQueue();
    try {
      const devices = await makeDevices(queue);
      return {
        devices_1000_at_once_s: await atOnceFigure(queue, devices),
        queue_day_mib: await queueDayFigure(queue, devices),
        worker_day_growth_mib: await workerDayFigure(queue),
      };
    } finally {
      await queue.dispose();
    }
  },
};
