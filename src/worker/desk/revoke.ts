/**
 * Gerät sperren: an entry that every device hears of, a list for the queue that the office signs (revocationPublisher.ts), and a new
 * key of the point (pointKeys.ts) and of all points (networkTagKeys.ts). Works without network: it holds at the queue from the first contact on.
 */
import type { DeviceRevoked } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { pointOfDevice } from '../../domain/ledgerDevices.ts';
import { uncoveredReasons } from '../../domain/ledgerPointKeys.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { DeviceView, RevokeDeviceError } from '../../protocol/deskEnrol.ts';
import { listDevices } from './enrolOther.ts';
import { randomId } from './identity.ts';
import { tendNetworkTagKeys } from './networkTagKeys.ts';
import type { OpenDesk } from './openDesk.ts';
import { newPointKey, tendPointKeys } from './pointKeys.ts';

export const revokeDevice = async (
  desk: OpenDesk,
  device: DeviceId,
  wipe: boolean,
): Promise<Result<readonly DeviceView[], RevokeDeviceError>> => {
  const { records, keys, machine } = desk;
  const { office, point, pointId } = keys.keyring;
  if (!office) return err({ type: 'notTheOffice' });
  if (device === keys.keyring.device) return err({ type: 'isSelf' });
  if (!records.ledger.devices.has(device)) return err({ type: 'unknownDevice' });
  const known = records.ledger.revoked.get(device);
  if (known && (known.wipe || !wipe)) return ok(listDevices(desk));
  const revoked: DeviceRevoked = { type: 'deviceRevoked', entryId: randomId(8), at: machine.now(), device, wipe };
  // Together: nothing may be sealed to the old key once the revocation is written down here. Another point's key is that point's matter.
  const isOurs = pointOfDevice(records.ledger, device) === pointId;
  const reasons = [...uncoveredReasons(records.ledger, pointId), revoked];
  const pointKey = point && isOurs && (await newPointKey(desk, reasons));
  const stored = await records.append(pointKey ? [revoked, pointKey] : [revoked]);
  if (!stored.ok) return stored;
  const pointTended = await tendPointKeys(desk);
  const tended = pointTended.ok ? await tendNetworkTagKeys(desk, true) : pointTended;
  return tended.ok ? ok(listDevices(desk)) : tended;
};
