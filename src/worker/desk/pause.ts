/**
 * Pause: the desk stays open and answers nobody.
 *
 * ```
 *   open ── pause ──► paused ── right PIN ──► open, what was asked meanwhile is answered
 *                       ├─ fifth wrong PIN ─┐
 *                       └─ a quarter of an hour, by either clock ──► closed for good: keys dropped, the window is told to lock
 * ```
 * The tries are counted here, in the worker that holds the keys: no tab, no reload and no hidden window counts anew. A reload ends
 * this worker, and then only a passphrase helps.
 */
import { decode, encode } from 'cborg';
import { judgePin, normalisePin, type PinWeakness, pauseLimitMs, pinLength, pinTries } from '../../domain/pin.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { KeptPlace } from '../../protocol/deskPause.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import type { OpenSlot } from '../keys/slot.ts';
import { withStorage } from '../storage/trouble.ts';
import type { Machine } from './machine.ts';
import type { OpenDesk } from './openDesk.ts';

export interface Pause {
  readonly isOn: () => boolean;
  readonly begin: (pin: string, place: KeptPlace) => void;
  /** The place where the PIN is right; else how many tries are left, 0 where the desk has to close. */
  readonly end: (pin: string) => Result<KeptPlace, { readonly left: number }>;
  /** Settles when no pause is on; never where the desk closed. */
  readonly over: () => Promise<void>;
  readonly dispose: () => void;
}

/** `onTooLong` is called once where nobody came back in time. */
export const createPause = (machine: Pick<Machine, 'now' | 'ticks'>, onTooLong: () => void): Pause => {
  let running: {
    readonly pin: string;
    readonly place: KeptPlace;
    readonly at: number;
    readonly atTicks: number;
    readonly timer: ReturnType<typeof setTimeout>;
    left: number;
  } | null = null;
  let waiting: (() => void)[] = [];
  const isTooLong = (): boolean => {
    if (!running) return false;
    // A clock that was set back says nothing; the other goes on. Some stand still while the device sleeps: then the first tells.
    return Math.max(machine.now() - running.at, machine.ticks() - running.atTicks) >= pauseLimitMs;
  };
  return {
    isOn: () => running !== null,
    begin: (pin, place) => {
      if (running) return;
      const timer = setTimeout(onTooLong, pauseLimitMs);
      running = { pin, place, at: machine.now(), atTicks: machine.ticks(), timer, left: pinTries };
    },
    end: (typed) => {
      if (!running) return ok(null);
      if (isTooLong() || running.left <= 0) return err({ left: 0 });
      if (!isSame(normalisePin(typed), running.pin)) {
        running.left -= 1;
        return err({ left: running.left });
      }
      const { place, timer } = running;
      clearTimeout(timer);
      running = null;
      for (const go of waiting) go();
      waiting = [];
      return ok(place);
    },
    over: () =>
      running === null
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    dispose: () => {
      if (running) clearTimeout(running.timer);
      running = null;
      // Whoever waits is never answered.
      waiting = [];
    },
  };
};

/* In the same time whatever is wrong with it. */
const isSame = (typed: string, pin: string): boolean => {
  let difference = typed.length ^ pin.length;
  for (let index = 0; index < pinLength; index++) difference |= typed.charCodeAt(index) ^ pin.charCodeAt(index);
  return difference === 0;
};

export const choosePin = async (
  desk: OpenDesk,
  pin: string | null,
): Promise<Result<null, PinWeakness | StorageTrouble>> => {
  const weakness = pin === null ? null : judgePin(pin);
  if (weakness) return err(weakness);
  const { slot, database } = desk;
  const { own: _before, ...rest } = slot.row;
  const row = pin === null ? rest : { ...rest, own: await sealOwn(slot, normalisePin(pin)) };
  const stored = await withStorage(() => database.slots.put(row));
  if (!stored.ok) return stored;
  desk.keepSlot({ ...slot, row });
  return ok(null);
};

/** Null where none was chosen. */
export const readPin = async ({ row, volunteerKey }: OpenSlot): Promise<string | null> => {
  const padded = row.own && (await openAes(volunteerKey, row.own, ownContext(row.slotId)));
  const plain = padded && unpad(padded);
  const own = plain ? (decode(plain) as { readonly pin?: unknown }) : null;
  return typeof own?.pin === 'string' ? own.pin : null;
};

const sealOwn = (slot: OpenSlot, pin: string): Promise<Uint8Array<ArrayBuffer>> =>
  sealAes(slot.volunteerKey, pad(new Uint8Array(encode({ pin })), 64), ownContext(slot.row.slotId));

const ownContext = (slotId: string): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein own 1'), ownHexToBytes(slotId));
