/** A bulletin, signed by the office and sealed to all points; and opened, believed only if the office signed it. */
import type { TenantId } from '../../domain/ids.ts';
import { bulletinInfo, bulletinSignatureInput, encodeBulletin, parseBulletin } from '../../protocol/bulletin.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { openFrom, type SealingPair, sealTo } from '../crypto/hpke.ts';
import { importSigningKey, sign, verify } from '../crypto/signing.ts';
import type { Keyring } from '../keys/keyring.ts';
import { type ReadNews, unpackNews } from './news.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `networkKey`: uncompressed point. Throws where this device has no office key. */
export const sealBulletin = async (
  { tenant, office }: Pick<Keyring, 'tenant' | 'office'>,
  networkKey: Bytes,
  news: Bytes,
): Promise<Bytes> => {
  if (!office) throw new Error('only the office signs bulletins');
  const signature = await sign(await importSigningKey(office.signingKey), bulletinSignatureInput(tenant, news));
  return sealTo(networkKey, pad(encodeBulletin(signature, news)), bulletinInfo(tenant));
};

/** Null where it does not open, or is none that the office signed for this organisation. */
export const openBulletin = async (
  { tenant, officeKey }: { readonly tenant: TenantId; readonly officeKey: Bytes },
  { privateKey }: SealingPair,
  sealed: Bytes,
): Promise<ReadNews | null> => {
  const padded = await openFrom(privateKey, sealed, bulletinInfo(tenant));
  const plain = padded && unpad(padded);
  const bulletin = plain && parseBulletin(plain);
  if (!bulletin) return null;
  const isSigned = await verify(officeKey, bulletin.signature, bulletinSignatureInput(tenant, bulletin.news));
  return isSigned ? unpackNews(bulletin.news) : null;
};
