/** An organisation with an office and one tablet that sign codes and lists with real keys, for whatever a test wants to claim. */
import type { Day } from '../../src/domain/calendar.ts';
import { type VoucherNumber, voucherNumberFromBytes } from '../../src/domain/codes.ts';
import {
  type CheckList,
  joinDigests,
  officeFingerprint,
  type PublishedCheckList,
  prepareCheckList,
  revokedDigest,
} from '../../src/protocol/checkList.ts';
import { keyIdOf } from '../../src/protocol/cose.ts';
import { prepareVoucherCode, type VoucherClaims, voucherCodeToDigits } from '../../src/protocol/voucherCode.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import { testRandom, testSha256 } from '../../src/testing/signer.ts';

/** 24 November 2026, ten in the morning, seconds since 1970. */
export const testNow = 1_795_514_400;
export const testToday = '2026-11-24' as Day;

export const drawNumber = (): VoucherNumber => voucherNumberFromBytes(testRandom(10)) ?? drawNumber();

export const createIssuer = async () => {
  const organisation = await createTestOrganisation();
  const device = await organisation.createDevice();
  const officeKey = organisation.office.publicKey;
  return {
    organisation,
    device,
    fingerprint: await officeFingerprint(testSha256, officeKey),
    /** Digits of a signed code; what is not said is a voucher of today, valid for three months. */
    sign: async (claims: Partial<VoucherClaims> = {}, signer = device.signing): Promise<string> => {
      const all: VoucherClaims = {
        number: drawNumber(),
        form: 'voucher',
        kind: 'regular',
        issuedOn: testToday,
        validUntil: '2027-02-24' as Day,
        guaranteeCents: 50_000,
        specialty: null,
        ...claims,
      };
      const keyId = await keyIdOf(testSha256, device.signing.publicKey);
      const { signatureInput, complete } = prepareVoucherCode(all, keyId, organisation.tenant);
      return voucherCodeToDigits(complete(await signer.sign(signatureInput)));
    },
    /** A signed list; `voided` are put into it. */
    publish: async (
      says: Partial<CheckList> = {},
      voided: readonly VoucherNumber[] = [],
      signer = organisation.office,
    ): Promise<PublishedCheckList> => {
      const salt = testRandom(16);
      const digests = await Promise.all(voided.map((number) => revokedDigest(testSha256, salt, number)));
      const { signatureInput, complete } = await prepareCheckList(testSha256, officeKey, {
        tenant: organisation.tenant,
        number: 1,
        issuedAt: testNow - 86_400,
        renewBy: testNow + 30 * 86_400,
        organisationName: 'Verein Feldrain',
        phone: '0345 1234',
        phoneHours: '',
        keys: [{ publicKey: device.signing.publicKey, from: '1970-01-01' as Day, until: null }],
        salt,
        revoked: joinDigests([...digests, testRandom(8), testRandom(8)]),
        ...says,
      });
      return { officeKey, list: complete(await signer.sign(signatureInput)) };
    },
  };
};
