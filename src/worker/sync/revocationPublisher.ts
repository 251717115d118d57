/**
 * Publisher of the revocation list: where this device acts for the office, it signs a list of all devices that the ledger says are
 * locked out, and leaves it at the queue, which from then on takes nothing of them.
 *
 * ```
 *   locked out by the ledger ─► published already, and the queue has it? ─yes─► nothing
 *                                      │no
 *            sign number + 1 ─► queue ─┴─► kept as published
 *                                  └─ stale: another device of the office was faster ─► pull, begin anew
 * ```
 */
import { encode } from 'cborg';
import { dayFromNumber } from '../../domain/calendar.ts';
import { ok, type Result } from '../../domain/result.ts';
import { equalBytes } from '../../protocol/bytes.ts';
import { prepareRevocationList, type RevokedDevice } from '../../protocol/revocationList.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { revocationsAnswerSchema, revocationsPath } from '../../protocol/wire/revocations.ts';
import { sha256 } from '../crypto/bytes.ts';
import { importSigningKey, sign } from '../crypto/signing.ts';
import { readFact } from '../storage/database.ts';
import type { Publication, PublisherDeps } from './checkListPublisher.ts';
import { deskSigner } from './puller.ts';
import type { TransportError } from './transport.ts';

/** `atQueue`: number of the list that the queue has, as it said last; null where it has not said. */
export const publishRevocations = async (
  deps: PublisherDeps,
  atQueue: number | null,
): Promise<Result<Publication, TransportError>> => {
  const { database, transport, keys, records, machine } = deps;
  const { office, officeKey, tenant } = keys.keyring;
  const devices = revokedIn(records.ledger.revoked.values());
  if (!office || devices.length === 0) return ok('fresh');
  const content = await sha256(new Uint8Array(encode(devices.map(({ device, wipe }) => [device, wipe]))));
  const last = await readFact(database, 'revocations');
  const isThere = atQueue === null || (last !== undefined && atQueue >= last.number);
  if (last && equalBytes(last.content, content) && isThere) return ok('fresh');

  const number = Math.max(last?.number ?? 0, atQueue ?? 0) + 1;
  const offsetMs = (await readFact(database, 'contact'))?.clockOffsetMs ?? 0;
  const issuedAt = Math.floor((machine.now() + offsetMs) / 1_000);
  const prepared = await prepareRevocationList(sha256, officeKey, { tenant, number, issuedAt, devices });
  // More than a list holds: those that are on the last one stay locked out.
  if (!prepared.ok) return ok('fresh');
  const signature = await sign(await importSigningKey(office.signingKey), prepared.value.signatureInput);
  const message = encodeMessage({ list: prepared.value.complete(signature) });
  const sent = await transport(revocationsPath, message, revocationsAnswerSchema, await deskSigner(keys));
  if (sent.ok) {
    await database.facts.put({ name: 'revocations', number, content });
    return ok('published');
  }
  if (sent.error.type !== 'refused') return sent;
  // A queue of an earlier version: its operator can lock devices out.
  if (sent.error.refusal.refused === 'notFound') return ok('fresh');
  if (sent.error.refusal.refused !== 'stale') return sent;
  const taken = Math.max(number, (sent.error.refusal.next ?? 0) - 1);
  await database.facts.put({ name: 'revocations', number: taken, content: new Uint8Array(0) });
  return ok('overtaken');
};

const revokedIn = (
  revoked: Iterable<{ readonly device: RevokedDevice['device']; readonly wipe: boolean; readonly at: number }>,
): readonly RevokedDevice[] =>
  [...revoked]
    .map(({ device, wipe, at }) => ({ device, wipe, since: dayFromNumber(dayOf(at)) }))
    .sort((a, b) => (a.device < b.device ? -1 : 1));

/* As the list can say it: a clock that is far off must not keep a device from being locked out. */
const dayOf = (at: number): number => Math.min(Math.max(Math.floor(at / 86_400_000), 0), 0xffff);
