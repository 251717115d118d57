/**
 * This device was locked out: hears from the office's list what to do, and hands over what it has not sent.
 *
 * ```
 *   refused: revoked ─► list ─► signed by the key that the organisation is named after, and names this device?
 *        │                          │no: locked out by whoever runs the queue; nothing is erased on that word alone
 *        │                          ▼yes
 *        └─► every sealed segment once, for the quarantine ─► ordered to erase itself, and all handed over? ─► wipeOrdered
 * ```
 * Needs no key but the courier's, so that a tablet that lies locked in a stranger's drawer obeys too.
 */
import { type RevokedDevice, verifyRevocationList } from '../../protocol/revocationList.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { revocationsPullAnswerSchema, revocationsPullPath } from '../../protocol/wire/revocations.ts';
import { sha256 } from '../crypto/bytes.ts';
import { verify } from '../crypto/signing.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { pushAnyway } from './exchange.ts';
import type { Stop } from './problem.ts';
import type { SenderDeps } from './sender.ts';
import type { Signer, Transport } from './transport.ts';

export interface RevokedDeps {
  readonly database: DeviceDatabase;
  readonly sender: Pick<SenderDeps, 'outbox' | 'transport' | 'link'>;
  readonly now: () => number;
}

/** Throws storage errors. */
export const obeyRevocation = async ({ database, sender, now }: RevokedDeps, signer: Signer): Promise<Stop> => {
  const { link } = sender;
  const order = await readOrder(sender.transport, signer);
  const known = await readFact(database, 'revoked');
  const wipe = order?.wipe === true || known?.wipe === true;
  if (!known || known.wipe !== wipe) await database.facts.put({ name: 'revoked', at: known?.at ?? now(), wipe });
  if (!link.isHandedOver) link.isHandedOver = await pushAnyway(sender, signer);
  return { problem: wipe && link.isHandedOver ? 'wipeOrdered' : 'deviceRevoked', retryAfterMs: null };
};

/* Null where no list of this organisation's office names this device. */
const readOrder = async (transport: Transport, signer: Signer): Promise<RevokedDevice | null> => {
  const message = encodeMessage({ number: 0 });
  const answer = await transport(revocationsPullPath, message, revocationsPullAnswerSchema, signer);
  if (!answer.ok || !answer.value.list) return null;
  const list = await verifyRevocationList({ sha256, verify }, answer.value.officeKey, answer.value.list, null);
  if (!list.ok || list.value.tenant !== signer.tenant) return null;
  return list.value.devices.find(({ device }) => device === signer.device) ?? null;
};
