/** The part of the inner desk that is about people and devices: each change is also a line in the device's log. */
import type { AuditKind } from '../../domain/audit.ts';
import { err, type Result } from '../../domain/result.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import type { EnrolDesk } from '../../protocol/deskEnrol.ts';
import type { HeldBackDesk } from '../../protocol/deskHeldBack.ts';
import type { PasskeyDesk } from '../../protocol/deskPasskey.ts';
import type { PeopleDesk } from '../../protocol/deskPeople.ts';
import type { WipeDesk } from '../../protocol/deskWipe.ts';
import { withStorage } from '../storage/trouble.ts';
import { changePassphrase } from './changePassphrase.ts';
import { setDuress } from './duress.ts';
import { answerEnrolment, listDevices, readEnrolmentRequest } from './enrolOther.ts';
import { decideHeldBack, listHeldBack } from './heldBack.ts';
import type { OpenDesk } from './openDesk.ts';
import { addPasskey, removePasskey } from './passkeys.ts';
import { addVolunteer, changeVolunteer, listPeople, removeVolunteer } from './people.ts';
import { revokeDevice } from './revoke.ts';

export type PeopleMethods = PeopleDesk &
  HeldBackDesk &
  Pick<EnrolDesk, 'devices' | 'readEnrolmentRequest' | 'answerEnrolment' | 'revokeDevice'> &
  Pick<PasskeyDesk, 'addPasskey' | 'removePasskey' | 'hasPasskey'> &
  Pick<WipeDesk, 'setDuress' | 'hasDuress'>;

export interface InnerDeskWays {
  /** Throws where the desk is closed. */
  readonly desk: () => OpenDesk;
  /** Once the ledger is read. */
  readonly ledgerDesk: () => Promise<OpenDesk>;
  readonly oneAtATime: <T>(write: () => Promise<T>) => Promise<T>;
  readonly tell: (event: DeskEvent) => void;
}

/** Says what was done, where it was done. */
export const noting = async <T, E>(
  { audit }: OpenDesk,
  what: AuditKind,
  about: string,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  const done = await work();
  if (done.ok) await audit.note(what, about);
  return done;
};

export const createPeopleMethods = ({ desk, ledgerDesk, oneAtATime }: InnerDeskWays): PeopleMethods => ({
  people: async () => listPeople(await ledgerDesk()),
  audit: async () => {
    if (desk().slot.volunteer.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
    return withStorage(() => desk().audit.list());
  },
  addVolunteer: (form, passphrase) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      return noting(at, 'volunteerAdded', form.handle.trim(), () => addVolunteer(at, form, passphrase));
    }),
  changeVolunteer: (slotId, form) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      return noting(at, 'volunteerChanged', form.handle.trim(), () => changeVolunteer(at, slotId, form));
    }),
  removeVolunteer: (slotId) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      const handle = at.records.ledger.volunteers.get(slotId)?.said.handle ?? '';
      return noting(at, 'volunteerRemoved', handle, () => removeVolunteer(at, slotId));
    }),
  changePassphrase: (before, after) =>
    oneAtATime(() => noting(desk(), 'passphraseChanged', '', () => changePassphrase(desk(), before, after))),

  devices: async () => listDevices(await ledgerDesk()),
  readEnrolmentRequest: async (request) => readEnrolmentRequest(await ledgerDesk(), request),
  answerEnrolment: (request, kind, label, pointName) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      return noting(at, 'deviceEnrolled', label.trim(), () => answerEnrolment(at, request, kind, label, pointName));
    }),
  revokeDevice: (device, wipe) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      const label = at.records.ledger.devices.get(device)?.enrolled.label ?? '';
      return noting(at, 'deviceRevoked', label, () => revokeDevice(at, device, wipe));
    }),
  heldBack: async () => listHeldBack(await ledgerDesk()),
  decideHeldBack: async (id, decision) => {
    const at = await ledgerDesk();
    const what = decision === 'release' ? 'heldBackReleased' : 'heldBackRejected';
    return noting(at, what, '', () => decideHeldBack(at, id, decision));
  },
  setDuress: (passphrase) => oneAtATime(() => setDuress(desk(), passphrase)),
  addPasskey: (passphrase, answer) =>
    oneAtATime(() => noting(desk(), 'passkeyAdded', '', () => addPasskey(desk(), passphrase, answer))),
  removePasskey: () => oneAtATime(() => noting(desk(), 'passkeyRemoved', '', () => removePasskey(desk()))),
  hasPasskey: async () => desk().slot.row.passkey !== undefined,
  hasDuress: async () => desk().keys.keyring.duressSlotId !== null,
});
