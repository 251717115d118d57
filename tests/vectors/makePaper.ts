/**
 * Writes the vectors of what stands on papers and in check lists, once: `node tests/vectors/makePaper.ts`.
 *
 * Papers of this form lie in practices for months, so later code has to read these very bytes. Made again they would prove only
 * that the code understands itself. A new form gets a new file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { Day } from '../../src/domain/calendar.ts';
import { voucherNumberFromBytes } from '../../src/domain/codes.ts';
import type { CaseRoot } from '../../src/domain/ids.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { encodeCaseCard } from '../../src/protocol/caseCardCode.ts';
import { joinDigests, officeFingerprint, prepareCheckList, revokedDigest } from '../../src/protocol/checkList.ts';
import { keyIdOf } from '../../src/protocol/cose.ts';
import { prepareVoucherCode, type VoucherClaims, voucherCodeToDigits } from '../../src/protocol/voucherCode.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import { testSha256 } from '../../src/testing/signer.ts';

const file = new URL('paper1.json', import.meta.url);
if (existsSync(file)) throw new Error('paper1.json is made once and never again');

const drawn = voucherNumberFromBytes(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 9, 10]));
if (!drawn) throw new Error('no number');
const number = drawn;
const base = { kind: 'regular', issuedOn: '2026-11-24' as Day, validUntil: '2027-02-24' as Day } as const;
const allClaims: readonly VoucherClaims[] = [
  { ...base, number, form: 'voucher', guaranteeCents: 50_000, specialty: null },
  {
    number,
    form: 'reserve',
    kind: 'pharmacy',
    issuedOn: '1971-01-01' as Day,
    validUntil: '2149-06-06' as Day,
    guaranteeCents: 4_294_967_295,
    specialty: 'emergencyRoom',
  },
  { ...base, number, form: 'training', guaranteeCents: 0, specialty: 'generalMedicine' },
];

const organisation = await createTestOrganisation();
const device = await organisation.createDevice();
const keyId = await keyIdOf(testSha256, device.signing.publicKey);
const codes = await Promise.all(
  allClaims.map(async (claims) => {
    const { signatureInput, complete } = prepareVoucherCode(claims, keyId, organisation.tenant);
    const bytes = complete(await device.signing.sign(signatureInput));
    return { claims, code: bytesToHex(bytes), digits: voucherCodeToDigits(bytes) };
  }),
);
const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
const revoked = await revokedDigest(testSha256, salt, number);
const { signatureInput, complete } = await prepareCheckList(testSha256, organisation.office.publicKey, {
  tenant: organisation.tenant,
  number: 7,
  issuedAt: 1_795_538_400,
  renewBy: 1_799_426_400,
  organisationName: 'Verein Feldrain',
  phone: '0345 1234',
  phoneHours: 'Mo 9–12',
  keys: [{ publicKey: device.signing.publicKey, from: '2026-01-01' as Day, until: null }],
  salt,
  revoked: joinDigests([revoked, new Uint8Array(8).fill(255), new Uint8Array(8)]),
});
const list = complete(await organisation.office.sign(signatureInput));
const root = '000102030405060708090a0b0c0d0e0f' as CaseRoot;

writeFileSync(
  file,
  `${JSON.stringify(
    {
      publicKey: bytesToHex(device.signing.publicKey),
      keyId,
      codes,
      officeKey: bytesToHex(organisation.office.publicKey),
      tenant: organisation.tenant,
      fingerprint: await officeFingerprint(testSha256, organisation.office.publicKey),
      list: bytesToHex(list),
      revokedDigest: bytesToHex(revoked),
      caseCard: { root, text: encodeCaseCard(root) },
    },
    null,
    2,
  )}\n`,
);
