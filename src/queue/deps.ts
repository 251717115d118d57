/** What the queue is handed: time, verification, a log, the built app and a store. Made in `main.ts`, replaced in tests. */
import type { webcrypto } from 'node:crypto';
import type { Limits } from './http/limits.ts';
import type { Store } from './store/store.ts';

/** What the queue uses of WebCrypto. */
export type Subtle = Pick<webcrypto.SubtleCrypto, 'importKey' | 'verify' | 'digest'>;

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * One line for whoever runs the queue and must act.
 *
 * Privacy: names of routes and checks, sizes and times. No address, no identifier of device or organisation, no content.
 */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [field: string]: string | number | boolean | undefined;
}

export type Log = (line: LogLine) => void;

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Absent when the bytes are the file itself. */
  readonly encoding?: 'br' | 'gzip';
  readonly etag: string;
}

export interface Assets {
  /**
   * A file of the built app, by the path of its address, in one of the accepted encodings if such a neighbour exists.
   * Null when there is none. A path that could leave the folder has none.
   */
  readonly find: (path: string, accepted: ReadonlySet<string>) => Promise<Asset | null>;
}

export interface QueueDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly subtle: Subtle;
  readonly log: Log;
  readonly assets: Assets;
  readonly version: string;
  /** What an organisation has to show before it is founded here; absent: anybody may found. */
  readonly foundingToken?: string;
  /** What devices and organisations may use; absent: as much as they like. */
  readonly limits?: Limits;
  /** The operator works on it: the app is served, everything of the protocol is refused as `paused`. */
  readonly isPaused?: boolean;
  /** After so many milliseconds without a byte of the body the request is given up. */
  readonly bodyIdleMs: number;
  /** Aborted when the queue ends: what would go on for ever, a stream of events, ends with it. */
  readonly ending: AbortSignal;
}
