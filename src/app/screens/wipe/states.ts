/** States of the emergency screen, and of what a wipe leaves. */

import { memoryPassphrase } from '../../../testing/memoryDesk.ts';
import { addCase } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openEmergency = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings, { kind: 'wipe' });
  await scene.seen('.wipe-line');
};
const fromLocked = async (scene: Scene): Promise<void> => {
  await addCase(scene.desk);
  await scene.enter(paths.clinic);
  scene.tellSync();
  await scene.press('nav.lock');
  await scene.press('wipe.open');
  await scene.seen('dialog[open]');
};

export const wipeStates: States = {
  usual: openEmergency,
  'not-coordinator': async (scene) => {
    scene.found({ role: 'volunteer' });
    await openEmergency(scene);
  },
  'duress-form': async (scene) => {
    await openEmergency(scene);
    await scene.press('duress.choose');
    await scene.fill('passphrase', memoryPassphrase);
    await scene.fill('passphrase-repeat', memoryPassphrase);
    await scene.press('duress.save');
    await scene.seen('.field-error');
  },
  'duress-there': async (scene) => {
    scene.device.duress = 'anything';
    await openEmergency(scene);
  },
  asking: fromLocked,
  done: async (scene) => {
    await fromLocked(scene);
    await scene.press('wipe.confirm');
    await scene.seen('.door .actions');
  },
  'rest-left': async (scene) => {
    scene.ports.wipeBrowser = async () => ['databases'];
    await fromLocked(scene);
    await scene.press('wipe.confirm');
    await scene.seen('.door .actions');
  },
};
