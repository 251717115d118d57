/** The side of an enrolment that belongs to the organisation already: certifies another device and gives it what it may open. */
import type { DeviceEnrolled, DeviceRevoked } from '../../domain/entries.ts';
import { pointOfDevice } from '../../domain/ledgerDevices.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { certificateSignatureInput } from '../../protocol/certificate.ts';
import {
  type AnswerEnrolmentError,
  beginsPoint,
  type DeviceKind,
  type DeviceView,
  type ReadRequestError,
} from '../../protocol/deskEnrol.ts';
import {
  type EnrolmentGrant,
  type EnrolmentRequest,
  encodeAnswerText,
  encodeGrant,
  parseRequestText,
} from '../../protocol/enrolment.ts';
import { sealTo } from '../crypto/hpke.ts';
import { importSigningKey, sign } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { comparisonWords } from './comparison.ts';
import { checkName } from './found.ts';
import { checkPointName, furtherPoint, grantOfPoint } from './furtherPoint.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';
import { certificateBodyOf, enrolmentInfo } from './openGrant.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Signs of a device's name, as the ledger lets it be. */
const labelLimit = 60;

export const listDevices = ({ records, keys }: OpenDesk): readonly DeviceView[] =>
  [...records.ledger.devices.values()]
    .map(({ enrolled: { device, label, roles, at } }) => ({
      device,
      label,
      roles,
      enrolledAt: at,
      isSelf: device === keys.keyring.device,
      pointName: roles.point ? pointNameOf(records.ledger, device) : null,
      revoked: revokedOf(records.ledger.revoked.get(device)),
    }))
    .sort((a, b) => a.enrolledAt - b.enrolledAt);

/* Where there is one point only, everybody knows which. */
const pointNameOf = (ledger: OpenDesk['records']['ledger'], device: DeviceView['device']): string | null => {
  const pointId = pointOfDevice(ledger, device);
  return ledger.pointsAdded.size > 0 && pointId !== null ? (ledger.pointNames.get(pointId) ?? null) : null;
};

const revokedOf = (entry: DeviceRevoked | undefined): DeviceView['revoked'] =>
  entry ? { at: entry.at, wipe: entry.wipe } : null;

export const readEnrolmentRequest = async (
  desk: OpenDesk,
  text: string,
): Promise<Result<{ readonly words: string }, ReadRequestError>> => {
  const read = readRequest(desk, text);
  return read.ok ? ok({ words: await comparisonWords(read.value.bytes) }) : read;
};

export const answerEnrolment = async (
  desk: OpenDesk,
  text: string,
  kind: DeviceKind,
  label: string,
  pointName = '',
): Promise<Result<{ readonly answer: string }, AnswerEnrolmentError>> => {
  const read = readRequest(desk, text);
  if (!read.ok) return read;
  const { request, bytes } = read.value;
  const errors = [
    ...(beginsPoint(kind) ? checkPointName(desk, pointName) : []),
    ...checkName('label' as const, label, labelLimit),
  ];
  if (errors.length > 0) return err({ type: 'fields', errors });
  const { office, point } = desk.keys.keyring;
  if (!office) return err({ type: 'notTheOffice' });
  if (kind !== 'office' && !point) return err({ type: 'notThePoint' });
  const added = beginsPoint(kind) ? await furtherPoint(desk, pointName.trim()) : null;
  if (beginsPoint(kind) && !added) return err({ type: 'notThePoint' });
  const pointId = added?.pointId ?? desk.keys.keyring.pointId;
  const roles = { point: kind !== 'office', office: kind === 'office' || kind === 'pointWithOffice' };
  const enrolled: DeviceEnrolled = {
    type: 'deviceEnrolled',
    entryId: randomId(8),
    at: desk.machine.now(),
    device: request.device,
    label: label.trim(),
    roles,
    sealingKey: bytesToHex(request.sealingKey),
    pointId,
  };
  const body = certificateBodyOf(request, { tenant: desk.keys.keyring.tenant, pointId, roles });
  const signature = await sign(await importSigningKey(office.signingKey), certificateSignatureInput(body));
  const content = added
    ? grantOfPoint(desk, added, enrolled, signature)
    : grantOfDevice(desk.keys.keyring, kind, enrolled, signature);
  if (!content) return err({ type: 'notThePoint' });
  const grant = encodeGrant(content);
  const sealed = await sealTo(request.sealingKey, grant, await enrolmentInfo(bytes));
  grant.fill(0);
  // Before it is shown: a device that works has to be known by those that can take its keys away.
  const stored = await desk.records.append(added ? [added, enrolled] : [enrolled]);
  return stored.ok ? ok({ answer: encodeAnswerText(sealed) }) : stored;
};

const grantOfDevice = (
  keyring: Keyring,
  kind: DeviceKind,
  { label, roles }: DeviceEnrolled,
  certificateSignature: Bytes,
): EnrolmentGrant => {
  const { tenant, pointId, organisationName, pointName, policy, keyEpoch, office, point } = keyring;
  return {
    version: 1,
    tenant,
    pointId,
    roles,
    certificateSignature,
    organisationName,
    pointName,
    label,
    policy,
    keyEpoch,
    officeKey: keyring.officeKey,
    officeSealingKey: keyring.officeSealingKey,
    pointSealingKey: keyring.pointSealingKey,
    point: kind === 'tablet' ? point : null,
    office: kind === 'office' ? office : null,
  };
};

const readRequest = (
  { keys, records }: OpenDesk,
  text: string,
): Result<{ readonly request: EnrolmentRequest; readonly bytes: Bytes }, ReadRequestError> => {
  if (!keys.keyring.office) return err({ type: 'notTheOffice' });
  const parsed = parseRequestText(text);
  if (!parsed.ok) return parsed;
  const { device } = parsed.value.request;
  if (device === keys.keyring.device) return err({ type: 'ownRequest' });
  return records.ledger.devices.has(device) ? err({ type: 'knownDevice' }) : parsed;
};
