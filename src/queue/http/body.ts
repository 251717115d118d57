/**
 * Reads a request's body up to the limit, and gives up on one that stops coming.
 *
 * ```
 *   chunk ─► counted ─► within the limit? ─ yes ─► next chunk ─► nothing for idleMs, or a trickle for long ─► given up
 *                              └─ no ─► refused at once, the rest is not read
 * ```
 * The stream is left alone after a refusal, not cancelled: cancelling ends the connection before the answer is on it. The
 * server's adapter closes what nobody reads.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { concatBytes } from '../../protocol/bytes.ts';
import { requestBytesLimit } from '../../protocol/limits.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';

export const tooLarge: Refusal = { refused: 'tooLarge' };
export const bodyCutOff: Refusal = { refused: 'malformed', detail: 'bodyCutOff' };
const tooSlow: Refusal = { refused: 'later', detail: 'bodyTimeout', retryAfter: 1 };

/** Bytes a millisecond, a tenth of GPRS: devices themselves give up well before. */
const slowest = 0.2;

/** How long to wait for the next bytes, after so many came: a client that only drips holds its place no longer than a silent one. */
export const createPatience = (idleMs: number): ((received: number) => number) => {
  const startedAt = performance.now();
  return (received) => {
    const left = 2 * idleMs + received / slowest - (performance.now() - startedAt);
    return Math.max(0, Math.min(idleMs, left));
  };
};

/** Refuses with `tooLarge`, `malformed` (bodyCutOff) or `later` (bodyTimeout). */
export const readBody = async (
  request: Request,
  idleMs: number,
  bytesLimit: number = requestBytesLimit,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> => {
  if (Number(request.headers.get('content-length') ?? 0) > bytesLimit) return err(tooLarge);
  if (!request.body) return ok(new Uint8Array());
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  const patience = createPatience(idleMs);
  let length = 0;
  for (;;) {
    const read = await orIdle(reader.read(), patience(length));
    if (!read.ok) return read;
    if (read.value.done) return ok(concatBytes(...chunks));
    length += read.value.value.length;
    if (length > bytesLimit) return err(tooLarge);
    chunks.push(read.value.value);
  }
};

/** Gives up where nothing comes for so long. */
export const orIdle = <T>(reading: Promise<T>, idleMs: number): Promise<Result<T, Refusal>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err(tooSlow)), idleMs);
    reading
      .then((value) => resolve(ok(value)))
      .catch(() => resolve(err(bodyCutOff)))
      .finally(() => clearTimeout(timer));
  });
