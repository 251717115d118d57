/** Gerät anmelden with the office's one-time code: this browser becomes a second office of the organisation. */
import type { FieldError } from '../../domain/consultation.ts';
import { parseOneTimeCode } from '../../domain/oneTimeCode.ts';
import { judgePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { handleLimit } from '../../domain/volunteerForm.ts';
import type { JoinError, JoinOrder } from '../../protocol/deskDoor.ts';
import { handoverTakeAnswerSchema, handoverTakePath } from '../../protocol/wire/handover.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { importSigningKey } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openKeys } from '../keys/openKeys.ts';
import { sealLocalEntry } from '../ledger/localEntry.ts';
import { isListWord } from '../passphrase/suggest.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { Transport, TransportError } from '../sync/transport.ts';
import { checkName } from './found.ts';
import { handoverSecrets, openParcel } from './handover.ts';
import { createDeviceIdentity, storeNewDevice } from './identity.ts';
import type { Machine } from './machine.ts';
import { ownEnrolment } from './ownDevice.ts';
import type { Opened } from './unlock.ts';

export const joinOffice = async (
  database: DeviceDatabase,
  machine: Machine,
  transport: Transport,
  order: JoinOrder,
): Promise<Result<Opened, JoinError>> => {
  const errors: readonly FieldError<'handle' | 'code'>[] = [
    ...(order.code.trim() === '' ? [{ type: 'required', field: 'code' } as const] : []),
    ...checkName('handle', order.handle, handleLimit),
  ];
  if (errors.length > 0) return err({ type: 'fields', errors });
  const { weakness } = judgePassphrase(order.passphrase, isListWord, [order.handle]);
  if (weakness) return err({ type: 'weakPassphrase', weakness });
  const code = parseOneTimeCode(order.code);
  if (!code) return err({ type: 'codeMistyped' });

  const { lookup, parcelKey } = await handoverSecrets(code);
  const taken = await transport(handoverTakePath, encodeMessage({ lookup }), handoverTakeAnswerSchema, null);
  if (!taken.ok) return err(joinErrorOf(taken.error));
  const parcel = await openParcel(parcelKey, taken.value.parcel);
  if (!parcel) return err({ type: 'codeUnknown' });

  const officeSigningKey = await importSigningKey(parcel.officeSigningKey);
  const roles = { point: false, office: true };
  const identity = await createDeviceIdentity(parcel.tenant, parcel.pointId, roles, officeSigningKey);
  const keyring: Keyring = {
    version: 2,
    tenant: parcel.tenant,
    device: identity.fact.device,
    pointId: parcel.pointId,
    organisationName: parcel.organisationName,
    pointName: parcel.pointName,
    policy: parcel.policy,
    keyEpoch: parcel.keyEpoch,
    signingKey: identity.signingKey,
    sealingSecret: identity.sealingSecret,
    duressSlotId: null,
    officeKey: parcel.officeKey,
    officeSealingKey: parcel.officeSealingKey,
    pointSealingKey: parcel.pointSealingKey,
    ledgerSecret: randomBytes(32),
    point: null,
    office: { signingKey: parcel.officeSigningKey, sealingSecret: parcel.officeSealingSecret },
  };
  const { ledgerKey } = await openKeys(keyring);
  const savedAt = machine.now();
  const enrolled = await ownEnrolment(keyring, '', savedAt);
  const stored = await storeNewDevice(database, {
    identity,
    keyring,
    passphrase: order.passphrase,
    person: { handle: order.handle.trim(), role: 'coordinator' },
    registration: { kind: 'enrol', body: encodeMessage({ certificate: identity.certificate }) },
    firstEntries: [await sealLocalEntry(ledgerKey, enrolled, null, keyring.device, { type: 'own', savedAt })],
    ticks: machine.ticks,
  });
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : err({ type: 'alreadyFounded' });
};

const joinErrorOf = (error: TransportError): JoinError => {
  if (error.type !== 'refused') return { type: 'noConnection' };
  return error.refusal.refused === 'notFound'
    ? { type: 'codeUnknown' }
    : { type: 'queueRefused', code: error.refusal.refused };
};
