/** States of a pause. */
import { addCase } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const pauseThere = async (scene: Scene): Promise<void> => {
  await addCase(scene.desk);
  scene.device.pin = '274913';
  await scene.enter(paths.cases);
  await scene.shell.pause();
  await scene.seen('#pin');
};

export const pausedStates: States = {
  usual: pauseThere,
  'wrong-pin': async (scene) => {
    await pauseThere(scene);
    await scene.fill('pin', '111111');
    await scene.seen('.field-error');
  },
  'last-try': async (scene) => {
    await pauseThere(scene);
    for (let tries = 0; tries < 3; tries++) await scene.shell.resume('111111');
    await scene.fill('pin', '111111');
    await scene.seen('.field-error');
  },
  incomplete: async (scene) => {
    await pauseThere(scene);
    await scene.fill('pin', '2749');
    await scene.press('paused.submit');
    await scene.seen('.field-error');
  },
  'tries-used-up': async (scene) => {
    await pauseThere(scene);
    for (let tries = 0; tries < 5; tries++) await scene.shell.resume('111111');
    await scene.seen('#passphrase');
  },
  'without-pin': async (scene) => {
    await scene.enter(paths.clinic);
    await scene.shell.pause();
    await scene.seen('#passphrase');
  },
};
