/**
 * Organisation gründen, without network: makes the office's keys and the point's keys, and this device as both.
 *
 * ```
 *  office signing pair ─► tenant id, certificate of this device
 *  office sealing secret, point secret, link / tag / index keys ─► keyring ─► slot of the founding volunteer
 *  first entries: organisationFounded, deviceEnrolled        registration: waits for the first contact with the queue
 * ```
 */
import type { FieldError } from '../../domain/consultation.ts';
import type { EntryId } from '../../domain/ids.ts';
import { judgePassphrase } from '../../domain/passphrase.ts';
import { defaultPolicy } from '../../domain/policy.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { nameLimit } from '../../domain/text.ts';
import { handleLimit } from '../../domain/volunteerForm.ts';
import type { FoundError, FoundField, FoundOrder } from '../../protocol/deskDoor.ts';
import { hostCharactersLimit } from '../../protocol/voucherCode.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { deriveSealingPair } from '../crypto/hpke.ts';
import { createSigningPair, exportSigningKey } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openKeys, pointSealingSecret } from '../keys/openKeys.ts';
import { sealLocalEntry } from '../ledger/localEntry.ts';
import { isListWord } from '../passphrase/suggest.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { createDeviceIdentity, randomId, storeNewDevice, tenantOf } from './identity.ts';
import type { Machine } from './machine.ts';
import { ownEnrolment } from './ownDevice.ts';
import type { Opened } from './unlock.ts';

/** As long as the wire lets it be. */
export const foundingTokenLimit = 128;

export const checkName = <Field extends string>(
  field: Field,
  text: string,
  limit: number,
): readonly FieldError<Field>[] => {
  const tidy = text.trim();
  if (tidy === '') return [{ type: 'required', field }];
  return tidy.length > limit ? [{ type: 'tooLong', field, length: tidy.length, limit }] : [];
};

const checkToken = (token: string): readonly FieldError<FoundField>[] =>
  token.length > foundingTokenLimit
    ? [{ type: 'tooLong', field: 'foundingToken', length: token.length, limit: foundingTokenLimit }]
    : [];

export const found = async (
  database: DeviceDatabase,
  machine: Machine,
  order: FoundOrder,
): Promise<Result<Opened, FoundError>> => {
  const token = order.foundingToken?.trim() ?? '';
  const errors: readonly FieldError<FoundField>[] = [
    ...checkName('organisationName', order.organisationName, nameLimit),
    ...checkName('pointName', order.pointName, nameLimit),
    ...checkName('handle', order.handle, handleLimit),
    ...checkToken(token),
  ];
  if (errors.length > 0) return err({ type: 'fields', errors });
  const organisationName = order.organisationName.trim();
  const pointName = order.pointName.trim();
  const handle = order.handle.trim();
  const { host } = new URL(machine.origin);
  if (host.length > hostCharactersLimit) return err({ type: 'hostTooLong', host, most: hostCharactersLimit });
  const { weakness } = judgePassphrase(order.passphrase, isListWord, [organisationName, pointName, handle]);
  if (weakness) return err({ type: 'weakPassphrase', weakness });

  const office = await createSigningPair(true);
  const tenant = await tenantOf(office.publicKey);
  const pointId = randomId<Keyring['pointId']>(8);
  const roles = { point: true, office: true };
  const identity = await createDeviceIdentity(tenant, pointId, roles, office.privateKey);
  const pointSecret = randomBytes(32);
  const officeSealingSecret = randomBytes(32);
  const [pointPair, officePair] = await Promise.all([
    deriveSealingPair(await pointSealingSecret(pointSecret)),
    deriveSealingPair(officeSealingSecret),
  ]);
  const keyring: Keyring = {
    version: 2,
    tenant,
    device: identity.fact.device,
    pointId,
    organisationName,
    pointName,
    policy: defaultPolicy,
    keyEpoch: 0,
    signingKey: identity.signingKey,
    sealingSecret: identity.sealingSecret,
    duressSlotId: null,
    officeKey: office.publicKey,
    officeSealingKey: officePair.publicKey,
    pointSealingKey: pointPair.publicKey,
    ledgerSecret: randomBytes(32),
    point: {
      epochs: [{ keyEpoch: 0, secret: pointSecret }],
      indexKey: randomBytes(32),
      networkLinkKey: randomBytes(32),
      networkTagKey: randomBytes(32),
    },
    office: { signingKey: await exportSigningKey(office.privateKey), sealingSecret: officeSealingSecret },
  };
  const { ledgerKey } = await openKeys(keyring);
  const savedAt = machine.now();
  const enrolled = await ownEnrolment(keyring, pointName, savedAt);
  const founded = {
    type: 'organisationFounded',
    entryId: randomId<EntryId>(8),
    at: savedAt,
    organisationName,
    pointId,
    pointName,
    policy: defaultPolicy,
  } as const;
  const stored = await storeNewDevice(database, {
    identity,
    keyring,
    passphrase: order.passphrase,
    person: { handle, role: 'coordinator' },
    registration: {
      kind: 'found',
      body: encodeMessage({
        officeKey: office.publicKey,
        certificate: identity.certificate,
        ...(token !== '' && { token }),
      }),
    },
    firstEntries: await Promise.all(
      [founded, enrolled].map((entry) =>
        sealLocalEntry(ledgerKey, entry, null, keyring.device, { type: 'own', savedAt }),
      ),
    ),
    ticks: machine.ticks,
  });
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : err({ type: 'alreadyFounded' });
};
