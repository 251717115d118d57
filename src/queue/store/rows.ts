/** Rows as a database gives them, read with the types that the tables promise. */
import type { Bytes } from './store.ts';

export type Row = Readonly<Record<string, unknown>>;

export const bytesIn = (row: Row, column: string): Bytes => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`no bytes in ${column}`);
  // A library's value may be a window into a larger buffer.
  return new Uint8Array(value);
};

export const numberIn = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Error(`no number in ${column}`);
  return value;
};
