/** The queue's disk: really full, and really asked to keep what is acknowledged. Skipped, in words, where the system has no means. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { type RunningQueue, startQueue } from '../e2e/support/queue.ts';
import { draftOf, issue } from '../support/faults.ts';
import { foundOnWire, untilReceived, type WireTablet } from '../support/wireTablet.ts';

const works = (program: string, ...words: readonly string[]): boolean => spawnSync(program, words).status === 0;
const canMount = works('unshare', '-Urm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir());
const canTrace = works('strace', '-D', '-f', '-e', 'trace=fdatasync', '-o', '/dev/null', 'true');

const folder = mkdtempSync(join(tmpdir(), 'feldschein-disk-'));
let queue: RunningQueue | undefined;
let tablet: WireTablet | undefined;
afterEach(async () => {
  await tablet?.close();
  await queue?.dispose();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!canMount)('a full disk (needs unshare and a tmpfs of its own)', () => {
  it('is named, loses nothing that was acknowledged, and takes the rest once there is room', async () => {
    const dataDir = mkdtempSync(join(folder, 'full-'));
    const mountAndRun = 'mount -t tmpfs -o size=600k,mode=700 tmpfs "$FELDSCHEIN_DATA" && exec "$0" "$@"';
    const run = await startQueue({ dataDir, under: ['unshare', '-Urm', 'sh', '-c', mountAndRun] });
    queue = run;
    const own = await foundOnWire(run.url);
    tablet = own;
    await untilReceived(own, 10_000);
    const numbers: string[] = [];
    let status = await own.desk.syncStatus();
    for (let batch = 0; batch < 60 && status.problem === null; batch++) {
      for (let voucher = 0; voucher < 3; voucher++) numbers.push((await issue(own.desk)).number);
      // A long history, so that the disk is full before the test is slow.
      expectOk(await own.desk.saveConsultation(draftOf({ history: randomWords(4_000) })));
      status = await own.desk.syncNow();
    }
    expect(status).toMatchObject({ problem: 'queueFull', everythingReceived: false });
    expect(status.unsentRecords).toBeGreaterThan(0);
    // Nothing is pretended, however often it is tried, and the tablet goes on working.
    numbers.push((await issue(own.desk)).number);
    expect((await own.desk.syncNow()).unsentRecords).toBe(status.unsentRecords + 2);
    expect(await fetch(`${run.url}/health`).then(({ ok }) => ok)).toBe(true);

    // Somebody makes room: the same disk, larger. Its mount is the queue's own, so it is reached through the process.
    expect(
      works('nsenter', `--target=${run.pid()}`, '--mount', '--user', 'mount', '-o', 'remount,size=20m', dataDir),
    ).toBe(true);
    await untilReceived(own, 10_000);
    const { vouchers, unreadable } = await own.desk.receivedVouchers();
    expect(unreadable).toEqual([]);
    expect(vouchers.map(({ number }) => number).sort()).toEqual(numbers.sort());
  }, 60_000);
});

describe.skipIf(!canTrace)('every receipt (needs strace)', () => {
  it('comes after a sync of the disk', async () => {
    const trace = join(folder, 'calls');
    const run = await startQueue({ under: ['strace', '-D', '-f', '-e', 'trace=fsync,fdatasync', '-o', trace] });
    queue = run;
    const own = await foundOnWire(run.url);
    tablet = own;
    await untilReceived(own, 20_000);
    // `fdatasync(21) = 0`, or `<... fdatasync resumed> = 0` where another thread spoke in between.
    const synced = (): number => readFileSync(trace, 'utf8').match(/\bf(?:data)?sync\b[^\n]*= 0$/gm)?.length ?? 0;
    for (let round = 0; round < 20; round++) {
      await issue(own.desk);
      const before = synced();
      await untilReceived(own, 20_000);
      expect(synced()).toBeGreaterThan(before);
    }
  }, 60_000);
});

/** Text that no compression shortens much. */
const randomWords = (length: number): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(length)))
    .toString('base64')
    .slice(0, length);
