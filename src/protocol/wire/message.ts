/** Messages: one CBOR value a body, strict on the way in. Each message has its own file with its schema as the guard. */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result.ts';
import { equalBytes } from '../bytes.ts';

/**
 * Version of the description in `tests/vectors`. 2 adds entries, lists and messages, the exchange among them; everything of version 1
 * stays as it was, so devices and queues of both understand one another but for what the older one keeps unread.
 */
export const protocolVersion = 2;
export const messageContentType = 'application/cbor';
export const segmentContentType = 'application/octet-stream';

export interface MalformedMessage {
  readonly type: 'malformedMessage';
  /** Where in the message, for a log: names of fields, never values. */
  readonly path: string;
}

export const encodeMessage = (message: object): Uint8Array<ArrayBuffer> => new Uint8Array(encode(message));

/**
 * Canonical CBOR only: definite lengths, no duplicate keys, no undefined, no big numbers. What the decoder lets pass and nobody
 * writes, as broken UTF-8, a whole number as a float, keys in another order, shows when it is written again.
 */
export const decodeMessage = <const Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
): Result<v.InferOutput<Schema>, MalformedMessage> => {
  let value: unknown;
  try {
    value = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
      allowInfinity: false,
      allowNaN: false,
      rejectDuplicateMapKeys: true,
    });
    if (!equalBytes(encode(value), bytes)) return err({ type: 'malformedMessage', path: '' });
  } catch {
    return err({ type: 'malformedMessage', path: '' });
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return ok(parsed.output);
  return err({ type: 'malformedMessage', path: v.getDotPath(parsed.issues[0]) ?? '' });
};

/** Exactly so many bytes. */
export const bytesOf = (length: number) =>
  v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((bytes) => bytes.length === length),
  );
/** At least one byte, at most so many. */
export const bytesUpTo = (limit: number) =>
  v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((bytes) => bytes.length > 0 && bytes.length <= limit),
  );
export const wholeNumber = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0));
