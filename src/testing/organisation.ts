/** An organisation with an office key that certifies devices, and devices that sign: everything real but the content. */
import type { DeviceId, PointId, TenantId } from '../domain/ids.ts';
import { bytesToHex, concatBytes } from '../protocol/bytes.ts';
import {
  type Certificate,
  certificateSignatureInput,
  type DeviceRoles,
  encodeCertificateBody,
} from '../protocol/certificate.ts';
import { createTestSigner, type TestSigner, testRandom, testSha256 } from './signer.ts';

export interface TestOrganisation {
  readonly tenant: TenantId;
  readonly office: TestSigner;
  /** A new device with a certificate. Same point unless another is named; roles point and office unless named. */
  readonly createDevice: (options?: TestDeviceOptions) => Promise<TestDevice>;
}

export interface TestDeviceOptions {
  readonly roles?: DeviceRoles;
  readonly pointId?: PointId;
  /** To certify a device again with other keys. */
  readonly device?: DeviceId;
}

export interface TestDevice {
  readonly certificate: Certificate;
  /** As the office signed it. */
  readonly certificateBytes: Uint8Array<ArrayBuffer>;
  readonly signing: TestSigner;
  readonly courier: TestSigner;
}

export const createTestOrganisation = async (): Promise<TestOrganisation> => {
  const office = await createTestSigner();
  const tenant = bytesToHex((await testSha256(office.publicKey)).slice(0, 16)) as TenantId;
  const firstPoint = bytesToHex(testRandom(8)) as PointId;
  return {
    tenant,
    office,
    createDevice: async ({ roles = { point: true, office: true }, pointId = firstPoint, device } = {}) => {
      const [signing, courier] = await Promise.all([createTestSigner(), createTestSigner()]);
      const certificate: Certificate = {
        tenant,
        device: device ?? (bytesToHex(testRandom(16)) as DeviceId),
        pointId,
        roles,
        signingKey: signing.publicKey,
        courierKey: courier.publicKey,
      };
      const body = encodeCertificateBody(certificate);
      const signature = await office.sign(certificateSignatureInput(body));
      return { certificate, certificateBytes: concatBytes(body, signature), signing, courier };
    },
  };
};
