/**
 * Weitere Ausgabestelle: begun by the device that enrols its first tablet.
 *
 * ```
 *   point id drawn ─► pointAdded (name, the network's public key), deviceEnrolled          told to everybody
 *                 └─► grant: network keys, and the founding, payer, terms ··············► the new tablet draws its point's secrets
 * ```
 * What opens the new point's notes was never here: of it this device gives nothing, and of its own point neither. The office's keys go along
 * only where the new tablet is to enrol its point's further devices.
 */

import type { FieldError } from '../../domain/consultation.ts';
import type { DeviceEnrolled } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { type CommonEntry, foundingEntries } from '../../domain/ledgerCommon.ts';
import type { PointAdded } from '../../domain/networkEntries.ts';
import { nameLimit } from '../../domain/text.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { PointGrant } from '../../protocol/enrolment.ts';
import { packNews } from '../network/news.ts';
import { checkName } from './found.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

/** Two points of one name nobody tells apart. */
export const checkPointName = ({ records }: OpenDesk, pointName: string): readonly FieldError<'pointName'>[] => {
  const errors = checkName('pointName', pointName, nameLimit);
  if (errors.length > 0) return errors;
  const isSame = (known: string): boolean => known.toLowerCase() === pointName.trim().toLowerCase();
  return [...records.ledger.pointNames.values()].some(isSame) ? [{ type: 'taken', field: 'pointName' }] : [];
};

/** Null on a device without the network's keys. */
export const furtherPoint = async ({ keys, machine }: OpenDesk, pointName: string): Promise<PointAdded | null> => {
  const network = await keys.networkPair();
  return (
    network && {
      type: 'pointAdded',
      entryId: randomId(8),
      at: machine.now(),
      pointId: randomId(8),
      pointName,
      networkKey: bytesToHex(network.publicKey),
    }
  );
};

/** Null on a device without the network's keys. */
export const grantOfPoint = (
  { keys, records }: OpenDesk,
  added: PointAdded,
  { label, roles }: DeviceEnrolled,
  certificateSignature: PointGrant['certificateSignature'],
): PointGrant | null => {
  const { tenant, device, officeKey, officeSealingKey, point, office } = keys.keyring;
  if (!point || (roles.office && !office)) return null;
  return {
    version: 2,
    tenant,
    pointId: added.pointId,
    certificateSignature,
    label,
    officeKey,
    officeSealingKey,
    networkLinkKey: point.networkLinkKey,
    networkTagKey: point.networkTagKey,
    ...(point.laterNetworkTagKeys && { laterNetworkTagKeys: point.laterNetworkTagKeys }),
    ...(roles.office && office && { office }),
    news: newsThatFit(device, [added, ...foundingEntries(records.ledger)]),
  };
};

/* Of long texts the terms wait for the bulletin, then the payer: the answer has to stay a code that a camera reads. */
const newsThatFit = (device: DeviceId, entries: readonly CommonEntry[]): PointGrant['news'] => {
  const news = packNews(0, device, entries);
  const [least] = waiting.flatMap((type) => entries.filter((entry) => entry.type === type));
  if (news.length <= wellReadBytes || !least) return news;
  return newsThatFit(
    device,
    entries.filter((entry) => entry !== least),
  );
};
/** With them the code has about 135 modules a side. Names alone stay below the limit, in whatever script. */
const wellReadBytes = 1_024;
const waiting = ['termsChanged', 'payerChanged'] as const;
