/**
 * Übertragung at the desk: how far each record has come, read from the rows and from what the queue said last.
 *
 * A segment holds its entries in the order of their rows, so an entry's seq is the segment's first one and its rank among them.
 */
import { countsForPeople, type LedgerEntry } from '../../domain/entries.ts';
import {
  inOrderOfSending,
  type ParkedRecord,
  type RecordKind,
  type SendingRecord,
  type SendingRecords,
} from '../../protocol/deskSync.ts';
import { type FindCaseKey, openLocalEntry } from '../ledger/localEntry.ts';
import { readFact } from '../storage/database.ts';
import type { WatermarksFact } from '../storage/facts.ts';
import type { EntryRow, SegmentRow } from '../storage/rows.ts';
import { usageOn } from '../sync/usage.ts';
import { personOf } from './cases.ts';
import type { OpenDesk } from './openDesk.ts';

type Step = Pick<SendingRecord, 'isAtQueue' | 'isSafe' | 'isSeen'>;
interface Placed {
  readonly row: EntryRow;
  readonly step: Step;
}

/** `length`: how many are wanted; the others are counted. */
export const listSendingRecords = async (desk: OpenDesk, length: number): Promise<SendingRecords> => {
  const { database, keys, machine } = desk;
  const watermarks = await readFact(database, 'watermarks');
  const rows = await database.entries.where('segment').aboveOrEqual(0).sortBy('id');
  const segments = new Map((await database.segments.toArray()).map((segment) => [segment.id ?? 0, segment]));
  const stuck = rows.filter(
    ({ segment, doubt }) => segments.get(segment)?.state === 'refused' || (segment === 0 && doubt === 2),
  );
  const unread = await unreadableAmong(
    desk,
    rows.filter(({ segment, sent }) => segment === 0 && sent === 0),
  );
  const isParked = new Set([...stuck, ...unread].map(({ entryId }) => entryId));

  const placed = placeRows(rows, segments, watermarks).filter(
    ({ row }) => row.weight > 0 && !isParked.has(row.entryId),
  );
  // Sorted by their rows: only those that are shown are opened.
  const byRow = new Map(placed.map((item) => [item.row.entryId, item]));
  const ordered = inOrderOfSending(
    placed.map(({ row, step }) => ({ entryId: row.entryId, kind: 'note', about: '', at: row.id ?? 0, ...step })),
  );
  const records: SendingRecord[] = [];
  for (const { entryId } of ordered.slice(0, length)) {
    const item = byRow.get(entryId);
    const entry = item && (await openLocalEntry(keys.ledgerKey, item.row, desk.findCaseKey));
    if (!item || !entry?.ok) continue;
    records.push({ entryId, at: entry.value.at, ...namesOf(desk, entry.value), ...item.step });
  }
  const parked = await Promise.all([
    ...stuck.map((row) => parkedOf(desk, row, 'refused')),
    ...unread.map((row) => parkedOf(desk, row, 'unreadable')),
  ]);
  const usage = usageOn(await readFact(database, 'usage'), machine.today());
  return {
    records,
    total: placed.length,
    parked: parked.filter((item) => item !== null),
    unreadableRows: desk.records.unreadableRows(),
    backup: backupOf(watermarks),
    usage: { today: usage.today, month: usage.month },
    isSavingData: await desk.isSavingData(),
  };
};

const unreadableAmong = async (
  { keys, findCaseKey }: { readonly keys: OpenDesk['keys']; readonly findCaseKey: FindCaseKey },
  rows: readonly EntryRow[],
): Promise<readonly EntryRow[]> => {
  const opened = await Promise.all(rows.map((row) => openLocalEntry(keys.ledgerKey, row, findCaseKey)));
  return rows.filter((_, index) => opened[index]?.ok !== true);
};

const placeRows = (
  rows: readonly EntryRow[],
  segments: ReadonlyMap<number, SegmentRow>,
  watermarks: WatermarksFact | undefined,
): readonly Placed[] => {
  const ranks = new Map<number, number>();
  return rows.map((row) => {
    const rank = ranks.get(row.segment) ?? 0;
    ranks.set(row.segment, rank + 1);
    const segment = segments.get(row.segment);
    const log = watermarks?.logs.find((one) => one.lane === segment?.lane && one.logEpoch === segment.logEpoch);
    const reached = (mark: number | null | undefined): boolean | null =>
      mark === null ? null : mark !== undefined && segment !== undefined && segment.firstSeq + rank < mark;
    const isAtQueue = row.sent === 1;
    const isSafe = watermarks === undefined || backupOf(watermarks) === 'none' ? null : reached(log?.safe);
    const isSeen = row.lane === 'point' ? null : (reached(log?.seen) ?? false);
    return { row, step: { isAtQueue, isSafe: isSafe === true ? isAtQueue : isSafe, isSeen: isSeen && isAtQueue } };
  });
};

const backupOf = (watermarks: WatermarksFact | undefined): SendingRecords['backup'] => {
  if (!watermarks || watermarks.logs.length === 0) return 'unknown';
  return watermarks.logs.some(({ safe }) => safe !== null) ? 'there' : 'none';
};

const parkedOf = async (
  desk: OpenDesk,
  row: EntryRow,
  reason: ParkedRecord['reason'],
): Promise<ParkedRecord | null> => {
  const entry = await openLocalEntry(desk.keys.ledgerKey, row, desk.findCaseKey);
  // What goes with a record, such as its details for the practice, is repaired with it and not counted apart.
  if (entry.ok && !countsForPeople[entry.value.type]) return null;
  const record = entry.ok ? namesOf(desk, entry.value) : null;
  return { entryId: row.entryId, record, at: entry.ok ? entry.value.at : row.savedAt, reason };
};

const kindByType: Partial<Readonly<Record<LedgerEntry['type'], RecordKind>>> = {
  consultationNoted: 'note',
  voucherIssued: 'voucher',
  voucherVoided: 'void',
  reservePrinted: 'reserve',
};

const namesOf = ({ records }: OpenDesk, entry: LedgerEntry): Pick<SendingRecord, 'kind' | 'about'> => {
  const kind = kindByType[entry.type] ?? 'note';
  switch (entry.type) {
    case 'consultationNoted':
      return { kind, about: personOf({ records }, entry.caseId)?.callName ?? '' };
    case 'voucherIssued':
      return { kind, about: entry.voucher.number };
    case 'reservePrinted':
      return { kind, about: entry.paper.number };
    case 'voucherVoided':
      return { kind, about: entry.number };
    default:
      return { kind, about: '' };
  }
};
