/**
 * The worker's side of the Merkzettel (src/protocol/canary.ts).
 *
 * ```
 *   entries committed ─► count, sealed numbers ─► window writes it down     later than the commit: behind is harmless
 *   unlocked ─► what the window holds: ahead of us? ─► another logEpoch from here on ─► what the queue has comes back
 *                                                                                          └─► the rest is named
 * ```
 */
import { decode, encode } from 'cborg';
import { parseVoucherNumber, type VoucherNumber } from '../../domain/codes.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { asciiToBytes, base64UrlToBytes, bytesToBase64Url } from '../../protocol/bytes.ts';
import type { Canary } from '../../protocol/canary.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { Outbox } from '../sync/outbox.ts';
import type { Records } from './records.ts';

export interface CanaryDeps {
  readonly database: DeviceDatabase;
  readonly keys: OpenKeys;
  readonly records: Records;
  readonly now: () => number;
}

/** The newest ones; more are only counted. */
const numbersLimit = 50;
const additionalData = asciiToBytes('feldschein canary 1');

export const writeCanary = async ({ database, keys, records, now }: CanaryDeps): Promise<Canary> => {
  const unsent = [...records.ledger.vouchers.values()]
    .filter(({ issued }) => issued !== null && records.isUnsent(issued.entryId))
    .map(({ number }) => number)
    .slice(-numbersLimit);
  const plain = pad(new Uint8Array(encode(unsent)), 256);
  return {
    device: keys.keyring.device,
    count: await countOwn(database, keys.keyring.device),
    at: now(),
    sealed: bytesToBase64Url(await sealAes(keys.ledgerKey, plain, additionalData)),
  };
};

/** What is missing by the note, before the queue was asked for it. */
export interface Loss {
  readonly count: number;
  readonly numbers: readonly VoucherNumber[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Null where nothing is missing, or the note is another device's. */
export const compareCanary = async (
  { database, keys, records }: CanaryDeps,
  outbox: Pick<Outbox, 'log' | 'fence' | 'raiseFence'>,
  canary: Canary,
): Promise<Loss | null> => {
  if (canary.device !== keys.keyring.device) return null;
  const count = canary.count - (await countOwn(database, keys.keyring.device));
  if (count <= 0) return null;
  // What comes from here on must not stand where the queue may have something else already.
  const next = ((await outbox.log())?.logEpoch ?? -1) + 1;
  await outbox.raiseFence(Math.max(next, (await outbox.fence()) ?? 0));
  const sealed = base64UrlToBytes(canary.sealed);
  const padded = sealed && (await openAes(keys.ledgerKey, sealed, additionalData));
  const plain = padded && unpad(padded);
  const numbers = plain ? (decode(plain) as readonly string[]) : [];
  const noted = numbers.flatMap((text): readonly VoucherNumber[] => {
    const number = parseVoucherNumber(text);
    return number.ok && !records.ledger.vouchers.has(number.value) ? [number.value] : [];
  });
  return { count, numbers: noted, at: canary.at };
};

/** Also what came back from the queue: it was written here. */
const countOwn = (database: DeviceDatabase, device: DeviceId): Promise<number> =>
  database.entries.where('device').equals(device).count();
