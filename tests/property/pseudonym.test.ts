/** Invented birth dates, over every year of birth and the days on which calendars go wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Day, dayFromNumber, dayToNumber, monthOf, yearOf } from '../../src/domain/calendar.ts';
import { mayBeUnder14 } from '../../src/domain/consultation.ts';
import { inventBirthDate } from '../../src/domain/pseudonym.ts';

const difficultDays = ['2026-01-01', '2026-12-31', '2028-02-29', '2028-03-01', '2027-02-28', '2026-03-01'] as Day[];
const anyDay = fc
  .integer({ min: dayToNumber('2024-01-01' as Day), max: dayToNumber('2060-12-31' as Day) })
  .map(dayFromNumber);
const todays = fc.oneof(fc.constantFrom(...difficultDays), anyDay);
/* The ends of the interval are where a date slips into the next band. */
const draws = fc.oneof(fc.constantFrom(0, 1 - 2 ** -32), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const ageOn = (birth: Day, today: Day): number => {
  let age = yearOf(today) - yearOf(birth);
  if (addMonths(birth, age * 12) > today) age--;
  return age;
};

describe('an invented birth date', () => {
  it('is of the age class that the hint allows, and never in the future', () => {
    fc.assert(
      fc.property(
        todays,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 12 }),
        draws,
        (today, age, month, draw) => {
          const year = yearOf(today) - age;
          const child = mayBeUnder14(year, today);
          const knownMonth = year === yearOf(today) ? Math.min(month, monthOf(today)) : month;
          const invented = inventBirthDate({ year, month: child ? knownMonth : null }, today, draw);
          expect(invented <= today).toBe(true);
          if (child) {
            expect([yearOf(invented), monthOf(invented)]).toEqual([year, knownMonth]);
          } else if (age <= 18) {
            // Who turns 18 this year may be either side of it: the year is kept, the day says nothing.
            expect(yearOf(invented)).toBe(year);
            expect(ageOn(invented, today)).toBeGreaterThanOrEqual(14);
          } else {
            expect(Math.floor(yearOf(invented) / 5)).toBe(Math.floor(year / 5));
            expect(ageOn(invented, today)).toBeGreaterThanOrEqual(18);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('of a newborn on the first day of a month is that day', () => {
    for (const today of ['2026-01-01', '2026-11-01', '2028-02-01'] as Day[]) {
      for (const draw of [0, 0.5, 1 - 2 ** -32]) {
        expect(inventBirthDate({ year: yearOf(today), month: monthOf(today) }, today, draw)).toBe(today);
      }
    }
  });

  it('uses the whole band, so that it tells no more than the band', () => {
    const invented = new Set<string>();
    for (let draw = 0; draw < 1; draw += 1 / 4_000)
      invented.add(inventBirthDate({ year: 1987, month: null }, '2026-11-24' as Day, draw));
    expect(invented.size).toBe(365 * 5 + 1);
    expect([...invented].sort().at(0)).toBe('1985-01-01');
    expect([...invented].sort().at(-1)).toBe('1989-12-31');
  });

  it('of the youngest adults leaves no minor, also on 1 January', () => {
    for (const draw of [0, 0.5, 1 - 2 ** -32]) {
      const invented = inventBirthDate({ year: 2007, month: null }, '2026-01-01' as Day, draw);
      expect(yearOf(invented)).toBeGreaterThanOrEqual(2005);
      expect(invented <= '2007-12-31').toBe(true);
    }
  });
});
