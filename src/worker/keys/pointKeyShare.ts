/** A device's share of a new point secret: for one device, one point and one keyEpoch. */
import type { PointKeyMade } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes, uint32 } from '../../protocol/bytes.ts';
import { deriveSealingPair, openFrom, type SealingPair, sealTo } from '../crypto/hpke.ts';
import type { Keyring } from './keyring.ts';
import { pointSealingSecret } from './openKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** 113 bytes, hex. `sealingKey`: the device's, 65 bytes, hex. */
export const sealPointKeyShare = async (
  keyring: Keyring,
  keyEpoch: number,
  { device, sealingKey }: { readonly device: DeviceId; readonly sealingKey: string },
  secret: Bytes,
): Promise<string> => bytesToHex(await sealTo(ownHexToBytes(sealingKey), secret, shareInfo(keyring, keyEpoch, device)));

/** The secret; null where there is no share for this device, or one of another secret than everybody else was told of. */
export const openPointKeyShare = async (
  keyring: Keyring,
  devicePair: SealingPair,
  { pointId, keyEpoch, publicKey, shares }: PointKeyMade,
): Promise<Bytes | null> => {
  if (pointId !== keyring.pointId) return null;
  const info = shareInfo(keyring, keyEpoch, keyring.device);
  for (const { device, sealed } of shares) {
    if (device !== keyring.device) continue;
    const secret = await openFrom(devicePair.privateKey, ownHexToBytes(sealed), info);
    if (secret?.length === 32 && bytesToHex((await pointPairOf(secret)).publicKey) === publicKey) return secret;
  }
  return null;
};

/** HPKE pair that segments to the point are sealed with, from its point secret. */
export const pointPairOf = async (secret: Bytes): Promise<SealingPair> =>
  deriveSealingPair(await pointSealingSecret(secret));

const shareInfo = ({ tenant, pointId }: Keyring, keyEpoch: number, device: DeviceId): Bytes =>
  concatBytes(
    asciiToBytes('feldschein point key 1'),
    ...[tenant, pointId, device].map(ownHexToBytes),
    uint32(keyEpoch),
  );
