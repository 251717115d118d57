/** Tells the queue which case keys are gone for good. Said once a store: one that was restored from a backup has them again. */
import { ok, type Result } from '../../domain/result.ts';
import { ownHexToBytes } from '../../protocol/bytes.ts';
import { caseKeySlotsLimit } from '../../protocol/limits.ts';
import { caseKeysShredAnswerSchema, caseKeysShredPath } from '../../protocol/wire/caseKeys.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { deskSigner } from './puller.ts';
import type { Transport, TransportError } from './transport.ts';

export interface ShredSenderDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'ledger'>;
}

/** Throws storage errors. A queue of an earlier version knows no shredding: it is told when it does. */
export const sendShreds = async (deps: ShredSenderDeps): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records } = deps;
  const { shredded } = records.ledger;
  if (shredded.size === 0) return ok(null);
  const store = (await readFact(database, 'watermarks'))?.incarnation;
  const told = await readFact(database, 'shreds');
  const known = new Set(told && told.incarnation === store ? told.told : []);
  const news = [...shredded].filter((caseId) => !known.has(caseId));
  const signer = await deskSigner(keys);
  for (let from = 0; from < news.length; from += caseKeySlotsLimit) {
    const batch = news.slice(from, from + caseKeySlotsLimit);
    const message = encodeMessage({ slots: batch.map(ownHexToBytes) });
    const answer = await transport(caseKeysShredPath, message, caseKeysShredAnswerSchema, signer);
    if (!answer.ok && answer.error.type === 'refused' && answer.error.refusal.refused === 'notFound') return ok(null);
    if (!answer.ok) return answer;
    for (const caseId of batch) known.add(caseId);
    await database.facts.put({ name: 'shreds', incarnation: answer.value.incarnation, told: [...known] });
  }
  return ok(null);
};
