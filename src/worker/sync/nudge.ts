/**
 * Nudge: listens to the queue's events while it may, and wakes the sync loop when there is something to pull.
 *
 * ```
 *   resting ── allow(true) ─► opening ─────────────► listening ── «data: news» ─► wake
 *      ▲                       │   ▲                    │
 *      │               no stream   │ waited             │ ended, or silent for a minute
 *      │                       ▼   │                    │
 *      └── allow(false) ──── waiting, 2 s to 5 min ◄────┘
 * ```
 * Only a shortcut: the loop asks by itself from time to time, so nothing is missed without it. It may listen while somebody looks
 * at the screen and no data saver is on: an open connection costs battery, and a few bytes a minute.
 */
import type { OpenEvents } from './eventStream.ts';

export interface Nudge {
  readonly allow: (isAllowed: boolean) => void;
  readonly dispose: () => void;
}

export interface NudgeDeps {
  readonly open: OpenEvents;
  readonly wake: () => void;
  /** In [0, 1). */
  readonly random: () => number;
}

const firstWaitMs = 2_000;
const longestWaitMs = 300_000;
/** Two signs of life missed: the connection is dead, whatever the device believes. */
const silenceMs = 60_000;
const newsLine = 'data: news';
/** No line of the queue's is longer. */
const longestLine = 100;

export const createNudge = ({ open, wake, random }: NudgeDeps): Nudge => {
  let listening: AbortController | null = null;

  /** Reads until it ends. True if it lasted: one sign of life alone may be all that a proxy, or another copy of this device, lets come. */
  const read = async (stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<boolean> => {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    let signs = 0;
    const stop = (): void => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', stop);
    let silence = setTimeout(stop, silenceMs);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || signal.aborted) return signs > 1;
        signs++;
        clearTimeout(silence);
        silence = setTimeout(stop, silenceMs);
        const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (lines.includes(newsLine)) wake();
        if (rest.length > longestLine) {
          stop();
          return false;
        }
      }
    } catch {
      return signs > 1;
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
    }
  };

  const listen = async (signal: AbortSignal): Promise<void> => {
    for (let waitMs = firstWaitMs; !signal.aborted; ) {
      const stream = await open(signal);
      if (stream && signal.aborted) return void stream.cancel().catch(() => undefined);
      const wasAlive = stream !== null && (await read(stream, signal));
      if (wasAlive) waitMs = firstWaitMs;
      await untilOver(waitMs * (0.75 + random() / 2), signal);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  };

  const allow = (isAllowed: boolean): void => {
    if (isAllowed === (listening !== null)) return;
    listening?.abort();
    listening = isAllowed ? new AbortController() : null;
    if (listening) void listen(listening.signal);
  };
  return { allow, dispose: () => allow(false) };
};

const untilOver = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });
