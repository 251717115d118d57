/** The lease: thirty days from the last contact, whatever the clock is set to. */
import { expect, it } from 'vitest';
import { isLeaseOver, leaseNotesSince } from '../../../src/domain/lease.ts';

const day = 86_400_000;
const contactAt = Date.UTC(2026, 10, 24);
const notes = leaseNotesSince(undefined, contactAt);

it('is over after thirty days, and never before the first contact', () => {
  expect(isLeaseOver(notes, contactAt + 30 * day)).toBe(false);
  expect(isLeaseOver(notes, contactAt + 30 * day + 1)).toBe(true);
  expect(isLeaseOver(null, contactAt + 4_000 * day)).toBe(false);
});

it('gets no time back from a clock that is put back, nor from one that stands still', () => {
  const seen = { ...notes, seenAt: contactAt + 31 * day };
  expect(isLeaseOver(seen, contactAt - 365 * day)).toBe(true);
  expect(isLeaseOver({ ...notes, usedMs: 31 * day }, contactAt)).toBe(true);
  expect(isLeaseOver(notes, contactAt - 365 * day)).toBe(false);
});

it('begins anew with a contact', () => {
  const later = contactAt + 40 * day;
  const renewed = leaseNotesSince({ contactAt, seenAt: contactAt + 4_000 * day, usedMs: 90 * day }, later);
  expect(isLeaseOver(renewed, later)).toBe(false);
});
