/** States of sending. */
import type { SyncProblem } from '../../../protocol/syncStatus.ts';
import { addCase, addVoucher } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { ShowState, States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const write = async (scene: Scene, days: number): Promise<void> => {
  scene.device.lastContactAt = scene.device.now() - (days + 1) * 86_400_000;
  scene.device.isSetUpSent = true;
  await scene.daysAgo(days, async () => addVoucher(scene.desk, await addCase(scene.desk)));
};

const stopped =
  (problem: SyncProblem): ShowState =>
  async (scene) => {
    await write(scene, 1);
    scene.device.problem = problem;
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  };

export const syncStates: States = {
  'nothing-yet': (scene) => scene.enter(paths.sync),
  all: async (scene) => {
    await write(scene, 1);
    scene.device.isOnline = true;
    await scene.desk.syncNow();
    await scene.enter(paths.sync);
    await scene.seen('.sync-all');
  },
  'nine-days-offline': async (scene) => {
    await write(scene, 9);
    await scene.enter(paths.sync);
    await scene.press('syncPage.now');
    await scene.seen('.notice');
  },
  trying: async (scene) => {
    await write(scene, 1);
    scene.hang('syncNow');
    await scene.enter(paths.sync);
    await scene.press('syncPage.now');
    await scene.seen('#content [role=status]:not(:empty)');
  },
  sending: async (scene) => {
    await write(scene, 1);
    scene.device.phase = 'sending';
    await scene.enter(paths.sync);
    await scene.seen('.progress');
  },
  waiting: async (scene) => {
    await write(scene, 1);
    Object.assign(scene.device, { phase: 'waiting', nextTryAt: scene.device.now() + 90_000, problem: 'queueBusy' });
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  },
  'captive-portal': stopped('captivePortal'),
  'queue-full': stopped('queueFull'),
  'device-refused': stopped('deviceRefused'),
  'record-refused': stopped('recordRefused'),
  storage: stopped('storage'),
};
