/** Rows as a database gives them, read with the types that the tables promise. */
import type { Lane } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { QuarantineDecision, QuarantineReason } from '../../protocol/wire/quarantine.ts';
import type { QuarantinedSegment } from './quarantine.ts';
import type { Bytes } from './store.ts';

export type Row = Readonly<Record<string, unknown>>;

export const bytesIn = (row: Row, column: string): Bytes => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`no bytes in ${column}`);
  // A library's value may be a window into a larger buffer.
  return new Uint8Array(value);
};

export const numberIn = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Error(`no number in ${column}`);
  return value;
};

/** No bytes where they are gone, or were not asked for. */
export const quarantinedIn = (row: Row): QuarantinedSegment => {
  const bytes = row.bytes === null ? null : bytesIn(row, 'bytes');
  return {
    id: numberIn(row, 'id'),
    device: bytesToHex(bytesIn(row, 'device')) as DeviceId,
    lane: String(row.lane) as Lane,
    logEpoch: numberIn(row, 'log_epoch'),
    firstSeq: numberIn(row, 'first_seq'),
    count: numberIn(row, 'count'),
    keptAt: numberIn(row, 'kept_at'),
    reason: String(row.reason) as QuarantineReason,
    before: row.before === null ? null : bytesIn(row, 'before'),
    decision: row.decision === null ? null : (String(row.decision) as QuarantineDecision),
    bytes: bytes && bytes.length > 0 ? bytes : null,
  };
};
