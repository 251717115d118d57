/**
 * The new device's side of an enrolment.
 *
 * ```
 *   begin ─► keys, in memory ─► request, four words ············► the other device: words compared, certified
 *   complete ◄── answer, sealed to those keys, for this request ◄·············
 *      └─► certificate verified ─► stored like a founding, all at once ─► the keys of the request are gone
 * ```
 */
import { judgePassphrase } from '../../domain/passphrase.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { handleLimit } from '../../domain/volunteerForm.ts';
import { concatBytes } from '../../protocol/bytes.ts';
import type { EnrolError, EnrolOrder, OpenEnrolment } from '../../protocol/deskEnrol.ts';
import {
  type EnrolmentRequest,
  encodeRequestBytes,
  encodeRequestText,
  parseAnswerText,
} from '../../protocol/enrolment.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { importHmac } from '../crypto/derive.ts';
import { deriveSealingPair } from '../crypto/hpke.ts';
import { createSigningPair, exportSigningKey, type SigningPair } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openKeys } from '../keys/openKeys.ts';
import { sealLocalEntry } from '../ledger/localEntry.ts';
import { isListWord } from '../passphrase/suggest.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { comparisonWords } from './comparison.ts';
import { checkName } from './found.ts';
import { randomId, storeNewDevice } from './identity.ts';
import type { Machine } from './machine.ts';
import { certificateBodyOf, type OpenedGrant, openGrant } from './openGrant.ts';
import { ownEnrolment } from './ownDevice.ts';
import type { Opened } from './unlock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A request lives so long, in milliseconds. */
const lifeMs = 900_000;

interface Pending {
  readonly request: EnrolmentRequest;
  readonly bytes: Bytes;
  readonly signing: SigningPair;
  readonly courier: SigningPair;
  readonly sealingSecret: Bytes;
  /** By the monotonic clock. */
  readonly begunAt: number;
}

export interface NewEnrolment {
  readonly begin: () => Promise<OpenEnrolment>;
  readonly complete: (database: DeviceDatabase, order: EnrolOrder) => Promise<Result<Opened, EnrolError>>;
}

export const createNewEnrolment = (machine: Pick<Machine, 'now' | 'ticks'>): NewEnrolment => {
  let pending: Pending | null = null;
  return {
    begin: async () => {
      const [signing, courier] = await Promise.all([createSigningPair(true), createSigningPair(false)]);
      const sealingSecret = randomBytes(32);
      const sealing = await deriveSealingPair(sealingSecret);
      const request: EnrolmentRequest = {
        device: randomId(16),
        signingKey: signing.publicKey,
        courierKey: courier.publicKey,
        sealingKey: sealing.publicKey,
      };
      const bytes = encodeRequestBytes(request);
      pending = { request, bytes, signing, courier, sealingSecret, begunAt: machine.ticks() };
      return { request: encodeRequestText(bytes), words: await comparisonWords(bytes) };
    },
    complete: async (database, order) => {
      if (!pending || machine.ticks() - pending.begunAt > lifeMs) {
        pending = null;
        return err({ type: 'requestOver' });
      }
      const errors = checkName('handle', order.handle, handleLimit);
      if (errors.length > 0) return err({ type: 'fields', errors });
      const answer = parseAnswerText(order.answer);
      if (!answer.ok) return answer;
      const grant = await openGrant(pending, answer.value);
      if (!grant) return err({ type: 'otherRequest' });
      const named = [grant.organisationName, grant.pointName, order.handle];
      const { weakness } = judgePassphrase(order.passphrase, isListWord, named);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      const stored = await store(database, machine, pending, grant, order);
      if (stored.ok) pending = null;
      return stored;
    },
  };
};

const store = async (
  database: DeviceDatabase,
  machine: Pick<Machine, 'now' | 'ticks'>,
  { request, signing, courier, sealingSecret }: Pending,
  grant: OpenedGrant,
  { handle, passphrase }: EnrolOrder,
): Promise<Result<Opened, EnrolError>> => {
  const { tenant, pointId, organisationName, pointName, policy, keyEpoch, officeKey, point, office } = grant;
  const signingKey = await exportSigningKey(signing.privateKey);
  const certificate = concatBytes(certificateBodyOf(request, grant), grant.certificateSignature);
  const secret = randomBytes(32);
  const deviceSecret = await importHmac(secret);
  secret.fill(0);
  const { device } = request;
  const keyring: Keyring = {
    version: 2,
    tenant,
    device,
    pointId,
    organisationName,
    pointName,
    policy,
    keyEpoch,
    duressSlotId: null,
    signingKey,
    sealingSecret,
    officeKey,
    officeSealingKey: grant.officeSealingKey,
    pointSealingKey: grant.pointSealingKey,
    ledgerSecret: randomBytes(32),
    point,
    office,
  };
  const { ledgerKey } = await openKeys(keyring);
  const savedAt = machine.now();
  const enrolled = await ownEnrolment(keyring, grant.label, savedAt);
  const stored = await storeNewDevice(database, {
    identity: {
      fact: { name: 'device', tenant, device, courierKey: courier.privateKey, deviceSecret },
      signingKey,
      sealingSecret,
      certificate,
    },
    keyring,
    passphrase,
    person: { handle: handle.trim(), role: 'coordinator' },
    registration: { kind: 'enrol', body: encodeMessage({ certificate }) },
    firstEntries: await Promise.all([
      ...grant.news.map(({ entry, device: author }) =>
        sealLocalEntry(ledgerKey, entry, null, author, { type: 'pulled' }),
      ),
      sealLocalEntry(ledgerKey, enrolled, null, device, { type: 'own', savedAt }),
    ]),
    ticks: machine.ticks,
  });
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : err({ type: 'alreadyFounded' });
};
