/**
 * Wiederherstellungsblätter at an open desk: made, looked at, rehearsed.
 *
 * ```
 *   make      32 random bytes ─► key pair, lookup ─► ledger       ─► shares ─► printed, once; the bytes are gone
 *   rehearse  sheets ─► secret ─► the newest set's key? ─► what lies at the queue ─► opens, and is of today? ─► the device's log
 * ```
 */
import { newestSheets } from '../../domain/ledgerRecovery.ts';
import type { SheetKind, SheetSetId } from '../../domain/recoverySheets.ts';
import { sheetKinds } from '../../domain/recoverySheets.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../protocol/bytes.ts';
import type {
  MadeSheets,
  MakeSheetsError,
  ReadSheetError,
  RecoveryRefusal,
  RecoverySet,
  RecoveryState,
  RehearseError,
} from '../../protocol/deskRecovery.ts';
import { printedSheet, type RecoverySheet } from '../../protocol/recoverySheet.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { createSheets, sheetPlan } from '../keys/recoveryShares.ts';
import { wipeParcel } from '../recovery/parcel.ts';
import { recoveryKeysOf } from '../recovery/recoveryKeys.ts';
import { parcelState } from '../recovery/recoverySender.ts';
import type { SheetBox } from '../recovery/sheetBox.ts';
import { takeParcel } from '../recovery/takeParcel.ts';
import { withStorage } from '../storage/trouble.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

const refusalOf = ({ slot, keys, machine }: OpenDesk, kind: SheetKind): RecoveryRefusal | null => {
  if (machine.isDemo) return { type: 'example' };
  if (slot.volunteer.role !== 'coordinator') return { type: 'notTheCoordinator' };
  if (kind === 'office') return keys.keyring.office ? null : { type: 'notTheOffice' };
  return keys.keyring.point ? null : { type: 'notThePoint' };
};

export const recoveryStates = (desk: OpenDesk): Promise<Result<readonly RecoveryState[], StorageTrouble>> =>
  withStorage(async () => {
    const lines = await desk.audit.list();
    const states = sheetKinds.map(async (kind): Promise<RecoveryState> => {
      const known = newestSheets(desk.records.ledger, kind, desk.keys.keyring.pointId)?.made;
      const rehearsed = lines.find(({ what, about }) => what === 'recoveryRehearsed' && about === known?.setId);
      const sheets: RecoverySet | null = known
        ? {
            setId: known.setId,
            madeAt: known.at,
            parcel: await parcelState(desk, kind),
            rehearsedAt: rehearsed?.at ?? null,
          }
        : null;
      return { kind, isOwn: refusalOf(desk, kind) === null, ...sheetPlan[kind], sheets };
    });
    return Promise.all(states);
  });

export const makeRecoverySheets = async (
  desk: OpenDesk,
  kind: SheetKind,
): Promise<Result<MadeSheets & { readonly setId: SheetSetId }, MakeSheetsError>> => {
  const refusal = refusalOf(desk, kind);
  if (refusal) return err(refusal);
  const secret = randomBytes(32);
  const { pair, lookup, sealOf } = await recoveryKeysOf(secret);
  const made = await createSheets(secret, kind);
  secret.fill(0);
  const [{ setId } = { setId: randomId<SheetSetId>(4) }] = made;
  const sheets = made.map(printedSheet);
  for (const { share } of made) share.fill(0);
  const before = newestSheets(desk.records.ledger, kind, desk.keys.keyring.pointId)?.made.at ?? 0;
  const stored = await desk.records.append([
    {
      type: 'recoverySheetsMade',
      entryId: randomId(8),
      // After the set before, whatever the clock says: the newest counts.
      at: Math.max(desk.machine.now(), before + 1),
      kind,
      setId,
      publicKey: bytesToHex(pair.publicKey),
      lookup: bytesToHex(lookup),
      seal: bytesToHex(await sealOf(desk.keys.keyring.officeKey)),
    },
  ]);
  return stored.ok ? ok({ sheets, setId, madeOn: desk.machine.today() }) : stored;
};

/** A rehearsal takes one kind at a time, of the newest set: whoever holds older sheets has to hear of it at the first one. */
export const isForRehearsal =
  ({ records, keys }: OpenDesk, box: SheetBox) =>
  (sheet: RecoverySheet): ReadSheetError | null => {
    const [kind = sheet.kind] = box.kinds();
    if (kind !== sheet.kind) return { type: 'otherKind', kind };
    const newest = newestSheets(records.ledger, kind, keys.keyring.pointId)?.made;
    return newest?.setId === sheet.setId ? null : { type: 'oldSheets', kind };
  };

export const rehearseRecovery = async (desk: OpenDesk, box: SheetBox): Promise<Result<SheetKind, RehearseError>> => {
  const [kind = 'office'] = box.kinds();
  const refusal = refusalOf(desk, kind);
  if (refusal) return err(refusal);
  const joined = await box.join(kind);
  if (!joined.ok) return joined;
  const newest = newestSheets(desk.records.ledger, kind, desk.keys.keyring.pointId)?.made;
  if (newest?.publicKey !== bytesToHex(joined.value.pair.publicKey)) return err({ type: 'oldSheets', kind });
  const taken = await takeParcel(desk.transport, kind, joined.value);
  if (!taken.ok) return taken;
  const { officeKey, keyEpoch } = taken.value;
  wipeParcel(taken.value);
  const { keyring } = desk.keys;
  if (!equalBytes(officeKey, keyring.officeKey)) return err({ type: 'parcelBroken', kind });
  return keyEpoch < keyring.keyEpoch ? err({ type: 'parcelOld', kind }) : ok(kind);
};
