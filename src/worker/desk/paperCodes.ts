/** Codes for papers: signed once, before the transaction that stores the voucher, and kept: a reprint carries the same code. */

import type { KeyId } from '../../domain/ids.ts';
import type { LedgerVoucher } from '../../domain/ledger.ts';
import type { ReservePaper } from '../../domain/reserve.ts';
import { reserveValidUntil } from '../../domain/reserve.ts';
import type { Voucher } from '../../domain/voucher.ts';
import { bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import {
  type CodeForm,
  prepareVoucherCode,
  type VoucherClaims,
  voucherCodeToDigits,
} from '../../protocol/voucherCode.ts';
import { sign } from '../crypto/signing.ts';
import type { OpenDesk } from './openDesk.ts';

/** What this desk's papers are. */
export const formOf = ({ machine }: OpenDesk, paper: Exclude<CodeForm, 'training'> = 'voucher'): CodeForm =>
  machine.isDemo ? 'training' : paper;

/** Key id ‖ signature, hex: all of a code that cannot be made again from the voucher. */
export const sealVoucherCode = async (desk: OpenDesk, voucher: Voucher): Promise<string> => {
  const keyId = await desk.keys.keyId();
  const { signatureInput } = prepareVoucherCode(claimsOf(desk, voucher), keyId, desk.keys.keyring.tenant);
  return keyId + bytesToHex(await sign(await desk.keys.signingKey(), signatureInput));
};

/** The digits of a voucher that was issued; null where it has no seal. */
export const voucherCodeOf = (desk: OpenDesk, { issued, details }: LedgerVoucher): string | null => {
  if (!issued || !details?.codeSeal) return null;
  const keyId = details.codeSeal.slice(0, 16) as KeyId;
  const { complete } = prepareVoucherCode(claimsOf(desk, issued.voucher), keyId, desk.keys.keyring.tenant);
  return voucherCodeToDigits(complete(ownHexToBytes(details.codeSeal.slice(16))));
};

/** Signed anew each time: a blank's code is as good as another of the same number. */
export const reserveCodeOf = async (desk: OpenDesk, paper: ReservePaper): Promise<string> => {
  const claims: VoucherClaims = {
    number: paper.number,
    form: formOf(desk, 'reserve'),
    kind: 'regular',
    issuedOn: paper.printedOn,
    validUntil: reserveValidUntil(paper.usableUntil, desk.records.ledger.policy),
    guaranteeCents: paper.guaranteeCents,
    specialty: null,
  };
  const { signatureInput, complete } = prepareVoucherCode(claims, await desk.keys.keyId(), desk.keys.keyring.tenant);
  return voucherCodeToDigits(complete(await sign(await desk.keys.signingKey(), signatureInput)));
};

const claimsOf = (desk: OpenDesk, voucher: Voucher): VoucherClaims => ({
  number: voucher.number,
  form: formOf(desk),
  kind: voucher.kind,
  issuedOn: voucher.issuedOn,
  validUntil: voucher.validUntil,
  guaranteeCents: voucher.guaranteeCents,
  specialty: voucher.specialty,
});
