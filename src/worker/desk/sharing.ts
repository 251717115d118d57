/** Andere Ausgabestellen at the desk: whether this point shares. */
import { isSharing } from '../../domain/ledgerNetwork.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SharingError, SharingView } from '../../protocol/deskNetwork.ts';
import { hasOtherPoints } from '../network/tagSync.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

export const viewSharing = ({ records, keys }: OpenDesk): SharingView => {
  const { ledger } = records;
  const { pointId, point } = keys.keyring;
  const others = [...ledger.pointNames].flatMap(([id, name]) => (id === pointId ? [] : [name]));
  return { otherPoints: point && hasOtherPoints(ledger) ? others.sort() : [], isOn: isSharing(ledger, pointId) };
};

export const changeSharing = async (desk: OpenDesk, isOn: boolean): Promise<Result<SharingView, SharingError>> => {
  const { records, keys, slot, machine } = desk;
  const { pointId, point } = keys.keyring;
  if (slot.volunteer.role !== 'coordinator' || !point) return err({ type: 'notTheCoordinator' });
  const before = records.ledger.sharing.get(pointId);
  if (before?.isOn === isOn || (!before && !isOn)) return ok(viewSharing(desk));
  const at = Math.max(machine.now(), (before?.at ?? 0) + 1);
  const stored = await records.append([{ type: 'sharingChanged', entryId: randomId(8), at, pointId, isOn }]);
  return stored.ok ? ok(viewSharing(desk)) : stored;
};
