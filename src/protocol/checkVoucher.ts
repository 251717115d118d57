/**
 * Prüfung: what a code is worth, judged on the device that read it. Nothing of the code leaves it.
 *
 * ```
 *  digits ─► layout ─► training? ─► any list? ─► whose key ─► signature ─► void? ─► day ─► list fresh enough? ─► genuine
 * ```
 * The first check that fails gives the verdict: a void voucher is void however old the list is.
 */
import type { Day } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import type { TenantId } from '../domain/ids.ts';
import { type CheckCrypto, type CheckList, isRevoked, revokedDigest } from './checkList.ts';
import { keyIdOf } from './cose.ts';
import { digitsToVoucherCode, parseVoucherCode, type VoucherClaims } from './voucherCode.ts';

/** A list that was accepted, with the fingerprint of the office that signed it. */
export interface KnownIssuer {
  readonly list: CheckList;
  /** Prüfzahl, `1234 5678 9012 3456`. */
  readonly fingerprint: string;
}

/** What the person in the practice is told of whoever issued it. */
export interface Issuer {
  readonly tenant: TenantId;
  readonly organisationName: string;
  readonly phone: string;
  readonly phoneHours: string;
  readonly fingerprint: string;
  /** Seconds since 1970. */
  readonly listIssuedAt: number;
  readonly listNumber: number;
}

export type CheckVerdict =
  /** Not a voucher's code, or misread. */
  | { readonly type: 'unreadable' }
  /** From the app's examples: worth nothing. */
  | { readonly type: 'training'; readonly claims: VoucherClaims }
  /** No list was ever loaded here. */
  | { readonly type: 'noList'; readonly claims: VoucherClaims }
  /** No list names the key: a look-alike, or a tablet that is newer than the list. */
  | { readonly type: 'unknownIssuer'; readonly claims: VoucherClaims }
  /** The key is known, the signature is not its own. */
  | { readonly type: 'forged'; readonly claims: VoucherClaims; readonly issuer: Issuer }
  | { readonly type: 'revoked'; readonly claims: VoucherClaims; readonly issuer: Issuer }
  /** Issued on a day that has not come yet: one of the clocks is wrong. */
  | { readonly type: 'notYet'; readonly claims: VoucherClaims; readonly issuer: Issuer }
  | { readonly type: 'expired'; readonly claims: VoucherClaims; readonly issuer: Issuer }
  | { readonly type: 'listTooOld'; readonly claims: VoucherClaims; readonly issuer: Issuer }
  | { readonly type: 'genuine'; readonly claims: VoucherClaims; readonly issuer: Issuer };

export interface CheckTime {
  /** Seconds since 1970. */
  readonly now: number;
  readonly today: Day;
}

export const checkVoucher = async (
  crypto: CheckCrypto,
  digits: string,
  issuers: readonly KnownIssuer[],
  { now, today }: CheckTime,
): Promise<CheckVerdict> => {
  const bytes = digitsToVoucherCode(digits);
  const code = bytes && parseVoucherCode(bytes);
  if (!code?.ok) return { type: 'unreadable' };
  const { claims, keyId, signature, signatureInput } = code.value;
  if (claims.form === 'training') return { type: 'training', claims };
  if (issuers.length === 0) return { type: 'noList', claims };

  let named: Issuer | null = null;
  for (const known of issuers) {
    for (const key of known.list.keys) {
      if (key.from > claims.issuedOn || (key.until !== null && key.until < claims.issuedOn)) continue;
      if ((await keyIdOf(crypto.sha256, key.publicKey)) !== keyId) continue;
      const issuer = issuerOf(known);
      named ??= issuer;
      if (!(await crypto.verify(key.publicKey, signature, signatureInput(known.list.tenant)))) continue;
      const digest = await revokedDigest(crypto.sha256, known.list.salt, claims.number);
      if (isRevoked(known.list, digest)) return { type: 'revoked', claims, issuer };
      // One day of grace: a tablet and a phone rarely agree about midnight.
      if (claims.issuedOn > addDays(today, 1)) return { type: 'notYet', claims, issuer };
      if (claims.validUntil < today) return { type: 'expired', claims, issuer };
      return { type: known.list.renewBy < now ? 'listTooOld' : 'genuine', claims, issuer };
    }
  }
  return named ? { type: 'forged', claims, issuer: named } : { type: 'unknownIssuer', claims };
};

const issuerOf = ({ list, fingerprint }: KnownIssuer): Issuer => ({
  tenant: list.tenant,
  organisationName: list.organisationName,
  phone: list.phone,
  phoneHours: list.phoneHours,
  fingerprint,
  listIssuedAt: list.issuedAt,
  listNumber: list.number,
});
