/**
 * How long notes are kept: ten years after they were last touched, as in any practice (§ 630f BGB Abs. 3). When it is over somebody
 * is asked; nothing is erased by itself, since a clock that is wrong must not erase anything.
 */
import { addMonths, type Day, dayFromNumber } from './calendar.ts';

export const keepYears = 10;
const dayMs = 86_400_000;

/** A tablet that had no contact for longer may say what it likes about the year. Milliseconds. */
export const trustedWithoutContactMs = 31 * dayMs;

/** The instant from which on nobody has to keep what was touched at `touchedAt`, as a day; instants in milliseconds since 1970. */
export const keptUntil = (touchedAt: number): Day => addMonths(dayAt(touchedAt), keepYears * 12);

/**
 * Whether the time of keeping is over. `contact`: when the queue last answered, by its clock; null before the first, and then nothing is
 * over: nobody but this device's clock says what year it is.
 */
export const isKeptLongEnough = (touchedAt: number, now: number, contact: number | null): boolean => {
  if (contact === null) return false;
  const believed = Math.min(now, contact + trustedWithoutContactMs);
  // Also where another's record names an instant beyond all calendars.
  if (touchedAt >= believed) return false;
  return keptUntil(touchedAt) < dayAt(believed);
};

const dayAt = (at: number): Day => dayFromNumber(Math.floor(at / dayMs));
