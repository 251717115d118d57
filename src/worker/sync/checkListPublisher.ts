/**
 * Publisher of the check list: where this device acts for the office, it signs a new list whenever what a list has to say has
 * changed, and once a day while it is open, and leaves it at the queue.
 *
 * ```
 *   certified keys, void vouchers, name, phone ─► changed, or a day old? ─no─► nothing
 *                                                    │yes
 *                                sign number + 1 ─► queue ─► kept as published
 *                                                     └─ stale: another browser of the office was faster ─► pull, begin anew
 * ```
 * Never under the number that the queue names at once: the other browser may know of void vouchers that are not here yet, and a
 * higher list without them would make them look genuine again. It sent them before its list, so one pull brings them. That holds
 * because a cancellation that this device has not sent yet, such as one of a moment ago, waits for the list of the next round.
 */
import { decode, encode } from 'cborg';
import { addDays, type Day, dayFromNumber } from '../../domain/calendar.ts';
import type { VoucherNumber } from '../../domain/codes.ts';
import type { DeviceRevoked } from '../../domain/entries.ts';
import { reserveValidUntil } from '../../domain/reserve.ts';
import { ok, type Result } from '../../domain/result.ts';
import { bytesToHex, equalBytes, uint32 } from '../../protocol/bytes.ts';
import { type Certificate, parseCertificate } from '../../protocol/certificate.ts';
import {
  joinDigests,
  keysStep,
  prepareCheckList,
  revokedDigest,
  revokedStep,
  type TrustedKey,
} from '../../protocol/checkList.ts';
import { checkListAnswerSchema, checkListPath } from '../../protocol/wire/checkList.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes, sha256 } from '../crypto/bytes.ts';
import { deriveBytes, importHkdf } from '../crypto/derive.ts';
import { deriveSealingPair } from '../crypto/hpke.ts';
import { importSigningKey, sign } from '../crypto/signing.ts';
import type { Machine } from '../desk/machine.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { Transport, TransportError } from './transport.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PublisherDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Records;
  readonly machine: Pick<Machine, 'now'>;
}

/** An office that opens once a month still keeps its practices' phones content; a stolen list is worthless after it. */
const lifeSeconds = 45 * 86_400;
const dayMs = 86_400_000;
const renewAfterMs = dayMs;
/** Void vouchers stay listed so long after they would have expired: phones with a clock that is off. */
const graceDays = 7;
/** From the beginning: certificates say no day yet. */
const always = '1970-01-01' as Day;

export type Publication = 'published' | 'fresh' | 'overtaken';

/** `overtaken`: pull, then call again. To be called after sending and pulling. */
export const publishCheckList = async (deps: PublisherDeps): Promise<Result<Publication, TransportError>> => {
  const { database, keys, machine } = deps;
  if (!keys.keyring.office) return ok('fresh');
  // By the queue's clock: a tablet that is years ahead would leave out void vouchers, and lists once signed would never be old.
  const issuedAt = machine.now() + ((await readFact(database, 'contact'))?.clockOffsetMs ?? 0);
  const said = await whatToSay(deps, dayFromNumber(Math.floor(issuedAt / dayMs)));
  const content = await sha256(
    new Uint8Array(
      encode([said.keys.map(({ publicKey, until }) => [bytesToHex(publicKey), until]), said.voided, said.names]),
    ),
  );
  const last = await readFact(database, 'checkList');
  const isSaid = last !== undefined && equalBytes(last.content, content);
  // Either way: a list from a day to come was signed by a clock that was wrong.
  if (isSaid && Math.abs(issuedAt - last.issuedAt) < renewAfterMs) return ok('fresh');

  const number = (last?.number ?? 0) + 1;
  const sent = await send(deps, await signList(deps, said, number, issuedAt));
  if (sent.ok) {
    await database.facts.put({ name: 'checkList', number, issuedAt, content });
    return ok('published');
  }
  const { error } = sent;
  if (error.type !== 'refused') return sent;
  // A queue of an earlier version keeps no lists; everything else it does.
  if (error.refusal.refused === 'notFound') return ok('fresh');
  if (error.refusal.refused !== 'stale') return sent;
  // Nothing was published here under that number: content that no list has.
  const taken = Math.max(number, (error.refusal.next ?? 0) - 1);
  await database.facts.put({ name: 'checkList', number: taken, issuedAt, content: new Uint8Array(0) });
  return ok('overtaken');
};

interface Said {
  /** Public keys of devices that may issue, and until when. */
  readonly keys: readonly Pick<TrustedKey, 'publicKey' | 'until'>[];
  readonly voided: readonly VoucherNumber[];
  readonly names: readonly [organisationName: string, phone: string, phoneHours: string];
}

