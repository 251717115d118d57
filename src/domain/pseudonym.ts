/**
 * Pseudonym: Rufname and fiktives Geburtsdatum, a call sign for waiting rooms and prescriptions (§ 2 AMVV wants both).
 * Never a key: the case is found by its number.
 */
import { addDays, createDay, type Day, dayFromNumber, daysInMonth, dayToNumber, monthOf, yearOf } from './calendar.ts';
import { type BirthHint, mayBeUnder14 } from './consultation.ts';

export interface Pseudonym {
  /** Given name and surname, from lists: nobody's. */
  readonly callName: string;
  /** Invented. Keeps only what dosing needs; must never go into a named report under the IfSG. */
  readonly fictiveBirthDate: Day;
}

/**
 * Keeps what dosing needs and no more: adults a band of five years, 14 to 17 the year, under 14 the month.
 *
 * `draw` in [0, 1). The age class is kept: no adult becomes a minor, no date lies in the future.
 */
export const inventBirthDate = (hint: BirthHint, today: Day, draw: number): Day => {
  const [first, last] = birthRange(hint, today);
  const span = dayToNumber(last) - dayToNumber(first) + 1;
  return dayFromNumber(dayToNumber(first) + Math.floor(draw * span));
};

const birthRange = (hint: BirthHint, today: Day): readonly [Day, Day] => {
  const yesterday = addDays(today, -1);
  if (mayBeUnder14(hint.year, today)) {
    const month = hint.month ?? (hint.year === yearOf(today) ? monthOf(today) : 6);
    const first = createDay(hint.year, month, 1);
    return [
      first,
      earlier(createDay(hint.year, month, daysInMonth(hint.year, month)), first > yesterday ? first : yesterday),
    ];
  }
  const surelyAdult = yearOf(today) - hint.year - 1 >= 18;
  if (!surelyAdult) return [createDay(hint.year, 1, 1), createDay(hint.year, 12, 31)];
  const bandStart = hint.year - (hint.year % 5);
  const bandEnd = Math.min(bandStart + 4, yearOf(today) - 19);
  return [createDay(bandStart, 1, 1), createDay(bandEnd, 12, 31)];
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
