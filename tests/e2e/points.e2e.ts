/** Two issuing points in two real browsers: each with its own cases, one office, and what that changes reaches both. */
import { expect, test } from 'vitest';
import { useSecondTablet } from './support/secondTablet.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const startSecond = useSecondTablet();

test('a further point issues from its first minute on, the office counts both, and neither sees the other’s cases', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const here = await noteAndIssue(page, { complaint: 'Husten' }, 'Kontrolle');
  await waitForEverythingSent(page);
  const further = await startSecond(page, tablet.queue.url, 'Tablet Bismark', 'Pfarrhaus Bismark');
  const there = await noteAndIssue(further.page, { complaint: 'Fieber' }, 'Labor');
  await waitForEverythingSent(further.page);

  await page.bringToFront();
  await expect.poll(() => receivedNumbers(page), { timeout: 60_000 }).toHaveLength(2);
  expect([...(await receivedNumbers(page))].sort()).toEqual([here, there].sort());
  await page.getByRole('cell', { name: 'Pfarrhaus Bismark' }).waitFor();
  for (const one of [page, further.page]) {
    await one.bringToFront();
    await openNavigation(one, 'Fälle');
    await expect.poll(() => one.locator('.card-button').count()).toBe(1);
  }

  // What the office knows comes by a bulletin: the further point's tablet lists the first one too, under its point's name.
  await openNavigation(further.page, 'Einstellungen');
  await button(further.page, 'Geräte').click();
  await heading(further.page, 'Geräte').waitFor();
  await expect.poll(() => further.page.locator('.cards .card').count(), { timeout: 60_000 }).toBe(2);
  await further.page.locator('.cards').getByText('Pfarrhaus Bismark').waitFor();
});
