/** Devices of the organisation as the ledger knows them: who they are, what they may do, and the key that only each of them opens. */
import type { DeviceEnrolled } from './entries.ts';
import type { DeviceId, PointId } from './ids.ts';

export interface LedgerDevice {
  readonly enrolled: DeviceEnrolled;
}

export interface DevicesFold {
  readonly devices: ReadonlyMap<DeviceId, LedgerDevice>;
  /** Of two that name one device the earlier counts: nobody puts another key in the place of a known one later. */
  readonly apply: (entry: DeviceEnrolled) => void;
}

export const createDevicesFold = (): DevicesFold => {
  const devices = new Map<DeviceId, LedgerDevice>();
  return {
    devices,
    apply: (entry) => {
      const known = devices.get(entry.device)?.enrolled;
      const isEarlier = !known || entry.at < known.at || (entry.at === known.at && entry.entryId < known.entryId);
      if (isEarlier) devices.set(entry.device, { enrolled: entry });
    },
  };
};

/** The point that a device belongs to; null where that is not known here. A device of the office alone is of the point that certified it. */
export const pointOfDevice = (
  {
    devices,
    firstPointId,
  }: Pick<DevicesFold, 'devices'> & {
    /** Null before the founding was read. */
    readonly firstPointId: PointId | null;
  },
  device: DeviceId,
): PointId | null => {
  const enrolled = devices.get(device)?.enrolled;
  return enrolled ? (enrolled.pointId ?? firstPointId) : null;
};
