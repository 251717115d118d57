/**
 * Case parcel: what another point may read of a case with its card. Sealed under the card's root and the network's key; replaced whole.
 *
 * CBOR, padded (Padmé): {version 1, case id, entries as in a segment, vouchers}. Vouchers are told, not handed on: the office counts each
 * at the point that issued it. In its place, for a card that was replaced: the text «replaced».
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { type Day, parseDay } from '../../domain/calendar.ts';
import { parseVoucherNumber, type VoucherNumber } from '../../domain/codes.ts';
import { caseOf, type LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, CaseRoot } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { decodeEntry, encodeEntry } from '../../protocol/entryCodec.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { bytesOf } from '../../protocol/wire/message.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { caseIdOf } from '../pseudonym/caseRoot.ts';
import { parcelKey } from './networkKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A voucher of this case that another point issued, and that is not void. */
export interface ToldVoucher {
  readonly number: VoucherNumber;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
}
export interface CaseParcel {
  readonly caseId: CaseId;
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly ToldVoucher[];
}

/** Shorter ones say nothing by their length. */
const leastBytes = 1_024;

/** Types of entries that go along: who the case is, and what was noted. */
export const parcelTypes: ReadonlySet<LedgerEntry['type']> = new Set([
  'caseOpened',
  'consultationNoted',
  'caseRenamed',
  'caseReplaced',
]);

export const voucherSchema = v.strictObject({ number: v.string(), validUntil: v.string(), guaranteeCents: v.number() });
const parcelSchema = v.strictObject({
  version: v.literal(1),
  caseId: bytesOf(8),
  entries: v.array(v.instance(Uint8Array<ArrayBuffer>)),
  vouchers: v.array(voucherSchema),
});

/** In place of a parcel: this card was replaced, and no point is to open anything with it, whatever the others still have of it. */
export const replacedCard = 'replaced';
export type ReplacedCard = typeof replacedCard;

/** Null: nothing is to be found here any more. */
export const sealCaseParcel = async (
  networkLinkKey: CryptoKey,
  root: CaseRoot,
  parcel: CaseParcel | ReplacedCard | null,
): Promise<Bytes> => {
  const key = await parcelKey(networkLinkKey, root);
  return sealAes(key, pad(new Uint8Array(plainOf(parcel)), leastBytes), additionalData(root));
};

const plainOf = (parcel: CaseParcel | ReplacedCard | null): Uint8Array => {
  if (parcel === null) return new Uint8Array();
  return parcel === replacedCard
    ? encode(replacedCard)
    : encode({
        version: 1,
        caseId: ownHexToBytes(parcel.caseId),
        entries: parcel.entries.map(encodeEntry),
        vouchers: parcel.vouchers.map((voucher) => ({ ...voucher })),
      });
};

/** Null where it is not one for this card, empty, or says of a case what its card does not lead to. */
export const openCaseParcel = async (
  networkLinkKey: CryptoKey,
  root: CaseRoot,
  sealed: Bytes,
): Promise<CaseParcel | ReplacedCard | null> => {
  const padded = await openAes(await parcelKey(networkLinkKey, root), sealed, additionalData(root));
  const plain = padded && unpad(padded);
  if (!plain || plain.length === 0) return null;
  let content: unknown;
  try {
    content = decode(plain);
  } catch {
    return null;
  }
  if (content === replacedCard) return replacedCard;
  const read = v.safeParse(parcelSchema, content);
  if (!read.success) return null;
  const caseId = bytesToHex(read.output.caseId) as CaseId;
  const entries = read.output.entries.flatMap((bytes): readonly LedgerEntry[] => {
    const entry = decodeEntry(bytes, caseId);
    return entry.ok && parcelTypes.has(entry.value.type) ? [entry.value] : [];
  });
  const opened = entries.find((entry) => entry.type === 'caseOpened');
  if (!opened || (await caseIdOf(opened.root)) !== caseId) return null;
  const isOfCard = entries.some((entry) => 'root' in entry && entry.root === root);
  if (!isOfCard || entries.some((entry) => caseOf(entry) !== caseId)) return null;
  return { caseId, entries, vouchers: readVouchers(read.output.vouchers) };
};

export const readVouchers = (told: readonly v.InferOutput<typeof voucherSchema>[]): readonly ToldVoucher[] =>
  told.flatMap(({ number, validUntil, guaranteeCents }) => {
    const [code, day] = [parseVoucherNumber(number), parseDay(validUntil)];
    const isAmount = Number.isSafeInteger(guaranteeCents) && guaranteeCents >= 0;
    return code.ok && day && isAmount ? [{ number: code.value, validUntil: day, guaranteeCents }] : [];
  });

const additionalData = (root: CaseRoot): Bytes =>
  concatBytes(asciiToBytes('feldschein case parcel 1'), ownHexToBytes(root));
