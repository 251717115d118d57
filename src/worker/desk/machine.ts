/** What the desk takes from the machine it runs on: made in `main.ts`, replaced in tests. */
import { createDay, type Day } from '../../domain/calendar.ts';

export interface Machine {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds, monotonic. */
  readonly ticks: () => number;
  /** The calendar day where the device is. */
  readonly today: () => Day;
  /** In [0, 1), from the random source of the platform. */
  readonly random: () => number;
  /** Even 16-bit numbers. */
  readonly draw: () => number;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The browser was asked to save data. */
  readonly wantsToSaveData: () => boolean;
  /** Where the queue is. */
  readonly origin: string;
  /** True for examples: every paper says that it is worth nothing, and nothing is ever sent. */
  readonly isDemo: boolean;
  /** The profile's only desk; null where another window has it. Held until released or until the worker ends. */
  readonly takeDesk: () => Promise<{ readonly release: () => void } | null>;
  /** One sender for all windows and workers of the profile. */
  readonly asOnlySender: <T>(work: () => Promise<T>) => Promise<T>;
}

export const createMachine = (): Machine => ({
  now: () => Date.now(),
  ticks: () => performance.now(),
  today: () => {
    const date = new Date();
    return createDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  },
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  draw: () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0,
  fetch: (request) => fetch(request),
  wantsToSaveData: () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
  origin: location.origin,
  isDemo: false,
  takeDesk: () =>
    new Promise((resolve) => {
      void navigator.locks.request('feldschein-desk', { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve({ release });
        });
      });
    }),
  asOnlySender: (work) => navigator.locks.request('feldschein-sender', work),
});
