/**
 * Writes the vectors of revocation lists, once: `node tests/vectors/makeRevocations.ts`.
 *
 * Lists of this form are kept on devices and carried between them for years, so later code has to read these very bytes. A new form
 * gets a new file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { Day } from '../../src/domain/calendar.ts';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { prepareRevocationList, type RevocationList } from '../../src/protocol/revocationList.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import { testSha256 } from '../../src/testing/signer.ts';

const file = new URL('revocations1.json', import.meta.url);
if (existsSync(file)) throw new Error('revocations1.json is made once and never again');

const id = (digits: string, bytes: number): never => digits.repeat(bytes) as never;
const organisation = await createTestOrganisation();
const base = { tenant: organisation.tenant, issuedAt: 1_795_538_400 } as const;
const lists: readonly RevocationList[] = [
  { ...base, number: 1, devices: [] },
  {
    ...base,
    number: 7,
    devices: [
      { device: id('0a', 16), wipe: true, since: '2026-11-24' as Day },
      { device: id('b0', 16), wipe: false, since: '1970-01-01' as Day },
    ],
  },
];
const officeKey = organisation.office.publicKey;
const made = await Promise.all(
  lists.map(async (list) => {
    const { signatureInput, complete } = expectOk(await prepareRevocationList(testSha256, officeKey, list));
    return { list, bytes: bytesToHex(complete(await organisation.office.sign(signatureInput))) };
  }),
);
writeFileSync(
  file,
  `${JSON.stringify({ officeKey: bytesToHex(officeKey), tenant: organisation.tenant, lists: made }, null, 2)}\n`,
);
