/** Revocation lists as a test's office signs them. */
import { expectOk } from '../../src/domain/result.ts';
import { asciiToBytes } from '../../src/protocol/bytes.ts';
import { coseSignatureInput, encodeCoseSign1, keyIdOf } from '../../src/protocol/cose.ts';
import { prepareRevocationList, type RevocationList } from '../../src/protocol/revocationList.ts';
import type { TestOrganisation } from '../../src/testing/organisation.ts';
import { testSha256 } from '../../src/testing/signer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is not said is the first list, with nobody on it. */
export const signRevocations = async (
  { tenant, office }: TestOrganisation,
  says: Partial<RevocationList> = {},
): Promise<Bytes> => {
  const list = { tenant, number: 1, issuedAt: 1_795_514_400, devices: [], ...says };
  const { signatureInput, complete } = expectOk(await prepareRevocationList(testSha256, office.publicKey, list));
  return complete(await office.sign(signatureInput));
};

/** Any payload, rightly signed as a list. */
export const signRevocationsPayload = async ({ office }: TestOrganisation, payload: Bytes): Promise<Bytes> => {
  const keyId = await keyIdOf(testSha256, office.publicKey);
  const input = coseSignatureInput(asciiToBytes('feldschein revocation list 1'), { keyId, payload });
  return encodeCoseSign1({ keyId, payload, signature: await office.sign(input) });
};
