/** The part of a round that is about other points of the organisation: who may be recognised there, and opened with the card. */
import type { Result } from '../../domain/result.ts';
import type { TransportError } from '../sync/transport.ts';
import { type ParcelSenderDeps, sendCaseParcels } from './parcelSender.ts';
import { syncNetworkTags } from './tagSync.ts';

/** Nothing where there is one point. True where something of other points came. Throws storage errors. */
export const shareWithPoints = async (deps: ParcelSenderDeps): Promise<Result<boolean, TransportError>> => {
  const tags = await syncNetworkTags(deps);
  if (!tags.ok) return tags;
  const parcels = await sendCaseParcels(deps);
  return parcels.ok ? tags : parcels;
};
