/**
 * Alle Geräte verloren: enough sheets and the queue make a device of the organisation out of one where nothing is set up.
 *
 * ```
 *   sheets of the office (and of the point) ─► parcels, opened ─► new device keys ─► certified by the office's key ─► stored at once
 *                                                                              the rest comes with the first rounds: a pull
 * ```
 * The device is a new one, not one of those that were lost: those stay what they were until somebody locks them out.
 */
import { judgePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { handleLimit } from '../../domain/volunteerForm.ts';
import { equalBytes } from '../../protocol/bytes.ts';
import type { OpenedRecovery, OpenRecoveryError, RestoreError, RestoreOrder } from '../../protocol/deskRecovery.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { importSigningKey } from '../crypto/signing.ts';
import type { Keyring, OfficeKeys } from '../keys/keyring.ts';
import { openKeys } from '../keys/openKeys.ts';
import { sealLocalEntry } from '../ledger/localEntry.ts';
import { isListWord } from '../passphrase/suggest.ts';
import { type RecoveryParcel, wipeParcel } from '../recovery/parcel.ts';
import type { SheetBox } from '../recovery/sheetBox.ts';
import { takeParcel } from '../recovery/takeParcel.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import type { Transport } from '../sync/transport.ts';
import { checkName } from './found.ts';
import { createDeviceIdentity, storeNewDevice } from './identity.ts';
import type { Machine } from './machine.ts';
import { ownEnrolment } from './ownDevice.ts';
import type { Opened } from './unlock.ts';

export interface Restoring {
  readonly open: (
    database: DeviceDatabase,
    transport: Transport,
    box: SheetBox,
  ) => Promise<Result<OpenedRecovery, OpenRecoveryError>>;
  readonly complete: (database: DeviceDatabase, order: RestoreOrder) => Promise<Result<Opened, RestoreError>>;
  readonly forget: () => void;
}

interface Pair {
  readonly office: RecoveryParcel;
  readonly officeKeys: OfficeKeys;
  readonly point: RecoveryParcel | null;
}

export const createRestoring = (machine: Pick<Machine, 'now' | 'ticks'>): Restoring => {
  let opened: Pair | null = null;
  const forget = (): void => {
    for (const parcel of [opened?.office, opened?.point]) if (parcel) wipeParcel(parcel);
    opened = null;
  };
  return {
    open: async (database, transport, box) => {
      forget();
      const isHere = await withStorage(async () => (await readFact(database, 'device')) !== undefined);
      if (!isHere.ok) return isHere;
      if (isHere.value) return err({ type: 'alreadyFounded' });
      const got = await openPair(transport, box);
      if (!got.ok) return got;
      opened = got.value;
      const { organisationName, pointName } = opened.point ?? opened.office;
      return ok({ organisationName, pointName, withPoint: opened.point !== null });
    },
    complete: async (database, { handle, passphrase }) => {
      if (!opened) return err({ type: 'notOpened' });
      const errors = checkName('handle', handle, handleLimit);
      if (errors.length > 0) return err({ type: 'fields', errors });
      const { organisationName, pointName } = opened.point ?? opened.office;
      const named = [organisationName, pointName, handle];
      const { weakness } = judgePassphrase(passphrase, isListWord, named);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      const stored = await store(database, machine, opened, { handle, passphrase });
      // Its keys are the keyring's now.
      if (stored.ok) opened = null;
      return stored;
    },
    forget,
  };
};

const openPair = async (transport: Transport, box: SheetBox): Promise<Result<Pair, OpenRecoveryError>> => {
  const kinds = box.kinds();
  if (kinds[0] === 'point') return err({ type: 'officeMissing' });
  const officeJoined = await box.join('office');
  if (!officeJoined.ok) return officeJoined;
  const pointJoined = kinds.includes('point') ? await box.join('point') : null;
  if (pointJoined && !pointJoined.ok) return pointJoined;
  const office = await takeParcel(transport, 'office', officeJoined.value);
  if (!office.ok) return office;
  const officeKeys = office.value.office;
  if (!officeKeys) return err({ type: 'parcelBroken', kind: 'office' });
  if (!pointJoined) return ok({ office: office.value, officeKeys, point: null });
  const point = await takeParcel(transport, 'point', pointJoined.value);
  if (!point.ok) wipeParcel(office.value);
  if (!point.ok) return point;
  // The point may be another one than that of the office's first device: the new device is of whichever its sheets are.
  const isOne = equalBytes(point.value.officeKey, office.value.officeKey);
  if (isOne) return ok({ office: office.value, officeKeys, point: point.value });
  for (const parcel of [office.value, point.value]) wipeParcel(parcel);
  return err({ type: 'otherOrganisation' });
};

const store = async (
  database: DeviceDatabase,
  machine: Pick<Machine, 'now' | 'ticks'>,
  { office, officeKeys, point }: Pair,
  { handle, passphrase }: RestoreOrder,
): Promise<Result<Opened, RestoreError>> => {
  const { tenant, organisationName, policy, officeKey, officeSealingKey } = office;
  const { pointId, pointName } = point ?? office;
  const roles = { point: point !== null, office: true };
  const officeSigningKey = await importSigningKey(officeKeys.signingKey);
  const identity = await createDeviceIdentity(tenant, pointId, roles, officeSigningKey);
  // The point knows its newest key better than the office does.
  const { keyEpoch, pointSealingKey } = point ?? office;
  const keyring: Keyring = {
    version: 2,
    tenant,
    device: identity.fact.device,
    pointId,
    organisationName,
    pointName,
    policy,
    keyEpoch,
    pointSealingKey,
    signingKey: identity.signingKey,
    sealingSecret: identity.sealingSecret,
    duressSlotId: null,
    officeKey,
    officeSealingKey,
    ledgerSecret: randomBytes(32),
    point: point?.point ?? null,
    office: officeKeys,
  };
  const { ledgerKey } = await openKeys(keyring);
  const savedAt = machine.now();
  const enrolled = await ownEnrolment(keyring, point ? pointName : '', savedAt);
  const stored = await storeNewDevice(database, {
    identity,
    keyring,
    passphrase,
    person: { handle: handle.trim(), role: 'coordinator' },
    registration: { kind: 'enrol', body: encodeMessage({ certificate: identity.certificate }) },
    firstEntries: [await sealLocalEntry(ledgerKey, enrolled, null, keyring.device, { type: 'own', savedAt })],
    ticks: machine.ticks,
  });
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : err({ type: 'alreadyFounded' });
};
