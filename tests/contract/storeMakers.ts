/** What the contract suite puts into a store: certificates and segments whose content no store looks at. */
import type { Lane } from '../../src/domain/entries.ts';
import type { DeviceId, PointId, TenantId } from '../../src/domain/ids.ts';
import { bytesToHex, concatBytes } from '../../src/protocol/bytes.ts';
import { encodeCertificateBody } from '../../src/protocol/certificate.ts';
import type { Founding, Reader, VerifiedSegment } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';

export const wide = { items: 500, bytes: 1_000_000 } as const;

export const randomTenant = (): TenantId => bytesToHex(testRandom(16)) as TenantId;
export const randomPoint = (): PointId => bytesToHex(testRandom(8)) as PointId;
export const randomDevice = (): DeviceId => bytesToHex(testRandom(16)) as DeviceId;

const randomKey = (): Uint8Array<ArrayBuffer> => concatBytes(new Uint8Array([4]), testRandom(64));

export const createFounding = (
  options: { tenant?: TenantId; pointId?: PointId; device?: DeviceId; point?: boolean; office?: boolean } = {},
): Founding => {
  const { tenant = randomTenant(), pointId = randomPoint(), device = randomDevice() } = options;
  const certificate = {
    tenant,
    device,
    pointId,
    roles: { point: options.point ?? true, office: options.office ?? true },
    signingKey: randomKey(),
    courierKey: randomKey(),
  };
  const bytes = concatBytes(encodeCertificateBody(certificate), testRandom(64));
  return { officeKey: randomKey(), certificate, bytes };
};

export const readerOf = ({ certificate }: Pick<Founding, 'certificate'>): Reader => ({
  device: certificate.device,
  pointId: certificate.pointId,
  point: certificate.roles.point,
  office: certificate.roles.office,
  own: false,
});

export const segmentAt = (
  device: DeviceId,
  firstSeq: number,
  options: { lane?: Lane; logEpoch?: number; count?: number; size?: number } = {},
): VerifiedSegment => {
  const { lane = 'office', logEpoch = 0, count = 1, size = 200 } = options;
  return {
    device,
    lane,
    logEpoch,
    firstSeq,
    count,
    bytes: testRandom(size),
    before: testRandom(32),
    digest: testRandom(32),
  };
};
