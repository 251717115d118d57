/**
 * Rufnamen that nobody else may be given now: as long as a paper with the name may still be used, and a year after, since invoices and
 * questions come late.
 */
import { addMonths, dayToNumber } from '../../domain/calendar.ts';
import type { OpenDesk } from './openDesk.ts';

/** After the voucher's term. */
const restMonths = 12;
const dayMs = 86_400_000;

/* Counted back from today: a day that somebody else's record names may lie at the end of all calendars. */
export const takenNames = ({ records, machine }: Pick<OpenDesk, 'records' | 'machine'>): ReadonlySet<string> => {
  const { cases, vouchers, reserves, policy } = records.ledger;
  const since = addMonths(machine.today(), -restMonths);
  const taken = new Set<string>();
  // Also of cases that were erased, and of other points as far as they are known here: the office tells people apart by nothing else.
  for (const { issued } of vouchers.values()) {
    if (issued && issued.voucher.validUntil >= since) taken.add(issued.voucher.callName);
  }
  for (const { paper } of reserves.values()) if (paper.usableUntil >= since) taken.add(paper.callName);
  // Somebody without a voucher may get one on the day after: as if it had been issued when they were last here.
  const touchedSince = dayToNumber(addMonths(since, -policy.validForMonths)) * dayMs;
  for (const { callNames, touchedAt } of cases.values()) {
    if (touchedAt >= touchedSince) for (const callName of callNames) taken.add(callName);
  }
  return taken;
};