const whatToSay = async ({ database, keys, records }: PublisherDeps, today: Day): Promise<Said> => {
  const { ledger } = records;
  const certificates = [
    await ownCertificate(database),
    ...(await database.peers.toArray()).map((row) => row.certificate),
  ];
  const issuing = certificates
    .flatMap((bytes) => {
      const parsed = bytes && parseCertificate(bytes);
      return parsed?.ok ? [parsed.value.certificate] : [];
    })
    .filter(({ roles }: Certificate) => roles.point);
  const oldest = addDays(today, -graceDays);
  const voided = [...ledger.vouchers.values()]
    .filter(({ voidEntries }) => voidEntries.some((entryId) => !records.isUnsent(entryId)))
    .filter(({ number, issued }) => {
      const paper = ledger.reserves.get(number)?.paper;
      // A reserve paper's own code goes on claiming the paper's longer term, also after it was entered.
      const until = paper ? reserveValidUntil(paper.usableUntil, ledger.policy) : issued?.voucher.validUntil;
      return until !== undefined && until >= oldest;
    })
    .map(({ number }) => number)
    .sort();
  return {
    // What a withdrawn device signs from the next day on is nobody's.
    keys: issuing
      .map(({ signingKey, device }) => ({ publicKey: signingKey, until: lastDayOf(ledger.revoked.get(device)) }))
      .sort((a, b) => (bytesToHex(a.publicKey) < bytesToHex(b.publicKey) ? -1 : 1)),
    voided,
    names: [keys.keyring.organisationName, ledger.payer.phone, ledger.terms.phoneHours],
  };
};

/* As a list can say it, also where the clock of whoever withdrew it was far off. */
const lastDayOf = (revoked: DeviceRevoked | undefined): Day | null =>
  revoked ? dayFromNumber(Math.min(Math.max(Math.floor(revoked.at / dayMs), 0), 0xfffe)) : null;

/* The registration's message holds the certificate that the office gave this device. */
const ownCertificate = async (database: DeviceDatabase): Promise<Bytes | null> => {
  const registration = await readFact(database, 'registration');
  const message: unknown = registration && decode(registration.body);
  const certificate = typeof message === 'object' && message && 'certificate' in message ? message.certificate : null;
  return certificate instanceof Uint8Array ? new Uint8Array(certificate) : null;
};

const signList = async (deps: PublisherDeps, said: Said, number: number, issuedAtMs: number): Promise<Bytes> => {
  const { keyring } = deps.keys;
  if (!keyring.office) throw new Error('only the office signs lists');
  const issuedAt = Math.floor(issuedAtMs / 1_000);
  const salt = randomBytes(16);
  const digests = await Promise.all(said.voided.map((voided) => revokedDigest(sha256, salt, voided)));
  const fill = Array.from({ length: missing(digests.length, revokedStep) }, () => randomBytes(8));
  const madeUp = await madeUpKeys(keyring.office.sealingSecret, missing(said.keys.length, keysStep));
  const keys: readonly TrustedKey[] = [...said.keys, ...madeUp.map((publicKey) => ({ publicKey, until: null }))]
    .sort((a, b) => (bytesToHex(a.publicKey) < bytesToHex(b.publicKey) ? -1 : 1))
    .map((key) => ({ ...key, from: always }));
  const [organisationName, phone, phoneHours] = said.names;
  const { signatureInput, complete } = await prepareCheckList(sha256, keyring.officeKey, {
    tenant: keyring.tenant,
    number,
    issuedAt,
    renewBy: issuedAt + lifeSeconds,
    organisationName,
    phone,
    phoneHours,
    keys,
    salt,
    revoked: joinDigests([...digests, ...fill]),
  });
  return complete(await sign(await importSigningKey(keyring.office.signingKey), signatureInput));
};

/* At least one entry is made up, so that a full list says nothing either. */
const missing = (count: number, step: number): number => step - (count % step);

/*
 * The same in every list: a key that changes from list to list would give itself away. That hides how many are real only while
 * their number stays: one that goes makes room for a new tablet's. Nobody holds their private halves.
 */
const madeUpKeys = async (officeSecret: Bytes, count: number): Promise<readonly Bytes[]> => {
  const root = await importHkdf(officeSecret);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const secret = await deriveBytes(root, { label: 'made-up key', context: uint32(index) }, 32);
      return (await deriveSealingPair(secret)).publicKey;
    }),
  );
};

const send = async ({ transport, keys }: PublisherDeps, list: Bytes) => {
  const { tenant, device } = keys.keyring;
  const signer = { tenant, device, key: 'signing', privateKey: await keys.signingKey() } as const;
  return transport(checkListPath, encodeMessage({ list }), checkListAnswerSchema, signer);
};
