/**
 * Memory twin of the desk: the whole contract of `src/protocol/desk.ts` without worker, keys, database or network.
 *
 * For tests of the screens and for pictures of them; the same in every run. What it remembers outlives a «worker», as a
 * tablet's disk does: lock and unlock meet the same cases again.
 */
import { parseBillingTerms } from '../domain/billingTerms.ts';
import { judgePassphrase } from '../domain/passphrase.ts';
import { err, ok } from '../domain/result.ts';
import type { Desk } from '../protocol/desk.ts';
import type { DeskEvent, Session } from '../protocol/deskDoor.ts';
import { hostCharactersLimit } from '../protocol/voucherCode.ts';
import { createMemoryDemo } from './memoryDeskDemo.ts';
import { createMemoryDirectory } from './memoryDeskDirectory.ts';
import { createMemoryEnrol } from './memoryDeskEnrol.ts';
import { createMemoryHeldBack } from './memoryDeskHeldBack.ts';
import { createMemoryNotes } from './memoryDeskNotes.ts';
import { createMemoryPapers } from './memoryDeskPapers.ts';
import { createMemoryPasskeyDesk } from './memoryDeskPasskey.ts';
import { createMemoryPause } from './memoryDeskPause.ts';
import { createMemoryPeople } from './memoryDeskPeople.ts';
import { createMemoryPersons } from './memoryDeskPersons.ts';
import { createMemoryRecognition } from './memoryDeskRecognition.ts';
import { createMemoryRecovery } from './memoryDeskRecovery.ts';
import { createMemoryRescue } from './memoryDeskRescue.ts';
import { createMemorySectors } from './memoryDeskSectors.ts';
import {
  createMemoryDeskState,
  forgetEverything,
  type MemoryDeskState,
  type MemoryIdentity,
} from './memoryDeskState.ts';
import { createMemorySync } from './memoryDeskSync.ts';
import { createMemoryVouchers, memoryFingerprint } from './memoryDeskVouchers.ts';
import { createMemoryWipe } from './memoryDeskWipe.ts';

const words = ['apfel', 'brunnen', 'distel', 'eimer', 'fenster', 'garten', 'hafer', 'insel', 'kamille', 'leiter'];
export const memoryPassphrase = words.slice(0, 5).join(' ');
export const memoryOfficeCode = 'A2C4-E6G8-J2K4-M6N8-P2Q4-R6T8-V2W4';

export interface MemoryDevice {
  readonly state: MemoryDeskState;
  /** A new «worker» over the same memory: locked again. */
  readonly startDesk: (
    onEvent: (event: DeskEvent) => void,
  ) => Promise<{ readonly desk: Desk; readonly end: () => void }>;
}

/** `now`: milliseconds since 1970, as the device's clock says. */
export const createMemoryDevice = (now: () => number): MemoryDevice => {
  const state = createMemoryDeskState(now);
  return {
    state,
    startDesk: async (onEvent) => {
      state.isUnlocked = false;
      state.listeners.add(onEvent);
      return {
        desk: createMemoryDesk(state),
        end: () => {
          state.isUnlocked = false;
          state.listeners.delete(onEvent);
        },
      };
    },
  };
};

