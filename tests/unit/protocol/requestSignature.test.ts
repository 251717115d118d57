/** The header that says who asks: one spelling a claim, everything else is no claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId, TenantId } from '../../../src/domain/ids.ts';
import {
  authorizationHeader,
  encodeRequestClaim,
  parseAuthorization,
  type RequestClaim,
  requestKeys,
  requestSignatureInput,
} from '../../../src/protocol/requestSignature.ts';
import { arbitraryId } from '../../../src/testing/arbitraries.ts';

const claims: fc.Arbitrary<RequestClaim> = fc.record({
  tenant: arbitraryId<TenantId>(16),
  device: arbitraryId<DeviceId>(16),
  key: fc.constantFrom(...requestKeys),
  at: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
});
const signatures = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => new Uint8Array(bytes));

describe('the authorization header', () => {
  it('brings claim and signature back', () => {
    fc.assert(
      fc.property(claims, signatures, (claim, signature) => {
        const claimBytes = encodeRequestClaim(claim);
        const header = authorizationHeader(claimBytes, signature);
        expect(header).toMatch(/^[\x20-\x7e]{150}$/);
        expect(parseAuthorization(header)).toEqual({ claim, claimBytes, signature });
      }),
      { numRuns: 500 },
    );
  });

  it('with any other sign at any place is refused, or is another claim in its one spelling', () => {
    const [claim] = fc.sample(claims, 1);
    const [signature] = fc.sample(signatures, 1);
    if (!claim || !signature) throw new Error('no sample');
    const header = authorizationHeader(encodeRequestClaim(claim), signature);
    for (let at = 0; at < header.length; at++) {
      for (const sign of 'AZaz09-_+/=. \u0000ä') {
        const changed = header.slice(0, at) + sign + header.slice(at + 1);
        const parsed = parseAuthorization(changed);
        if (parsed) expect(authorizationHeader(encodeRequestClaim(parsed.claim), parsed.signature)).toBe(changed);
      }
      expect(parseAuthorization(header.slice(0, at))).toBeNull();
    }
    for (const other of [
      `${header} `,
      `${header}A`,
      ` ${header}`,
      header.replace('Feldschein', 'Bearer'),
      `${header}\n`,
    ]) {
      expect(parseAuthorization(other)).toBeNull();
    }
  });

  it.each([null, undefined, '', 'Feldschein', 'Feldschein .', 'Basic YTpi'])('%j is none', (header) => {
    expect(parseAuthorization(header)).toBeNull();
  });

  it('knows no other keys', () => {
    const claim = encodeRequestClaim({
      tenant: '00'.repeat(16) as TenantId,
      device: '00'.repeat(16) as DeviceId,
      key: 'signing',
      at: 0,
    });
    claim[32] = 2;
    expect(parseAuthorization(authorizationHeader(claim, new Uint8Array(64)))).toBeNull();
  });

  it('writes a time before 1970 and a broken one as zero, not as another time', () => {
    const tenant = '00'.repeat(16) as TenantId;
    for (const at of [-1, -0.5, 0.9]) {
      expect([
        ...encodeRequestClaim({ tenant, device: tenant as unknown as DeviceId, key: 'signing', at }).slice(33),
      ]).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });
});

describe('what is signed', () => {
  it('differs with the claim, the body, the method and the path', () => {
    const claim = new Uint8Array(39);
    const digest = new Uint8Array(32);
    const inputs = [
      requestSignatureInput(claim, digest, 'POST', '/v1/pull'),
      requestSignatureInput(claim, digest, 'POST', '/v1/heads'),
      requestSignatureInput(claim, digest, 'GET', '/v1/pull'),
      requestSignatureInput(claim, new Uint8Array(32).fill(1), 'POST', '/v1/pull'),
      requestSignatureInput(new Uint8Array(39).fill(1), digest, 'POST', '/v1/pull'),
    ];
    expect(new Set(inputs.map(String)).size).toBe(5);
    expect(new TextDecoder().decode(inputs[0]?.slice(0, 20))).toBe('feldschein request 1');
  });
});
