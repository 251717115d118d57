/** People of the memory twin: a list, and the passphrase of each. */
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { SlotId, Volunteer } from '../domain/volunteer.ts';
import { parseVolunteer } from '../domain/volunteerForm.ts';
import type { People, PeopleDesk } from '../protocol/deskPeople.ts';
import type { StorageTrouble } from '../protocol/storageTrouble.ts';
import { type MemoryDeskState, nextHex } from './memoryDeskState.ts';
import { dayOf } from './memoryDeskSync.ts';

export interface MemoryVolunteer extends Volunteer {
  readonly passphrase: string;
}

export const createMemoryPeople = (
  state: MemoryDeskState,
  isWeak: (passphrase: string) => PassphraseWeakness | null,
): PeopleDesk => {
  const self = (): MemoryVolunteer => ({
    slotId: '0000000000000001' as SlotId,
    handle: state.identity?.handle ?? '',
    role: state.identity?.role ?? 'volunteer',
    secrecyOn: null,
    passphrase: state.identity?.passphrase ?? '',
  });
  const everybody = (): readonly MemoryVolunteer[] => [self(), ...state.volunteers];
  const list = (): Result<People, StorageTrouble> =>
    state.trouble
      ? err(state.trouble)
      : ok({
          here: everybody().map(({ passphrase: _secret, ...volunteer }, index) => ({
            ...volunteer,
            isSelf: index === 0,
          })),
          elsewhere: state.elsewhere,
        });
  const isCoordinator = (): boolean => state.at?.role === 'coordinator';
  const write = (what: string): Result<People, StorageTrouble> => {
    if (state.trouble) return err(state.trouble);
    state.writes.push(what);
    return list();
  };
  return {
    people: async () => list(),
    audit: async () => {
      if (!isCoordinator()) return err({ type: 'notTheCoordinator' });
      return state.trouble ? err(state.trouble) : ok(state.audit);
    },
    addVolunteer: async (form, passphrase) => {
      if (!isCoordinator()) return err({ type: 'notTheCoordinator' });
      const person = parseVolunteer(
        form,
        everybody().map(({ handle }) => handle),
        dayOf(state.now()),
      );
      if (!person.ok) return err({ type: 'fields', errors: person.error });
      const weakness = isWeak(passphrase);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      if (everybody().some((other) => other.passphrase === passphrase)) return err({ type: 'passphraseTaken' });
      if (state.trouble) return err(state.trouble);
      state.volunteers.push({ ...person.value, slotId: nextHex(state, 8) as SlotId, passphrase });
      return write('volunteer added');
    },
    changeVolunteer: async (slotId, form) => {
      if (!isCoordinator()) return err({ type: 'notTheCoordinator' });
      const index = state.volunteers.findIndex((one) => one.slotId === slotId);
      const known = state.volunteers[index];
      if (!known) return err({ type: slotId === self().slotId ? 'isSelf' : 'unknownVolunteer' });
      const others = everybody().filter((one) => one.slotId !== slotId);
      const person = parseVolunteer(
        form,
        others.map(({ handle }) => handle),
        dayOf(state.now()),
      );
      if (!person.ok) return err({ type: 'fields', errors: person.error });
      if (state.trouble) return err(state.trouble);
      state.volunteers[index] = { ...known, ...person.value };
      return write('volunteer changed');
    },
    removeVolunteer: async (slotId) => {
      if (!isCoordinator()) return err({ type: 'notTheCoordinator' });
      if (slotId === self().slotId) return err({ type: 'isSelf' });
      const index = state.volunteers.findIndex((one) => one.slotId === slotId);
      if (index < 0) return err({ type: 'unknownVolunteer' });
      if (state.trouble) return err(state.trouble);
      state.volunteers.splice(index, 1);
      return write('volunteer removed');
    },
    changePassphrase: async (before, after) => {
      if (state.identity === null || before !== state.identity.passphrase) return err({ type: 'wrongPassphrase' });
      const weakness = isWeak(after);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      if (state.volunteers.some(({ passphrase }) => passphrase === after)) return err({ type: 'passphraseTaken' });
      if (state.trouble) return err(state.trouble);
      state.identity = { ...state.identity, passphrase: after };
      state.writes.push('passphrase');
      return ok(null);
    },
  };
};
