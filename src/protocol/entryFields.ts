import { type createDay, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import type { CodeKind } from '../domain/checkCode.ts';
import { textLimit } from '../domain/consultation.ts';
import { bytesToHex, ownHexToBytes } from './bytes.ts';
import { packCode, unpackCode } from './packedCode.ts';

/** How one field is written and read. `read` throws {@link Malformed}; only the entry codec sees it. */
export interface Field<T> {
  readonly write: (value: T) => unknown;
  readonly read: (value: unknown) => T;
}
class Malformed extends Error {}
const refuse = (): never => {
  throw new Malformed();
};

export const hex = <Id extends string>(length: number): Field<Id> => ({
  write: ownHexToBytes,
  read: (value) => (value instanceof Uint8Array && value.length === length ? (bytesToHex(value) as Id) : refuse()),
});
export const text = (limit: number = textLimit): Field<string> => ({
  write: (value) => value,
  read: (value) => (typeof value === 'string' && value.length <= limit ? value : refuse()),
});
export const whole: Field<number> = {
  write: (value) => value,
  read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse()),
};
/** As a segment's header carries it. */
export const keyEpochField: Field<number> = {
  write: whole.write,
  read: (value) => {
    const read = whole.read(value);
    return read <= 0xffff_ffff ? read : refuse();
  },
};
export const flag: Field<boolean> = {
  write: (value) => value,
  read: (value) => (typeof value === 'boolean' ? value : refuse()),
};
export const day: Field<ReturnType<typeof createDay>> = {
  write: dayToNumber,
  // Every day that a form may give comes back: dayFromNumber knows the ends of the calendar and throws beyond them.
  read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? dayFromNumber(value) : refuse()),
};
export const oneOf = <Code extends string>(list: readonly Code[]): Field<Code> => ({
  write: (value) => list.indexOf(value),
  read: (value) => (typeof value === 'number' ? list[value] : undefined) ?? refuse(),
});
export const orNull = <T>(field: Field<T>): Field<T | null> => ({
  write: (value) => (value === null ? null : field.write(value)),
  read: (value) => (value === null ? null : field.read(value)),
});
export const code = <Code extends string>(kind: CodeKind): Field<Code> => ({
  write: packCode,
  read: (value) => ((value instanceof Uint8Array ? unpackCode(value, kind) : null) as Code | null) ?? refuse(),
});

export type Fields<T> = { readonly [Key in keyof T]-?: Field<T[Key]> };
/** A record as an array, in the order in which its fields are listed. */
export const record = <T extends object>(fields: Fields<T>): Field<T> => {
  const keys = Object.keys(fields) as (keyof T)[];
  return {
    write: (value) => keys.map((key) => fields[key].write(value[key])),
    read: (value) => {
      if (!Array.isArray(value) || value.length !== keys.length) return refuse();
      return Object.fromEntries(keys.map((key, index) => [key, fields[key].read(value[index])])) as T;
    },
  };
};

export const listOf = <T>(field: Field<T>, limit: number): Field<readonly T[]> => ({
  write: (value) => value.map(field.write),
  read: (value) => (Array.isArray(value) && value.length <= limit ? value.map(field.read) : refuse()),
});
