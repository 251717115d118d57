/**
 * New point keys: whoever is locked out or was removed opens nothing that is written from then on.
 *
 * ```
 *   a revocation or removal that no key answers ─► a tablet of the point draws a secret ─► entry: sealed to each tablet that stays
 *        ┌────────────────────────────────────────────────────────────────────────────────────────┘
 *        └─► every tablet opens its share, also the one that made it ─► keyring ─► the maker wraps the case keys anew
 * ```
 * The office orders it, by revoking, and a tablet draws the secret: a device of the office alone must never know one. Of several
 * tablets the first by its id does, the others after a day; that two do at once costs nothing, all keep both. A key from the ledger
 * is taken up again and again until it is in the ring: it does not matter where the app ended in between.
 */
import type { PointKeyMade } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { pointOfDevice } from '../../domain/ledgerDevices.ts';
import { type KeyReason, type LedgerPointKey, uncoveredReasons } from '../../domain/ledgerPointKeys.ts';
import { ok, type Result } from '../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import { pointKeyCoversLimit, pointKeySharesLimit } from '../../protocol/limits.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { randomBytes } from '../crypto/bytes.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openPointKeyShare, pointPairOf, sealPointKeyShare } from '../keys/pointKeyShare.ts';
import { sealRing } from '../keys/ring.ts';
import { readFact } from '../storage/database.ts';
import type { CaseKeyRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type KeyDesk = Pick<OpenDesk, 'database' | 'keys' | 'slot' | 'records' | 'caseKeys' | 'cutter' | 'machine'>;
interface Recipient {
  readonly device: DeviceId;
  readonly sealingKey: string;
}

/** A tablet that is first in the row may be in a drawer. */
const patienceMs = 86_400_000;

/**
 * What there is to do now: a new key, shares for tablets that have none, keys taken up from the ledger. Again changes nothing.
 * `isMyTurn`: whoever removed somebody here does not wait for another tablet.
 */
export const tendPointKeys = async (desk: KeyDesk, isMyTurn = false): Promise<Result<null, StorageTrouble>> => {
  const { keys, records, machine } = desk;
  const { point, pointId, device } = keys.keyring;
  if (point) {
    const { ledger } = records;
    const reasons = uncoveredReasons(ledger, pointId);
    const tablets = tabletsOf(desk);
    const isFirst = tablets[0]?.device === device;
    const isLate = reasons.some(({ at }) => machine.now() - at > patienceMs);
    const isHere = tablets.some((tablet) => tablet.device === device);
    const entry =
      reasons.length > 0 && isHere && (isMyTurn || isFirst || isLate)
        ? await newPointKey(desk, reasons)
        : isFirst
          ? await missingShares(desk, tablets)
          : null;
    const stored = entry ? await records.append([entry]) : ok(null);
    if (!stored.ok) return stored;
  }
  return adoptPointKeys(desk);
};

/** `reasons`: also such as are appended together with it. */
export const newPointKey = async (desk: KeyDesk, reasons: readonly KeyReason[]): Promise<PointKeyMade> => {
  const { keys, records, machine } = desk;
  const { pointId, keyEpoch: known } = keys.keyring;
  const newest = records.ledger.pointKeys.find((key) => key.pointId === pointId)?.keyEpoch ?? 0;
  const keyEpoch = Math.max(known, newest) + 1;
  const secret = randomBytes(32);
  const publicKey = await publicKeyOf(secret);
  const out = new Set(reasons.flatMap((reason) => (reason.type === 'deviceRevoked' ? [reason.device] : [])));
  const stay = tabletsOf(desk).filter(({ device }) => !out.has(device));
  const shares = await sharesFor(desk, keyEpoch, secret, stay);
  secret.fill(0);
  return {
    type: 'pointKeyMade',
    entryId: randomId(8),
    at: machine.now(),
    pointId,
    keyEpoch,
    publicKey,
    shares,
    covers: reasons.slice(0, pointKeyCoversLimit).map(({ entryId }) => entryId),
  };
};

/* The same secret for tablets that were enrolled while it was made. */
const missingShares = async (desk: KeyDesk, tablets: readonly Recipient[]): Promise<PointKeyMade | null> => {
  const { keys, records, machine } = desk;
  const { pointId, point, keyEpoch, pointSealingKey } = keys.keyring;
  const publicKey = bytesToHex(pointSealingKey);
  const made = records.ledger.pointKeys.filter((key) => key.publicKey === publicKey);
  const secret = point?.epochs[0]?.secret;
  if (made.length === 0 || !secret) return null;
  const have = new Set(made.flatMap(({ shares }) => shares.map(({ device }) => device)));
  const missing = tablets.filter(({ device }) => !have.has(device));
  if (missing.length === 0) return null;
  return {
    type: 'pointKeyMade',
    entryId: randomId(8),
    at: machine.now(),
    pointId,
    keyEpoch,
    publicKey,
    shares: await sharesFor(desk, keyEpoch, secret, missing),
    covers: [],
  };
};

const sharesFor = (
  { keys }: KeyDesk,
  keyEpoch: number,
  secret: Bytes,
  recipients: readonly Recipient[],
): Promise<PointKeyMade['shares']> =>
  Promise.all(
    recipients.slice(0, pointKeySharesLimit).map(async (recipient) => ({
      device: recipient.device,
      sealed: await sealPointKeyShare(keys.keyring, keyEpoch, recipient, secret),
    })),
  );

/**
 * Those that still belong to this point, in the order in which it is their turn. Of another point none, whatever it may be told: each
 * point's notes are its own.
 */
const tabletsOf = ({ records, keys }: KeyDesk): readonly Recipient[] =>
  [...records.ledger.devices.values()]
    .map(({ enrolled }) => enrolled)
    .filter(({ roles, device }) => roles.point && !records.ledger.revoked.has(device))
    .filter(({ device }) => pointOfDevice(records.ledger, device) === keys.keyring.pointId)
    .sort((a, b) => (a.device < b.device ? -1 : 1));

const adoptPointKeys = async (desk: KeyDesk): Promise<Result<null, StorageTrouble>> => {
  const { keys, records, slot, database, caseKeys } = desk;
  const { keyring } = keys;
  const made = records.ledger.pointKeys.filter(({ pointId }) => pointId === keyring.pointId);
  if (made.length === 0) return ok(null);
  const next = keyring.point ? await withNewEpochs(desk, made) : withNewestPublicKey(keyring, made);
  if (!next) return ok(null);
  // Sent before anything that is sealed under the new key: else the others could not read that yet.
  const cut = await withStorage(() => desk.cutter.cut());
  if (!cut.ok) return cut;
  keys.renew(next.keyring);
  const rows = next.isOwn && caseKeys ? await rewrapAll(desk) : [];
  return withStorage(async () => {
    const ring = await sealRing(slot.ringKeys, next.keyring, (await readFact(database, 'ring')) ?? null);
    await database.transaction('rw', database.facts, database.caseKeys, async () => {
      await database.facts.put(ring);
      for (const row of rows) {
        const now = await database.caseKeys.get(row.caseId);
        // Another tablet's may have come, or the case have been shredded.
        if (now && now.version < row.version) await database.caseKeys.put(row);
      }
    });
    return null;
  });
};

interface NextKeyring {
  readonly keyring: Keyring;
  /** Whether this device made the newest key. */
  readonly isOwn: boolean;
}

/* Null where nothing is new. */
const withNewestPublicKey = (keyring: Keyring, [newest]: readonly LedgerPointKey[]): NextKeyring | null =>
  !newest || bytesToHex(keyring.pointSealingKey) === newest.publicKey
    ? null
    : {
        keyring: { ...keyring, keyEpoch: newest.keyEpoch, pointSealingKey: ownHexToBytes(newest.publicKey) },
        isOwn: false,
      };

const withNewEpochs = async ({ keys }: KeyDesk, made: readonly LedgerPointKey[]): Promise<NextKeyring | null> => {
  const { keyring } = keys;
  if (!keyring.point) return null;
  const here = await Promise.all(
    keyring.point.epochs.map(async (epoch) => ({ ...epoch, publicKey: await publicKeyOf(epoch.secret) })),
  );
  const known = new Set(here.map(({ publicKey }) => publicKey));
  const devicePair = await keys.devicePair();
  const fresh: (typeof here)[number][] = [];
  for (const key of made) {
    if (known.has(key.publicKey)) continue;
    const secret = await openPointKeyShare(keyring, devicePair, key);
    if (!secret) continue;
    known.add(key.publicKey);
    fresh.push({ keyEpoch: key.keyEpoch, secret, publicKey: key.publicKey });
  }
  if (fresh.length === 0) return null;
  const epochs = [...here, ...fresh].sort((a, b) => b.keyEpoch - a.keyEpoch || (a.publicKey < b.publicKey ? 1 : -1));
  const [newest] = epochs;
  if (!newest) return null;
  const point = { ...keyring.point, epochs: epochs.map(({ keyEpoch, secret }) => ({ keyEpoch, secret })) };
  const { keyEpoch } = newest;
  return {
    keyring: { ...keyring, point, keyEpoch, pointSealingKey: ownHexToBytes(newest.publicKey) },
    isOwn: made.some((key) => key.publicKey === newest.publicKey && key.maker === keyring.device),
  };
};

const rewrapAll = async ({ database, caseKeys }: KeyDesk): Promise<readonly CaseKeyRow[]> => {
  const rows = await database.caseKeys.toArray();
  const wrapped = await Promise.all(rows.map((row) => caseKeys?.rewrap(row) ?? null));
  return wrapped.filter((row) => row !== null);
};

const publicKeyOf = async (secret: Bytes): Promise<string> => bytesToHex((await pointPairOf(secret)).publicKey);
