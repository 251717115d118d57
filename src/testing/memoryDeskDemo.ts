/** Beispiel of the memory twin: the same story as the worker's, told to a twin with a memory of its own. */
import { expectOk, ok } from '../domain/result.ts';
import type { Desk } from '../protocol/desk.ts';
import type { Session } from '../protocol/deskDoor.ts';
import { createDemoTime } from '../worker/demo/demoTime.ts';
import { fillDemo } from '../worker/demo/fill.ts';
import { demoOrganisation } from '../worker/demo/organisation.ts';
import { createMemoryDeskState, type MemoryDeskState } from './memoryDeskState.ts';
import { dayOf } from './memoryDeskSync.ts';

export interface MemoryDemo {
  readonly state: MemoryDeskState;
  readonly desk: Desk;
  readonly session: Session;
}

const unsentForMs = 6 * 86_400_000;

export const createMemoryDemo = async (
  real: MemoryDeskState,
  createDesk: (state: MemoryDeskState) => Desk,
): Promise<MemoryDemo> => {
  const time = createDemoTime({ now: real.now, today: () => dayOf(real.now()), random: () => 0.42, draw: () => 42 });
  const state = createMemoryDeskState(time.now);
  state.isTraining = true;
  const desk = createDesk(state);
  const session = expectOk(await desk.found({ ...demoOrganisation, passphrase: await desk.suggestPassphrase() }));
  expectOk(await fillDemo(desk, time.clock));
  time.arrive();
  const sentBefore = dayOf(state.now() - unsentForMs);
  for (const held of state.vouchers.values()) held.isSent = held.voucher.issuedOn < sentBefore;
  for (const listener of real.listeners) state.listeners.add(listener);
  const endDemo: Desk['endDemo'] = async () => {
    real.demo = null;
    return ok(null);
  };
  return { state, desk: { ...desk, endDemo }, session };
};
