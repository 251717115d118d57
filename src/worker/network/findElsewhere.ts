/** Whom other points know: their shared tags, opened one by one while somebody is looked for, and forgotten again. */
import type { RecognitionTag } from '../../domain/caseEntries.ts';
import { err } from '../../domain/result.ts';
import type { CandidateElsewhere } from '../../protocol/deskRecognition.ts';
import { networkTagKeysOf } from '../keys/keyring.ts';
import { findTags } from '../pseudonym/recognition/findTags.ts';
import { inTime } from './inTime.ts';
import { networkTagKeys } from './networkKeys.ts';
import { openSharedTags, type SharedTags } from './tagSlot.ts';
import { type NetworkDeps, refreshNetworkTags } from './tagSync.ts';

/** A person sits there. [ms] */
const patienceMs = 3_000;

/** Asks the queue for news first, for a moment: what is here has to do without a network. Throws storage errors. */
export const findElsewhere = async (
  deps: NetworkDeps,
  asked: readonly RecognitionTag[],
): Promise<readonly CandidateElsewhere[]> => {
  const { database, keys, records } = deps;
  const { point, pointId } = keys.keyring;
  if (!point) return [];
  await inTime(refreshNetworkTags(deps), patienceMs, err({ type: 'noConnection' }));
  const rows = await database.networkTags.toArray();
  if (rows.length === 0) return [];
  const tagKeys = await networkTagKeys(networkTagKeysOf(point));
  const opened = await Promise.all(rows.map(({ slot, sealed }) => openSharedTags(tagKeys, slot, sealed)));
  const others = opened.filter((shared): shared is SharedTags => shared !== null && shared.pointId !== pointId);
  const found = findTags(
    others.map((shared) => ({ id: shared, tags: shared.tags })),
    asked,
  );
  return found.map((shared) => ({
    pointName: records.ledger.pointNames.get(shared.pointId) ?? '',
    callName: shared.callName,
  }));
};
