/**
 * A request's body piece by piece, for whoever wants to keep what came before the link broke.
 *
 * ```
 *   take(n) ─► enough buffered? ─ yes ─► those n bytes
 *                  └─ no ─► next chunk ─► … ─► ended, broken, silent for idleMs ─► the bytes that came, and why no more
 *                                  └─ more than bytesLimit in all ─► tooLarge, the rest is not read
 * ```
 * The limit holds for hello and parts together, also where the request announced no length.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { concatBytes } from '../../protocol/bytes.ts';
import { requestBytesLimit } from '../../protocol/limits.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { bodyCutOff, createPatience, orIdle, tooLarge } from './body.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What came of a piece before it ended. */
export interface CutShort {
  readonly partial: Bytes;
  readonly refusal: Refusal;
}

export interface BodyStream {
  /** The next bytes. Callers limit the length before they ask. */
  readonly take: (length: number) => Promise<Result<Bytes, CutShort>>;
  /** Whether nothing follows. Not after a request that was too large. */
  readonly isAtEnd: () => Promise<boolean>;
  /** Bytes taken from the request so far. */
  readonly received: () => number;
}

export const createBodyStream = (
  request: Request,
  idleMs: number,
  bytesLimit: number = requestBytesLimit,
): BodyStream => {
  const reader = request.body?.getReader();
  let chunks: Uint8Array[] = [];
  let buffered = 0;
  let received = 0;
  const patience = createPatience(idleMs);
  let ended: Refusal | null = reader ? null : bodyCutOff;

  const readOn = async (): Promise<void> => {
    if (!reader || ended) return;
    const read = await orIdle(reader.read(), patience(received));
    if (!read.ok) ended = read.error;
    else if (read.value.done) ended = bodyCutOff;
    else {
      received += read.value.value.length;
      if (received > bytesLimit) {
        ended = tooLarge;
        return;
      }
      chunks.push(read.value.value);
      buffered += read.value.value.length;
    }
  };
  return {
    take: async (length) => {
      while (buffered < length && !ended) await readOn();
      const all = concatBytes(...chunks);
      if (buffered < length) {
        chunks = [];
        buffered = 0;
        return err({ partial: all, refusal: ended ?? bodyCutOff });
      }
      chunks = [all.subarray(length)];
      buffered -= length;
      return ok(all.slice(0, length));
    },
    isAtEnd: async () => {
      while (buffered === 0 && !ended) await readOn();
      return buffered === 0 && ended !== tooLarge;
    },
    received: () => received,
  };
};
