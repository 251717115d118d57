/** Whom other points know: their shared tags, opened one by one while somebody is looked for, and forgotten again. */
import type { RecognitionTag } from '../../domain/caseEntries.ts';
import type { CandidateElsewhere } from '../../protocol/deskRecognition.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { findTags } from '../pseudonym/recognition/findTags.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { networkTagKeys } from './networkKeys.ts';
import { openSharedTags, type SharedTags } from './tagSlot.ts';

export interface FindElsewhereDeps {
  readonly database: DeviceDatabase;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'ledger'>;
}

/** Throws storage errors. */
export const findElsewhere = async (
  { database, keys, records }: FindElsewhereDeps,
  asked: readonly RecognitionTag[],
): Promise<readonly CandidateElsewhere[]> => {
  const { point, pointId } = keys.keyring;
  if (!point) return [];
  const rows = await database.networkTags.toArray();
  if (rows.length === 0) return [];
  const tagKeys = await networkTagKeys(point.networkTagKey);
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
