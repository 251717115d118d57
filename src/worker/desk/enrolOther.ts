/** The side of an enrolment that belongs to the organisation already: certifies another device and gives it what it may open. */
import type { DeviceRevoked } from '../../domain/entries.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { certificateSignatureInput } from '../../protocol/certificate.ts';
import type { AnswerEnrolmentError, DeviceKind, DeviceView, ReadRequestError } from '../../protocol/deskEnrol.ts';
import { type EnrolmentRequest, encodeAnswerText, encodeGrant, parseRequestText } from '../../protocol/enrolment.ts';
import { sealTo } from '../crypto/hpke.ts';
import { importSigningKey, sign } from '../crypto/signing.ts';
import { comparisonWords } from './comparison.ts';
import { certificateBodyOf, enrolmentInfo } from './enrolNew.ts';
import { checkName } from './found.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

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
      revoked: revokedOf(records.ledger.revoked.get(device)),
    }))
    .sort((a, b) => a.enrolledAt - b.enrolledAt);

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
): Promise<Result<{ readonly answer: string }, AnswerEnrolmentError>> => {
  const read = readRequest(desk, text);
  if (!read.ok) return read;
  const { request, bytes } = read.value;
  const errors = checkName('label', label, labelLimit);
  if (errors.length > 0) return err({ type: 'fields', errors });
  const { keyring } = desk.keys;
  const { office, point } = keyring;
  if (!office) return err({ type: 'notTheOffice' });
  if (kind === 'tablet' && !point) return err({ type: 'notThePoint' });
  const roles = { point: kind === 'tablet', office: kind === 'office' };
  const { tenant, pointId, organisationName, pointName, policy, keyEpoch } = keyring;
  const body = certificateBodyOf(request, { tenant, pointId, roles });
  const signature = await sign(await importSigningKey(office.signingKey), certificateSignatureInput(body));
  const grant = encodeGrant({
    version: 1,
    tenant,
    pointId,
    roles,
    certificateSignature: signature,
    organisationName,
    pointName,
    label: label.trim(),
    policy,
    keyEpoch,
    officeKey: keyring.officeKey,
    officeSealingKey: keyring.officeSealingKey,
    pointSealingKey: keyring.pointSealingKey,
    point: kind === 'tablet' ? point : null,
    office: kind === 'office' ? office : null,
  });
  const sealed = await sealTo(request.sealingKey, grant, await enrolmentInfo(bytes));
  grant.fill(0);
  // Before it is shown: a device that works has to be known by those that can take its keys away.
  const stored = await desk.records.append([
    {
      type: 'deviceEnrolled',
      entryId: randomId(8),
      at: desk.machine.now(),
      device: request.device,
      label: label.trim(),
      roles,
      sealingKey: bytesToHex(request.sealingKey),
      pointId,
    },
  ]);
  return stored.ok ? ok({ answer: encodeAnswerText(sealed) }) : stored;
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
