/** What other points said of a case that was opened here with its card: vouchers that they issued. Kept sealed, gone with the case. */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { CaseId, PointId } from '../../domain/ids.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { readVouchers, type ToldVoucher, voucherSchema } from './caseParcel.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ToldByPoint {
  readonly pointId: PointId;
  readonly vouchers: readonly ToldVoucher[];
}

const toldSchema = v.array(v.object({ pointId: v.string(), vouchers: v.array(voucherSchema) }));
const leastBytes = 256;

/** Throws storage errors. */
export const keepTold = async (
  database: DeviceDatabase,
  ledgerKey: CryptoKey,
  caseId: CaseId,
  told: readonly ToldByPoint[],
): Promise<void> => {
  const plain = encode(
    told.map(({ pointId, vouchers }) => ({ pointId, vouchers: vouchers.map((voucher) => ({ ...voucher })) })),
  );
  const body = await sealAes(ledgerKey, pad(new Uint8Array(plain), leastBytes), additionalData(caseId));
  await database.elsewhere.put({ caseId, body });
};

/** Throws storage errors. Empty where nothing was said, or it cannot be read. */
export const readTold = async (
  database: DeviceDatabase,
  ledgerKey: CryptoKey,
  caseId: CaseId,
): Promise<readonly ToldByPoint[]> => {
  const row = await database.elsewhere.get(caseId);
  const padded = row && (await openAes(ledgerKey, row.body, additionalData(caseId)));
  const plain = padded && unpad(padded);
  if (!plain) return [];
  const read = v.safeParse(toldSchema, decode(plain));
  if (!read.success) return [];
  return read.output.map(({ pointId, vouchers }) => ({
    pointId: pointId as PointId,
    vouchers: readVouchers(vouchers),
  }));
};

const additionalData = (caseId: CaseId): Bytes =>
  concatBytes(asciiToBytes('feldschein elsewhere 1'), ownHexToBytes(caseId));
