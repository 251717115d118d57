/** States of the locked screen. */
import { memoryPassphrase } from '../../../testing/memoryDesk.ts';
import { addCase } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openLocked = async (scene: Scene): Promise<void> => {
  scene.found();
  await scene.open();
  await scene.seen('#passphrase');
};

export const lockedStates: States = {
  usual: async (scene) => {
    await addCase(scene.desk);
    await scene.enter(paths.clinic);
    await scene.press('nav.lock');
    await scene.seen('#passphrase');
  },
  'two-ways': async (scene) => {
    scene.device.hasPasskey = true;
    await openLocked(scene);
    await scene.seen('.actions .secondary');
  },
  required: async (scene) => {
    await openLocked(scene);
    await scene.press('locked.submit');
    await scene.seen('.field-error');
  },
  'wrong-passphrase': async (scene) => {
    await openLocked(scene);
    await scene.fill('passphrase', 'falsch');
    await scene.press('locked.submit');
    await scene.seen('.field-error');
  },
  busy: async (scene) => {
    await openLocked(scene);
    scene.hang('unlock');
    await scene.fill('passphrase', memoryPassphrase);
    await scene.press('locked.submit');
    await scene.seen('form [role=status]:not(:empty)');
  },
  'other-window': async (scene) => {
    await openLocked(scene);
    scene.device.isHeldElsewhere = true;
    await scene.fill('passphrase', memoryPassphrase);
    await scene.press('locked.submit');
    await scene.seen('.notice-caution');
  },
  'locked-by-itself': async (scene) => {
    await scene.enter(paths.clinic);
    scene.tell({ type: 'mustLock', reason: 'databaseClosed' });
    await scene.seen('.notice-caution');
  },
};
