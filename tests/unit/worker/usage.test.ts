/** Bytes used are counted by day and month, and nothing of an earlier one is shown as today's. */
import { expect, it } from 'vitest';
import { parseDay } from '../../../src/domain/calendar.ts';
import { addTraffic, usageOn } from '../../../src/worker/sync/usage.ts';

const dayOf = (text: string) => {
  const day = parseDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};
const some = { sentBytes: 100, receivedBytes: 7 };

it('adds up on one day, begins anew the next, keeps the month and the total', () => {
  const first = addTraffic(addTraffic(undefined, dayOf('2026-11-24'), some), dayOf('2026-11-24'), some);
  expect(first).toMatchObject({ today: { sentBytes: 200, receivedBytes: 14 } });
  const second = addTraffic(first, dayOf('2026-11-25'), some);
  expect(second).toMatchObject({ today: some, month: { sentBytes: 300, receivedBytes: 21 } });
  const third = addTraffic(second, dayOf('2026-12-01'), some);
  expect(third).toMatchObject({ today: some, month: some, total: { sentBytes: 400, receivedBytes: 28 } });
});

it('shows nothing of yesterday as of today, nor of the same month of another year', () => {
  const known = addTraffic(undefined, dayOf('2025-11-24'), some);
  expect(usageOn(known, dayOf('2025-11-25'))).toMatchObject({ today: { sentBytes: 0 }, month: some });
  expect(usageOn(known, dayOf('2026-11-24'))).toMatchObject({ today: { sentBytes: 0 }, month: { sentBytes: 0 } });
});
