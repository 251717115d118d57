/** Scheinnummer and Fallnummer: the two codes of the field, apart by type and by check symbols. */
import type { Brand } from './brand.ts';
import { type CodeError, dataSymbols, encodeCode, hasRefusedPair, parseCode } from './checkCode.ts';
import type { Result } from './result.ts';

/** Scheinnummer. Random, never derived from a person. */
export type VoucherNumber = Brand<string, 'VoucherNumber'>;
/** Fallnummer on the case card. Derived from the case root by the worker. */
export type CaseNumber = Brand<string, 'CaseNumber'>;

/** Bytes to draw for one attempt at a code: one per data symbol. */
export const codeBytes = dataSymbols;

/** Null where the drawn code would hold an offensive pair of letters: draw again. Shape: ten random bytes. */
export const voucherNumberFromBytes = (bytes: Uint8Array): VoucherNumber | null =>
  codeFromBytes(bytes, 'voucher') as VoucherNumber | null;

/** Null where the code would hold an offensive pair of letters: derive the next one. Shape: ten bytes. */
export const caseNumberFromBytes = (bytes: Uint8Array): CaseNumber | null =>
  codeFromBytes(bytes, 'case') as CaseNumber | null;

export const parseVoucherNumber = (text: string): Result<VoucherNumber, CodeError> =>
  parseCode(text, 'voucher') as Result<VoucherNumber, CodeError>;

export const parseCaseNumber = (text: string): Result<CaseNumber, CodeError> =>
  parseCode(text, 'case') as Result<CaseNumber, CodeError>;

const codeFromBytes = (bytes: Uint8Array, kind: 'voucher' | 'case'): string | null => {
  const code = encodeCode(
    Array.from(bytes.subarray(0, dataSymbols), (byte) => byte & 31),
    kind,
  );
  return hasRefusedPair(code) ? null : code;
};
