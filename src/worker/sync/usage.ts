/**
 * Datenverbrauch: bytes of bodies that went to the queue and came back, of today, of this month, and since set-up.
 *
 * Of a request that broke off all of its body counts: rather too much than too little. What the connection itself needs (headers,
 * TLS) is not seen from here.
 */
import { type Day, monthOf, yearOf } from '../../domain/calendar.ts';
import type { TrafficCount, UsageFact } from '../storage/facts.ts';

export type Traffic = TrafficCount;
export type Usage = Omit<UsageFact, 'name'>;

const none: Traffic = { sentBytes: 0, receivedBytes: 0 };
const plus = (a: Traffic, b: Traffic): Traffic => ({
  sentBytes: a.sentBytes + b.sentBytes,
  receivedBytes: a.receivedBytes + b.receivedBytes,
});
const isSameMonth = (a: Day, b: Day): boolean => yearOf(a) === yearOf(b) && monthOf(a) === monthOf(b);

/** What is known as it stands on `today`: another day begins with nothing. */
export const usageOn = (known: Usage | undefined, today: Day): Usage => ({
  day: today,
  today: known?.day === today ? known.today : none,
  month: known && isSameMonth(known.day, today) ? known.month : none,
  total: known?.total ?? none,
});

export const addTraffic = (known: Usage | undefined, today: Day, more: Traffic): Usage => {
  const now = usageOn(known, today);
  return { day: today, today: plus(now.today, more), month: plus(now.month, more), total: plus(now.total, more) };
};