export const createMemoryDesk = (state: MemoryDeskState): Desk => {
  const judge = (passphrase: string, named: readonly string[]) =>
    judgePassphrase(passphrase, (word) => words.includes(word), named);

  const open = (identity: MemoryIdentity): Session => {
    state.identity = identity;
    state.isUnlocked = true;
    state.at = identity;
    const { passphrase: _kept, ...names } = identity;
    return { ...names, policy: state.policy, hasPin: state.pin !== null, isDemo: state.isTraining };
  };
  const refuse = (passphrase: string, named: readonly string[]) => {
    const { weakness } = judge(passphrase, named);
    if (weakness) return err({ type: 'weakPassphrase', weakness } as const);
    if (state.identity) return err({ type: 'alreadyFounded' } as const);
    if (state.isHeldElsewhere) return err({ type: 'otherWindow' } as const);
    return state.trouble ? err(state.trouble) : null;
  };

  const desk: Desk = {
    standing: async () => {
      if (state.identity === null) return ok('unfounded');
      return ok(state.isUnlocked ? 'unlocked' : 'locked');
    },
    suggestPassphrase: async () => memoryPassphrase,
    judgePassphrase: async (passphrase, named) => judge(passphrase, named),
    found: async ({ organisationName, pointName, handle, passphrase, foundingToken = '' }) => {
      if (state.host.length > hostCharactersLimit) {
        return err({ type: 'hostTooLong', host: state.host, most: hostCharactersLimit });
      }
      const refused = refuse(passphrase, [organisationName, pointName, handle]);
      if (refused) return refused;
      state.writes.push('found');
      state.foundingToken = foundingToken;
      const names = { organisationName, pointName, handle, passphrase };
      return ok(open({ ...names, role: 'coordinator', actsForPoint: true, actsForOffice: true }));
    },
    joinOffice: async ({ code, handle, passphrase }) => {
      if (code.replace(/[^0-9A-Z]/gi, '').length !== 28) return err({ type: 'codeMistyped' });
      if (!state.isOnline) return err({ type: 'noConnection' });
      if (code.toUpperCase() !== memoryOfficeCode) return err({ type: 'codeUnknown' });
      const refused = refuse(passphrase, [handle]);
      if (refused) return refused;
      const names = { organisationName: 'Medinetz Altmark', pointName: '', handle, passphrase };
      return ok(open({ ...names, role: 'coordinator', actsForPoint: false, actsForOffice: true }));
    },
    findMissing: async () => state.missing,
    unlock: async (passphrase) => {
      if (state.identity === null) return err({ type: 'unfounded' });
      if (state.isHeldElsewhere) return err({ type: 'otherWindow' });
      if (passphrase === state.identity.passphrase) return ok(open(state.identity));
      if (passphrase === state.duress) {
        forgetEverything(state);
        return err({ type: 'unfounded' });
      }
      const other = state.volunteers.find((one) => one.passphrase === passphrase);
      if (!other) return err({ type: 'wrongPassphrase' });
      const { handle, role } = other;
      const actsForOffice = state.identity.actsForOffice && role === 'coordinator';
      const session = { ...open(state.identity), handle, role, actsForOffice };
      state.at = other;
      return ok(session);
    },
    startDemo: async () => {
      if (state.identity) return err({ type: 'alreadyFounded' });
      if (state.isHeldElsewhere) return err({ type: 'otherWindow' });
      if (state.trouble) return err(state.trouble);
      const demo = await createMemoryDemo(state, createMemoryDesk);
      state.demo = demo.state;
      // From here on every method answers from the example.
      Object.assign(desk, demo.desk);
      return ok(demo.session);
    },
    endDemo: async () => {
      throw new Error('there is no example to end');
    },
    lock: async () => {
      state.writes.push('seal');
      state.isUnlocked = false;
      return state.trouble ? err(state.trouble) : ok(null);
    },
    sealUnsent: async () => {
      state.writes.push('seal');
      return state.trouble ? err(state.trouble) : ok(null);
    },
    subscribe: async (listener) => {
      state.listeners.add(listener);
    },
    ...createMemorySync(state),
    ...createMemoryRescue(state),
    ...createMemoryNotes(state),
    ...createMemoryVouchers(state),
    ...createMemoryPapers(state),
    ...createMemoryDirectory(state),
    ...createMemoryEnrol(state, (passphrase) => judge(passphrase, []).weakness, open),
    ...createMemoryPasskeyDesk(state, (passphrase) => desk.unlock(passphrase)),
    ...createMemoryWipe(state, (passphrase) => judge(passphrase, []).weakness),
    ...createMemoryPause(state, () => {
      const { identity, at } = state;
      if (!identity || !at) throw new Error('nobody is at the desk');
      const session = open(identity);
      state.at = at;
      return { ...session, handle: at.handle, role: at.role };
    }),
    ...createMemoryHeldBack(state),
    ...createMemorySectors(state),
    ...createMemoryPeople(state, (passphrase) => judge(passphrase, []).weakness),
    ...createMemoryPersons(state),
    ...createMemoryRecognition(state),
    ...createMemoryRecovery(state, (passphrase) => judge(passphrase, []).weakness, open),
    createOfficeCode: async () => {
      if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
      if (!state.isOnline) return err({ type: 'noConnection' });
      return ok({ code: memoryOfficeCode, expiresAt: state.now() + 900_000 });
    },
    settings: async () => settingsOf(state),
    changePayer: async (payer) => {
      if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
      if (state.trouble) return err(state.trouble);
      state.payer = payer;
      state.writes.push('payer');
      return ok(settingsOf(state));
    },
    changeTerms: async (form) => {
      if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
      const terms = parseBillingTerms(form);
      if (!terms.ok) return err({ type: 'fields', errors: terms.error });
      if (state.trouble) return err(state.trouble);
      state.terms = terms.value;
      state.writes.push('terms');
      return ok(settingsOf(state));
    },
  };
  return desk;
};

const settingsOf = (state: MemoryDeskState) => ({
  organisationName: state.identity?.organisationName ?? '',
  pointName: state.identity?.pointName ?? '',
  handle: state.at?.handle ?? '',
  role: state.at?.role ?? 'volunteer',
  payer: state.payer,
  policy: state.policy,
  terms: state.terms,
  fingerprint: memoryFingerprint,
  checkList: state.lastContactAt === null ? null : { number: 3, issuedAt: state.lastContactAt },
  persisted: false,
  usedBytes: 734_003,
  quotaBytes: 2_147_483_648,
});
