/**
 * PIN: six digits that end a pause. It is no key: six digits fall in seconds to whoever may try them freely, so it is only ever
 * asked by an open desk, five times at most.
 */
import { toAsciiDigits } from './digits.ts';

export const pinLength = 6;
export const pinTries = 5;
/** A pause that lasts longer ends locked. */
export const pauseLimitMs = 15 * 60_000;

export type PinWeakness = { readonly type: 'notSixDigits' } | { readonly type: 'tooSimple' };

/** Digits of any script, without what people put between them. */
export const normalisePin = (text: string): string => toAsciiDigits(text).replace(/[\s.-]/g, '');

/** Null where it may be used: not one digit over and over, no row, no pair repeated, no day of a calendar. */
export const judgePin = (text: string): PinWeakness | null => {
  const pin = normalisePin(text);
  if (!/^[0-9]{6}$/.test(pin)) return { type: 'notSixDigits' };
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const isRow = steps.every((step) => step === steps[0]);
  const isRepeated = new Set(pin).size < 3 || pin.slice(0, 3) === pin.slice(3) || /^(..)\1\1$/.test(pin);
  return isRow || isRepeated || isDate(pin) ? { type: 'tooSimple' } : null;
};

/* «240387», «870324» and «032487»: the first thing that somebody tries who knows when somebody was born. */
const isDate = (pin: string): boolean => {
  const [a = 0, b = 0, c = 0] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number);
  const isDayAndMonth = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const isDayFirst = isDayAndMonth(a, b) || isDayAndMonth(b, a);
  const isYearFirst = isDayAndMonth(c, b);
  const isWholeYear = (a === 19 || a === 20) && c >= 1 && c <= 12;
  return isDayFirst || isYearFirst || isWholeYear;
};
