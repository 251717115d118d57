/**
 * Rufnamen that nobody else may be given now: as long as a paper with the name may still be used, and a year after, since invoices and
 * questions come late.
 */
import { addMonths, type Day, dayFromNumber } from '../../domain/calendar.ts';
import type { OpenDesk } from './openDesk.ts';

/** After the voucher's term. */
const restMonths = 12;
const dayMs = 86_400_000;

export const takenNames = ({ records, machine }: Pick<OpenDesk, 'records' | 'machine'>): ReadonlySet<string> => {
  const { cases, vouchers, reserves, policy } = records.ledger;
  const today = machine.today();
  const isTaken = (until: Day): boolean => addMonths(until, restMonths) >= today;
  const taken = new Set<string>();
  // Also of cases that were erased, and of other points as far as they are known here: the office tells people apart by nothing else.
  for (const { issued } of vouchers.values()) {
    if (issued && isTaken(issued.voucher.validUntil)) taken.add(issued.voucher.callName);
  }
  for (const { paper } of reserves.values()) if (isTaken(paper.usableUntil)) taken.add(paper.callName);
  for (const { callNames, touchedAt } of cases.values()) {
    // Somebody without a voucher may get one on the day after: as if it had been issued when they were last here.
    const until = addMonths(dayFromNumber(Math.floor(touchedAt / dayMs)), policy.validForMonths);
    if (isTaken(until)) for (const callName of callNames) taken.add(callName);
  }
  return taken;
};
