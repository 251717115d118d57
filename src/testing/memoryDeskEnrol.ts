/** Enrolment of the memory twin: codes that look like the real ones and hold nothing. */
import type { DeviceId } from '../domain/ids.ts';
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import { err, ok } from '../domain/result.ts';
import type { Session } from '../protocol/deskDoor.ts';
import { beginsPoint, type DeviceView, type EnrolDesk, type ReadRequestError } from '../protocol/deskEnrol.ts';
import type { MemoryDeskState, MemoryIdentity } from './memoryDeskState.ts';

/** As long as real ones, so that codes look as they will. */
export const memoryRequest = `FSR1:${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(10)}0123456789ABCDE`;
export const memoryAnswer = `FSA1:${'ZYXWVTSRQPNMKJHGFEDCBA9876543210'.repeat(38)}`;
export const memoryWords = 'apfel brunnen distel eimer';

export const createMemoryEnrol = (
  state: MemoryDeskState,
  isWeak: (passphrase: string) => PassphraseWeakness | null,
  open: (identity: MemoryIdentity) => Session,
): EnrolDesk => {
  let isAsking = false;
  const refusalOf = (request: string): ReadRequestError | null => {
    if (state.identity?.actsForOffice !== true) return { type: 'notTheOffice' };
    if (request.startsWith('FSA1:')) return { type: 'wrongDirection' };
    if (!request.startsWith('FSR1:')) return { type: 'notAnEnrolment' };
    return request.length < 100 ? { type: 'damaged' } : null;
  };
  const hasSeveralPoints = (): boolean => state.otherDevices.some(({ pointName }) => pointName !== null);
  const all = (): readonly DeviceView[] => [
    {
      device: '00'.repeat(16) as DeviceId,
      label: state.identity?.pointName ?? '',
      roles: { point: state.identity?.actsForPoint ?? false, office: state.identity?.actsForOffice ?? false },
      enrolledAt: state.now() - 86_400_000 * 40,
      isSelf: true,
      pointName: hasSeveralPoints() ? (state.identity?.pointName ?? null) : null,
      revoked: null,
    },
    ...state.otherDevices,
  ];
  return {
    beginEnrolment: async () => {
      isAsking = true;
      return { request: memoryRequest, words: memoryWords };
    },
    completeEnrolment: async ({ answer, handle, passphrase }) => {
      if (!isAsking) return err({ type: 'requestOver' });
      if (handle.trim() === '') return err({ type: 'fields', errors: [{ type: 'required', field: 'handle' }] });
      if (answer.startsWith('FSR1:')) return err({ type: 'wrongDirection' });
      if (!answer.startsWith('FSA1:')) return err({ type: 'notAnEnrolment' });
      if (answer !== memoryAnswer) return err({ type: 'otherRequest' });
      const weakness = isWeak(passphrase);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      if (state.trouble) return err(state.trouble);
      isAsking = false;
      const names = { organisationName: 'Medinetz Altmark', pointName: 'Dorfgemeinschaftshaus Weißewarte' };
      return ok(open({ ...names, handle, passphrase, role: 'coordinator', actsForPoint: true, actsForOffice: false }));
    },
    devices: async () => all(),
    readEnrolmentRequest: async (request) => {
      const refusal = refusalOf(request);
      return refusal ? err(refusal) : ok({ words: memoryWords });
    },
    answerEnrolment: async (request, kind, label, pointName = '') => {
      const refusal = refusalOf(request);
      if (refusal) return err(refusal);
      const own = state.identity?.pointName ?? '';
      const wanted = pointName.trim();
      const names = [own, ...state.otherDevices.map((one) => one.pointName)];
      if (beginsPoint(kind) && wanted === '') {
        return err({ type: 'fields', errors: [{ type: 'required', field: 'pointName' }] });
      }
      if (beginsPoint(kind) && names.includes(wanted)) {
        return err({ type: 'fields', errors: [{ type: 'taken', field: 'pointName' }] });
      }
      if (label.trim() === '') return err({ type: 'fields', errors: [{ type: 'required', field: 'label' }] });
      if (state.trouble) return err(state.trouble);
      const roles = { point: kind !== 'office', office: kind === 'office' || kind === 'pointWithOffice' };
      const of = beginsPoint(kind) ? wanted : kind === 'tablet' && hasSeveralPoints() ? own : null;
      const device = '11'.repeat(16) as DeviceId;
      state.otherDevices = [
        ...state.otherDevices,
        { device, label, roles, enrolledAt: state.now(), isSelf: false, pointName: of, revoked: null },
      ];
      state.writes.push('device');
      return ok({ answer: memoryAnswer });
    },
    revokeDevice: async (device, wipe) => {
      if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
      if (state.trouble) return err(state.trouble);
      state.otherDevices = state.otherDevices.map((one) =>
        one.device === device ? { ...one, revoked: { at: one.revoked?.at ?? state.now(), wipe } } : one,
      );
      return ok(all());
    },
  };
};
