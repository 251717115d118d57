/**
 * The recovery secret as shares for paper sheets, and back.
 *
 * ```
 *  SHA-256(secret), first 4 bytes ‖ secret 32 ─ Shamir over GF(2⁸) ─► share 37, one a sheet
 * ```
 * Any shares give some bytes, also too few of them and those of different sets; the check value tells the secret from such bytes.
 * What is made on the way is wiped here; the library's own coefficients are left to the worker's end.
 * @see decisions/0017-recovery-sheets.md
 */
import { combine, split } from 'shamir-secret-sharing';
import type { SheetKind, SheetSetId } from '../../domain/recoverySheets.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, concatBytes, equalBytes } from '../../protocol/bytes.ts';
import type { RecoverySheet } from '../../protocol/recoverySheet.ts';
import { addSheet } from '../../protocol/sheetPile.ts';
import { randomBytes, sha256 } from '../crypto/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type JoinError =
  | { readonly type: 'tooFewSheets'; readonly have: number; readonly need: number }
  /** Of different sets, or one of them is not what was printed. */
  | { readonly type: 'sheetsDoNotMatch' };

/** How many sheets there are, and how many of them are enough: one may burn and one may be far away. */
export const sheetPlan = {
  office: { threshold: 3, total: 5 },
  point: { threshold: 2, total: 3 },
} as const satisfies Readonly<Record<SheetKind, object>>;

const secretBytes = 32;
const checkBytes = 4;

/** Shape: 32 random bytes, 2 ≤ `threshold` ≤ `total`. The caller wipes the secret, and the shares once they are on paper. */
export const splitSecret = async (secret: Bytes, threshold: number, total: number): Promise<readonly Bytes[]> => {
  if (secret.length !== secretBytes) throw new RangeError('a recovery secret has 32 bytes');
  const check = await checkValue(secret);
  const payload = concatBytes(check, secret);
  const made = await split(payload, total, threshold);
  const shares = made.map((share) => share.slice());
  for (const bytes of [check, payload, ...made]) bytes.fill(0);
  return shares;
};

/** A new set for one secret. `plan` is how many there are and how many are needed. */
export const createSheets = async (
  secret: Bytes,
  kind: SheetKind,
  { threshold, total }: { readonly threshold: number; readonly total: number } = sheetPlan[kind],
): Promise<readonly RecoverySheet[]> => {
  const setId = bytesToHex(randomBytes(4)) as SheetSetId;
  const shares = await splitSecret(secret, threshold, total);
  return shares.map((share, index) => ({ kind, setId, threshold, total, index: index + 1, share }));
};

/** The secret, which the caller wipes. A sheet that is there twice counts once; those beyond what is needed have to agree. */
export const joinSecret = async (sheets: readonly RecoverySheet[]): Promise<Result<Bytes, JoinError>> => {
  let pile: readonly RecoverySheet[] = [];
  for (const sheet of sheets) {
    const added = addSheet(pile, sheet);
    if (added.ok) pile = added.value.sheets;
    else if (added.error.type !== 'duplicate') return err({ type: 'sheetsDoNotMatch' });
  }
  const need = pile[0]?.threshold ?? 2;
  if (pile.length < need) return err({ type: 'tooFewSheets', have: pile.length, need });
  const payload = await combine(pile.map(({ share }) => share));
  const secret = payload.slice(checkBytes);
  const check = await checkValue(secret);
  const isRight = equalBytes(check, payload.subarray(0, checkBytes));
  for (const bytes of [check, payload]) bytes.fill(0);
  if (isRight) return ok(secret);
  secret.fill(0);
  return err({ type: 'sheetsDoNotMatch' });
};

const checkValue = async (secret: Bytes): Promise<Bytes> => {
  const digest = await sha256(secret);
  const check = digest.slice(0, checkBytes);
  digest.fill(0);
  return check;
};
