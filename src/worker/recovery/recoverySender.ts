/**
 * Leaves at the queue what a lost device would need, sealed to the newest sheets, whenever it or they have changed.
 *
 * ```
 *   newest set, its maker not locked out ─► digest of the parcel ─ as it was put, to this store? ─yes─► nothing
 *                                                                      │no
 *                                            version = queue's time ─► queue ─► a row remembers it
 *                                                                       └─ a higher one is there ─► once more, above it
 * ```
 * To be called after pulling: two devices that have read the same write the same, so whoever comes last writes nothing older. A device
 * that was told of a newer point key than it holds writes nothing for the point.
 */
import { trustedSheets } from '../../domain/ledgerRecovery.ts';
import { type SheetKind, sheetKinds } from '../../domain/recoverySheets.ts';
import { ok, type Result } from '../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { recoveryAnswerSchema, recoveryPath } from '../../protocol/wire/recovery.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { Machine } from '../desk/machine.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { PutParcel } from '../storage/facts.ts';
import { deskSigner } from '../sync/puller.ts';
import type { Transport, TransportError } from '../sync/transport.ts';
import { encodeParcel, sealRecoveryParcel } from './parcel.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RecoverySenderDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'ledger'>;
  readonly machine: Pick<Machine, 'now'>;
}

/** Refusals that are about the parcel alone: the rest of the round goes on, and the screen says that it is not there yet. */
const parcelRefusals = new Set(['notFound', 'storeFull', 'taken', 'malformed']);

/** Throws storage errors. */
export const sendRecoveryParcels = async (deps: RecoverySenderDeps): Promise<Result<null, TransportError>> => {
  for (const kind of sheetKinds) {
    const sent = await sendParcel(deps, kind);
    if (sent.ok) continue;
    const { error } = sent;
    if (error.type !== 'refused' || !parcelRefusals.has(error.refusal.refused)) return sent;
  }
  return ok(null);
};

const sendParcel = async (deps: RecoverySenderDeps, kind: SheetKind): Promise<Result<null, TransportError>> => {
  const { database, keys, machine } = deps;
  const due = await parcelDue(deps, kind);
  if (!due) return ok(null);
  const { made } = due;
  const parcel = await sealRecoveryParcel(ownHexToBytes(made.publicKey), kind, due.plain);
  due.plain.fill(0);
  const before = (await readFact(database, 'recoveryParcels'))?.put.find((put) => put.kind === kind);
  const queueNow = machine.now() + ((await readFact(database, 'contact'))?.clockOffsetMs ?? 0);
  let version = Math.max(queueNow, (before?.version ?? 0) + 1);
  for (let attempt = 0; attempt < 2; attempt++) {
    const message = encodeMessage({ lookup: ownHexToBytes(made.lookup), parcel, version });
    const answer = await deps.transport(recoveryPath, message, recoveryAnswerSchema, await deskSigner(keys));
    if (!answer.ok) return answer;
    if (answer.value.version === version) {
      await keepPut(deps, { kind, setId: made.setId, content: due.content, version });
      return ok(null);
    }
    // Another device was faster, or its clock is ahead. Where it wrote the same, writing it again harms nobody.
    version = answer.value.version + 1;
    if (!Number.isSafeInteger(version)) break;
  }
  return ok(null);
};

interface DueParcel {
  readonly made: NonNullable<ReturnType<typeof trustedSheets>>['made'];
  readonly plain: Bytes;
  readonly content: Bytes;
}

/* Null where nothing is to be put: no sheets, no keys, or it lies there already. */
const parcelDue = async (deps: RecoverySenderDeps, kind: SheetKind): Promise<DueParcel | null> => {
  const { ledger } = deps.records;
  const { keyring } = deps.keys;
  const sheets = trustedSheets(ledger, kind, keyring.pointId);
  const waitsForKey =
    kind === 'point' &&
    ledger.pointKeys.some((key) => key.pointId === keyring.pointId && key.keyEpoch > keyring.keyEpoch);
  const plain = sheets && !waitsForKey ? encodeParcel(keyring, kind, ownHexToBytes(sheets.made.seal)) : null;
  if (!sheets || !plain) return null;
  const content = await sha256(plain);
  const isPut = await isAtQueue(deps.database, { kind, setId: sheets.made.setId, content });
  if (!isPut) return { made: sheets.made, plain, content };
  plain.fill(0);
  return null;
};

/** Whether this device has put this very content for this set, to the store that the queue has now. */
const isAtQueue = async (
  database: DeviceDatabase,
  { kind, setId, content }: Pick<PutParcel, 'kind' | 'setId' | 'content'>,
): Promise<boolean> => {
  const store = (await readFact(database, 'watermarks'))?.incarnation;
  const fact = await readFact(database, 'recoveryParcels');
  const put = fact?.incarnation === (store ?? '') ? fact.put.find((one) => one.kind === kind) : undefined;
  return put !== undefined && put.setId === setId && equalBytes(put.content, content);
};

const keepPut = async ({ database }: RecoverySenderDeps, put: PutParcel): Promise<void> => {
  const incarnation = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  const fact = await readFact(database, 'recoveryParcels');
  const others = fact?.incarnation === incarnation ? fact.put.filter(({ kind }) => kind !== put.kind) : [];
  await database.facts.put({ name: 'recoveryParcels', incarnation, put: [...others, put] });
};

/** For the screen: `elsewhere` where this device holds no such keys. */
export const parcelState = async (
  deps: Pick<RecoverySenderDeps, 'database' | 'keys' | 'records'>,
  kind: SheetKind,
): Promise<'atQueue' | 'notYet' | 'refused' | 'elsewhere'> => {
  const sheets = trustedSheets(deps.records.ledger, kind, deps.keys.keyring.pointId);
  if (!sheets) return 'refused';
  const plain = encodeParcel(deps.keys.keyring, kind, ownHexToBytes(sheets.made.seal));
  if (!plain) return 'elsewhere';
  const content = await sha256(plain);
  plain.fill(0);
  return (await isAtQueue(deps.database, { kind, setId: sheets.made.setId, content })) ? 'atQueue' : 'notYet';
};
