/** News for a point: entries that concern everybody, as bytes, and read again as carefully as if a device had sent them. */
import { mayWrite } from '../../domain/authority.ts';
import type { DeviceId, PointId } from '../../domain/ids.ts';
import { type CommonEntry, isCommon } from '../../domain/ledgerCommon.ts';
import { encodeNews, parseNews } from '../../protocol/bulletin.ts';
import { concatBytes } from '../../protocol/bytes.ts';
import { decodeEntry, encodeEntry } from '../../protocol/entryCodec.ts';
import { deflateContent, deflationFlags, inflateContent } from '../ledger/deflation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReadNews {
  readonly number: number;
  readonly device: DeviceId;
  readonly entries: readonly CommonEntry[];
  /** Written by a newer version: read them again once this one is newer too. */
  readonly skipped: number;
}

export const packNews = (number: number, device: DeviceId, entries: readonly CommonEntry[]): Bytes => {
  const { flags, content } = deflateContent(encodeNews({ number, device, entries: entries.map(encodeEntry) }));
  return concatBytes(new Uint8Array([flags]), content);
};

/** Null where they are broken, or say what the office has no say in. */
export const unpackNews = (packed: Bytes): ReadNews | null => {
  const [flags = 0xff] = packed;
  if ((flags & ~deflationFlags) !== 0) return null;
  const plain = inflateContent(flags, packed.slice(1));
  const news = plain && parseNews(plain);
  if (!news) return null;
  const entries: CommonEntry[] = [];
  let skipped = 0;
  for (const bytes of news.entries) {
    const decoded = decodeEntry(bytes, null);
    if (!decoded.ok && decoded.error.type === 'entryUnknown') skipped++;
    else if (!decoded.ok || !isCommon(decoded.value) || !isOfOffice(news.device, decoded.value)) return null;
    else entries.push(decoded.value);
  }
  return { number: news.number, device: news.device, entries, skipped };
};

/*
 * Whose point the office's device is of makes no difference to what it may say. A tag key it only hands on: that a point made it says the
 * key's check.
 */
const isOfOffice = (device: DeviceId, entry: CommonEntry): boolean =>
  mayWrite({ device, pointId: '' as PointId, roles: { point: entry.type === 'networkKeyMade', office: true } }, entry);
