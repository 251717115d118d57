/** Papers and lists of form 1 are read as they were on the day they were made, and verified by code that is not ours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayToNumber } from '../../../src/domain/calendar.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import { encodeCaseCard, parseCaseCard } from '../../../src/protocol/caseCardCode.ts';
import { acceptCheckList, isRevoked, officeFingerprint } from '../../../src/protocol/checkList.ts';
import {
  codeForms,
  digitsToVoucherCode,
  parseVoucherCode,
  prepareVoucherCode,
  type VoucherClaims,
  voucherCodeToDigits,
} from '../../../src/protocol/voucherCode.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';
import { readIndependently } from '../../support/independentCose.ts';

interface Vector {
  readonly claims: VoucherClaims;
  readonly code: string;
  readonly digits: string;
}
const stored = JSON.parse(readFileSync(new URL('../../vectors/paper1.json', import.meta.url), 'utf8'));
const vectors: readonly Vector[] = stored.codes;

describe.each(vectors)('the code of a $claims.form', ({ claims, code, digits }) => {
  it('says what it said, in the same bytes and digits', () => {
    const bytes = digitsToVoucherCode(digits) ?? expect.fail('no code');
    expect(bytesToHex(bytes)).toBe(code);
    const parsed = expectOk(parseVoucherCode(bytes));
    expect(parsed.claims).toEqual(claims);
    expect(parsed.keyId).toBe(stored.keyId);
    const again = prepareVoucherCode(claims, parsed.keyId, stored.tenant).complete(parsed.signature);
    expect(voucherCodeToDigits(again)).toBe(digits);
  });

  it('is signed, by our own check and by one that shares no line with it', async () => {
    const { signature, signatureInput } = expectOk(parseVoucherCode(ownHexToBytes(code)));
    expect(await verify(ownHexToBytes(stored.publicKey), signature, signatureInput(stored.tenant))).toBe(true);
    const independent = readIndependently(digits, stored.publicKey, stored.tenant);
    expect(independent).toMatchObject({ algorithm: -7, keyId: stored.keyId, isSigned: true });
    expect(independent.payload.get(2)).toBe(codeForms.indexOf(claims.form));
    expect(independent.payload.get(4)).toBe(dayToNumber(claims.issuedOn));
    expect(independent.payload.get(5)).toBe(dayToNumber(claims.validUntil));
    expect(independent.payload.get(6)).toBe(claims.guaranteeCents);
    expect(readIndependently(digits, stored.officeKey, stored.tenant).isSigned).toBe(false);
    expect(readIndependently(digits, stored.publicKey, '0'.repeat(32)).isSigned).toBe(false);
  });
});

it('reads the check list, and finds the void voucher in it', async () => {
  const officeKey = ownHexToBytes(stored.officeKey);
  const list = expectOk(
    await acceptCheckList({ sha256, verify }, { officeKey, list: ownHexToBytes(stored.list) }, null),
  );
  expect(list).toMatchObject({
    tenant: stored.tenant,
    number: 7,
    issuedAt: 1_795_538_400,
    renewBy: 1_799_426_400,
    organisationName: 'Verein Feldrain',
    phone: '0345 1234',
    phoneHours: 'Mo 9–12',
  });
  expect(list.keys).toEqual([{ publicKey: ownHexToBytes(stored.publicKey), from: '2026-01-01', until: null }]);
  expect(isRevoked(list, ownHexToBytes(stored.revokedDigest))).toBe(true);
  expect(isRevoked(list, new Uint8Array(8).fill(1))).toBe(false);
  expect(await officeFingerprint(sha256, officeKey)).toBe(stored.fingerprint);
});

it('reads the case card', () => {
  expect(encodeCaseCard(stored.caseCard.root)).toBe(stored.caseCard.text);
  expect(parseCaseCard(stored.caseCard.text)).toBe(stored.caseCard.root);
});
