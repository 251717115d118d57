/** The scanner's clock: it helps after a while and rests after two minutes; and a desk that fails leaves it usable. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryScanner } from '../../../src/app/scanner/memoryScanner.ts';
import { createScan, lookedUp } from '../../../src/app/scanner/model.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (resolve = vi.fn()) => {
  const scanner = createMemoryScanner();
  const onFound = vi.fn();
  const scan = createScan({ ports: scanner.ports, resolve: async (text) => lookedUp(await resolve(text)), onFound });
  scan.setVideo(document.createElement('video'));
  return { scanner, scan, resolve, onFound };
};

test('after ten seconds it gives advice, after two minutes it switches itself off', async () => {
  const { scanner, scan } = start();
  void scan.openCamera();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(scan.phase.value).toMatchObject({ kind: 'watching', isLong: false });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(scan.phase.value).toMatchObject({ kind: 'watching', isLong: true });
  await vi.advanceTimersByTimeAsync(110_000);
  expect(scan.phase.value).toEqual({ kind: 'off', why: 'tired' });
  expect(scanner.openCameras.size).toBe(0);
});

test('a code that stays in view is asked for once', async () => {
  const { scanner, scan, resolve, onFound } = start(vi.fn(async () => ({ type: 'notOurs' })));
  scanner.inView = 'something';
  void scan.openCamera();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(resolve.mock.calls).toEqual([['something']]);
  expect(onFound).not.toHaveBeenCalled();
});

test('a desk that fails leaves field and camera usable', async () => {
  const { scan } = start(vi.fn(async () => Promise.reject(new Error('bug'))));
  scan.type('7K2M');
  await expect(scan.submit()).rejects.toThrow('bug');
  expect(scan.phase.value).toEqual({ kind: 'off', why: 'resting' });
});

test('after it was left nothing is remembered', async () => {
  const { scanner, scan } = start(vi.fn(async () => ({ type: 'notOurs' })));
  scan.type('7K2M');
  scanner.inView = 'something';
  void scan.openCamera();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(scan.answer.value).toEqual({ type: 'notOurs' });
  scan.dispose();
  expect(scan.answer.value).toBeNull();
  expect(scan.typed.value).toBe('');
});
