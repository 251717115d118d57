/** What a certificate must be before the queue keeps it: well formed, signed by the office, with keys that can verify. */
import { ok, type Result } from '../domain/result.ts';
import { type Certificate, certificateSignatureInput, parseCertificate } from '../protocol/certificate.ts';
import type { Refusal } from '../protocol/wire/refusal.ts';
import { importVerifyKey, verifyEs256 } from './crypto.ts';
import type { Subtle } from './deps.ts';
import { refuse } from './http/answer.ts';

/**
 * Asks for the office's key once the tenant is known. `officeKeyOf` returns the refusal if there is none.
 *
 * Refuses with `malformed`, with what `officeKeyOf` refuses, or with `badSignature` (certificate).
 */
export const verifyCertificate = async (
  subtle: Subtle,
  bytes: Uint8Array,
  officeKeyOf: (certificate: Certificate) => Promise<Result<Uint8Array<ArrayBuffer>, Refusal>>,
): Promise<Result<Certificate, Refusal>> => {
  const parsed = parseCertificate(bytes);
  if (!parsed.ok) return refuse('malformed', parsed.error.type);
  const { certificate, body, signature } = parsed.value;
  const officeKey = await officeKeyOf(certificate);
  if (!officeKey.ok) return officeKey;
  if (!(await verifyEs256(subtle, officeKey.value, signature, certificateSignatureInput(body)))) {
    return refuse('badSignature', 'certificate');
  }
  // Keys that verify nothing would lock the device out for good.
  if (!(await importVerifyKey(subtle, certificate.signingKey))) return refuse('malformed', 'signingKey');
  if (!(await importVerifyKey(subtle, certificate.courierKey))) return refuse('malformed', 'courierKey');
  return ok(certificate);
};
