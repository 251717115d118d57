/**
 * A tablet whose clock is a year behind, or ten years ahead: what was issued meanwhile arrives once, and nothing is lost. And one that
 * has met no queue for a month.
 *
 * Browser, storage and queue are real; the clock is put off in the window and in each of its workers, since no browser lets itself be told
 * another time.
 */
import type { Page, Worker } from 'playwright-core';
import { expect, test } from 'vitest';
import { useTablet } from './support/tablet.ts';
import {
  foundOrganisation,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  unlock,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

const yearOf = (offsetMs: number): RegExp => new RegExp(`\\.${new Date(Date.now() + offsetMs).getFullYear()}`);

const putOff = (offsetMs: number): void => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args: readonly unknown[]) {
      if (args.length === 0) super(Real.now() + offsetMs);
      else super(...(args as [number]));
    }
    static override now(): number {
      return Real.now() + offsetMs;
    }
  } as DateConstructor;
};
/** Opens the app anew with the clock so far off, and unlocks it. */
const openAt = async (offsetMs: number, passphrase: string): Promise<Page> => {
  for (const page of tablet.context.pages()) await page.close();
  const page = await tablet.context.newPage();
  const shifted: Promise<unknown>[] = [];
  page.on('worker', (worker: Worker) => {
    shifted.push(worker.evaluate(putOff, offsetMs).catch(() => undefined));
  });
  await page.addInitScript(putOff, offsetMs);
  await page.goto(tablet.queue.url);
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await Promise.all(shifted);
  await unlock(page, passphrase);
  return page;
};

test('a clock a year behind, then ten years ahead, then right again', async () => {
  const first = await tablet.firstVisit();
  const passphrase = await foundOrganisation(first);
  const numbers = [await noteAndIssue(first, { complaint: 'vorher' }, 'Kontrolle')];
  await waitForEverythingSent(first);

  const behind = await openAt(-yearMs, passphrase);
  numbers.push(await noteAndIssue(behind, { complaint: 'ein Jahr zurück' }, 'Kontrolle'));
  await behind.getByText(yearOf(-yearMs)).first().waitFor();
  await waitForEverythingSent(behind);

  const ahead = await openAt(10 * yearMs, passphrase);
  numbers.push(await noteAndIssue(ahead, { complaint: 'zehn Jahre voraus' }, 'Kontrolle'));
  await ahead
    .getByText(yearOf(10 * yearMs))
    .first()
    .waitFor();
  await waitForEverythingSent(ahead);

  const right = await openAt(0, passphrase);
  await waitForEverythingSent(right);
  expect([...(await receivedNumbers(right))].sort()).toEqual([...numbers].sort());
  await openNavigation(right, 'Fälle');
  await expect.poll(() => right.locator('.card-button').count(), { timeout: 30_000 }).toBe(3);
});

test('a month without contact closes earlier cases until the next one, and nobody new is turned away', async () => {
  const first = await tablet.firstVisit();
  const passphrase = await foundOrganisation(first);
  await noteAndIssue(first, { complaint: 'vorher' }, 'Kontrolle');
  await waitForEverythingSent(first);
  await tablet.queue.kill();

  const late = await openAt(31 * dayMs, passphrase);
  await openNavigation(late, 'Fälle');
  await late.getByText('Ein früherer Fall ist geschlossen').waitFor();
  expect(await late.locator('.card-button').count()).toBe(0);
  await noteAndIssue(late, { complaint: 'nachher' }, 'Kontrolle');
  await tablet.queue.restart();
  await waitForEverythingSent(late);
  await openNavigation(late, 'Fälle');
  await expect.poll(() => late.locator('.card-button').count(), { timeout: 30_000 }).toBe(2);
  await expect.poll(() => late.getByText('Ein früherer Fall ist geschlossen').count(), { timeout: 30_000 }).toBe(0);
});
