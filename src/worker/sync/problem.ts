/** Why a round stopped, in the few kinds that a person can do something about, and how long the queue asked to wait. */
import type { SyncProblem } from '../../protocol/syncStatus.ts';
import type { Refusal, RefusalCode } from '../../protocol/wire/refusal.ts';
import type { SendError } from './sender.ts';
import type { TransportError } from './transport.ts';

export interface Stop {
  readonly problem: SyncProblem;
  /** Milliseconds that the queue asked for; null where it did not. */
  readonly retryAfterMs: number | null;
}

const problemByRefusal: Readonly<Record<RefusalCode, SyncProblem>> = {
  malformed: 'recordRefused',
  unknownDevice: 'deviceRefused',
  badSignature: 'deviceRefused',
  clock: 'clockWrong',
  notAllowed: 'deviceRefused',
  revoked: 'deviceRevoked',
  notFound: 'queueFailed',
  conflict: 'recordRefused',
  gap: 'recordRefused',
  stale: 'recordRefused',
  taken: 'deviceRefused',
  notHeld: 'recordRefused',
  tooLarge: 'recordRefused',
  version: 'appTooOld',
  paused: 'queuePaused',
  later: 'queueBusy',
  internal: 'queueFailed',
  unavailable: 'queueBusy',
  storeFull: 'queueFull',
};

/** Null where there was nothing to send for: nobody has founded anything here. */
export const problemOf = (error: SendError | TransportError): Stop | null => {
  switch (error.type) {
    case 'unfounded':
      return null;
    case 'noConnection':
    case 'captivePortal':
    case 'recordRefused':
      return { problem: error.type, retryAfterMs: null };
    case 'refused':
      return { problem: problemIn(error.refusal), retryAfterMs: retryAfterMsIn(error.refusal) };
  }
};

/** Of all that is not allowed only a founding can be put right by a person, and it is not the device that is wrong. */
const problemIn = ({ refused, detail }: Refusal): SyncProblem =>
  refused === 'notAllowed' && detail === 'token' ? 'foundingRefused' : problemByRefusal[refused];

const retryAfterMsIn = ({ retryAfter }: Refusal): number | null =>
  retryAfter === undefined ? null : retryAfter * 1_000;
