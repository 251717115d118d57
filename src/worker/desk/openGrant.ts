/** An answer to this device's own request, opened: what the device is from now on, and what it is told beside its keys. */
import type { LedgerEntry } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes } from '../../protocol/bytes.ts';
import { certificateSignatureInput, encodeCertificateBody } from '../../protocol/certificate.ts';
import { type EnrolmentGrant, type EnrolmentRequest, type PointGrant, parseGrant } from '../../protocol/enrolment.ts';
import { randomBytes, sha256 } from '../crypto/bytes.ts';
import { deriveSealingPair, openFrom } from '../crypto/hpke.ts';
import { verify } from '../crypto/signing.ts';
import { pointPairOf } from '../keys/pointKeyShare.ts';
import { networkPairOf } from '../network/networkKey.ts';
import { unpackNews } from '../network/news.ts';
import { tenantOf } from './identity.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OpenedGrant extends Omit<EnrolmentGrant, 'version'> {
  /** With the device that wrote them down, or put them together. */
  readonly news: readonly { readonly entry: LedgerEntry; readonly device: DeviceId }[];
}

/** What an answer is sealed for: to be read with this one request. */
export const enrolmentInfo = async (request: Bytes): Promise<Bytes> =>
  concatBytes(asciiToBytes('feldschein enrolment 1'), await sha256(request));

/** The certificate that a request becomes. */
export const certificateBodyOf = (
  request: EnrolmentRequest,
  { tenant, pointId, roles }: Pick<EnrolmentGrant, 'tenant' | 'pointId' | 'roles'>,
): Bytes => encodeCertificateBody({ ...request, tenant, pointId, roles });

/** Null where it was not sealed for this request, or is not certified by the office that it names. */
export const openGrant = async (
  { request, bytes, sealingSecret }: { request: EnrolmentRequest; bytes: Bytes; sealingSecret: Bytes },
  sealed: Bytes,
): Promise<OpenedGrant | null> => {
  const { privateKey } = await deriveSealingPair(sealingSecret);
  const plain = await openFrom(privateKey, sealed, await enrolmentInfo(bytes));
  const grant = plain && parseGrant(plain);
  if (!grant || (await tenantOf(grant.officeKey)) !== grant.tenant) return null;
  const opened = grant.version === 1 ? { ...grant, news: [] } : await beginPoint(grant);
  if (!opened) return null;
  // A device that may do what it has no keys for would be a riddle later.
  if (opened.roles.point !== (opened.point !== null) || opened.roles.office !== (opened.office !== null)) return null;
  const input = certificateSignatureInput(certificateBodyOf(request, opened));
  return (await verify(grant.officeKey, grant.certificateSignature, input)) ? opened : null;
};

/* The first tablet of a point draws what opens the point's notes. Null where it is not told which point it is of which organisation. */
const beginPoint = async (grant: PointGrant): Promise<OpenedGrant | null> => {
  const news = unpackNews(grant.news);
  const entries = news?.entries ?? [];
  const founded = entries.find((entry) => entry.type === 'organisationFounded');
  const added = entries.find((entry) => entry.type === 'pointAdded');
  if (!news || !founded || added?.pointId !== grant.pointId) return null;
  const { tenant, pointId, certificateSignature, label, officeKey, officeSealingKey } = grant;
  const { networkLinkKey, networkTagKey, laterNetworkTagKeys, office = null } = grant;
  // Else this point could not read what the office seals to all of them.
  if (bytesToHex((await networkPairOf(networkLinkKey)).publicKey) !== added.networkKey) return null;
  const secret = randomBytes(32);
  return {
    tenant,
    pointId,
    roles: { point: true, office: office !== null },
    certificateSignature,
    organisationName: founded.organisationName,
    pointName: added.pointName,
    label,
    policy: founded.policy,
    keyEpoch: 0,
    officeKey,
    officeSealingKey,
    pointSealingKey: (await pointPairOf(secret)).publicKey,
    point: {
      epochs: [{ keyEpoch: 0, secret }],
      indexKey: randomBytes(32),
      networkLinkKey,
      networkTagKey,
      ...(laterNetworkTagKeys && { laterNetworkTagKeys }),
    },
    office,
    news: entries.map((entry) => ({ entry, device: news.device })),
  };
};
