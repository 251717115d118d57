/** The day on the wall calendar where the device is. */
import { createDay, type Day } from '../../domain/calendar.ts';

export const localDay = (instant: number): Day => {
  const date = new Date(instant);
  return createDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
};
