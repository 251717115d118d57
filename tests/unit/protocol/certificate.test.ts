/** Certificates: a fixed layout in which every byte means something, and no other layout is read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId, PointId, TenantId } from '../../../src/domain/ids.ts';
import { concatBytes, equalBytes } from '../../../src/protocol/bytes.ts';
import {
  type Certificate,
  certificateBytes,
  certificateSignatureInput,
  encodeCertificateBody,
  parseCertificate,
} from '../../../src/protocol/certificate.ts';
import { arbitraryId } from '../../../src/testing/arbitraries.ts';

const publicKeys = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => new Uint8Array([4, ...bytes]));
const certificates: fc.Arbitrary<Certificate> = fc.record({
  tenant: arbitraryId<TenantId>(16),
  device: arbitraryId<DeviceId>(16),
  pointId: arbitraryId<PointId>(8),
  roles: fc.constantFrom({ point: true, office: false }, { point: false, office: true }, { point: true, office: true }),
  signingKey: publicKeys,
  courierKey: publicKeys,
});
const signature = new Uint8Array(64).fill(7);

describe('a certificate', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(certificates, (certificate) => {
        const body = encodeCertificateBody(certificate);
        const bytes = concatBytes(body, signature);
        expect(bytes).toHaveLength(certificateBytes);
        expect(parseCertificate(bytes)).toEqual({ ok: true, value: { certificate, body, signature } });
      }),
    );
  });

  it('with any other byte is refused, or means something else that is written as those bytes', () => {
    const [certificate] = fc.sample(certificates, 1);
    if (!certificate) throw new Error('no sample');
    const bytes = concatBytes(encodeCertificateBody(certificate), signature);
    for (let at = 0; at < bytes.length; at++) {
      // Every bit alone and all of them; a byte's other values are no other case to the layout.
      for (const change of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        const parsed = parseCertificate(changed);
        if (!parsed.ok) continue;
        const again = concatBytes(encodeCertificateBody(parsed.value.certificate), parsed.value.signature);
        if (!equalBytes(again, changed)) expect.fail(`byte ${at} is read as something else`);
      }
    }
  });

  it('of another length, version, role or form of key is refused by name', () => {
    const [certificate] = fc.sample(certificates, 1);
    if (!certificate) throw new Error('no sample');
    const bytes = concatBytes(encodeCertificateBody(certificate), signature);
    const withByte = (at: number, value: number) => {
      const changed = bytes.slice();
      changed[at] = value;
      return parseCertificate(changed);
    };
    for (let length = 0; length < bytes.length; length++) {
      const error = { type: 'certificateLength', bytes: length };
      expect(parseCertificate(bytes.slice(0, length))).toEqual({ ok: false, error });
    }
    expect(parseCertificate(concatBytes(bytes, new Uint8Array(1))).ok).toBe(false);
    expect(withByte(0, 2)).toEqual({ ok: false, error: { type: 'certificateVersion', version: 2 } });
    for (const roles of [0, 4, 7, 255]) {
      expect(withByte(41, roles)).toEqual({ ok: false, error: { type: 'certificateField', field: 'roles' } });
    }
    for (const form of [0, 2, 3, 5]) {
      expect(withByte(42, form)).toEqual({ ok: false, error: { type: 'certificateField', field: 'signingKey' } });
      expect(withByte(107, form)).toEqual({ ok: false, error: { type: 'certificateField', field: 'courierKey' } });
    }
  });

  it('is signed apart from everything else that is signed', () => {
    const input = certificateSignatureInput(new Uint8Array([1, 2, 3]));
    expect(new TextDecoder().decode(input)).toBe('feldschein certificate 1\u0001\u0002\u0003');
  });
});
