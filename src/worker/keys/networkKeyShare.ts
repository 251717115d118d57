/** A tablet's share of a new tag key of all points: for one device and one generation, whichever point the device is of. */
import type { DeviceId } from '../../domain/ids.ts';
import type { NetworkKeyMade } from '../../domain/networkEntries.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes, uint32 } from '../../protocol/bytes.ts';
import { hmac } from '../crypto/derive.ts';
import { openFrom, sealTo } from '../crypto/hpke.ts';
import type { Keyring } from './keyring.ts';
import type { OpenKeys } from './openKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** 113 bytes, hex. `sealingKey`: the device's, 65 bytes, hex; null where it is no key: a tablet says its own, and must not hold up the rest. */
export const sealNetworkKeyShare = async (
  { tenant }: Pick<Keyring, 'tenant'>,
  generation: number,
  { device, sealingKey }: { readonly device: DeviceId; readonly sealingKey: string },
  key: Bytes,
): Promise<string | null> => {
  try {
    return bytesToHex(await sealTo(ownHexToBytes(sealingKey), key, shareInfo(tenant, generation, device)));
  } catch {
    return null;
  }
};

/** The key; null where there is no share for this device, or one of another key than everybody else was told of. */
export const openNetworkKeyShare = async (
  keys: OpenKeys,
  { generation, check, shares }: NetworkKeyMade,
): Promise<Bytes | null> => {
  const { tenant, device } = keys.keyring;
  const info = shareInfo(tenant, generation, device);
  for (const share of shares) {
    if (share.device !== device) continue;
    const { privateKey } = await keys.devicePair();
    const key = await openFrom(privateKey, ownHexToBytes(share.sealed), info);
    if (key?.length === 32 && (await networkKeyCheck(keys, generation, key)) === check) return key;
  }
  return null;
};

/**
 * 8 bytes, hex, under the network link key: the office, which signs what all points hear, has not got that, and cannot put a key of its own
 * in the place of theirs. Throws on a device of the office alone.
 */
export const networkKeyCheck = async (
  { keyring: { tenant }, networkLinkKey }: Pick<OpenKeys, 'keyring' | 'networkLinkKey'>,
  generation: number,
  key: Bytes,
): Promise<string> => {
  if (!networkLinkKey) throw new Error('only a point has the network’s keys');
  const message = concatBytes(label, ownHexToBytes(tenant), uint32(generation), key);
  return bytesToHex((await hmac(networkLinkKey, message)).slice(0, 8));
};

const label = asciiToBytes('feldschein network tag key 1');

const shareInfo = (tenant: Keyring['tenant'], generation: number, device: DeviceId): Bytes =>
  concatBytes(label, ownHexToBytes(tenant), ownHexToBytes(device), uint32(generation));
