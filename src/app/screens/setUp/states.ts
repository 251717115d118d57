/** States of the first screen. */
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const setUpStates: States = {
  first: async (scene) => {
    await scene.open();
    await scene.seen('h1');
  },
  'data-gone': async (scene) => {
    await scene.enter(paths.clinic);
    scene.device.identity = null;
    scene.tell({ type: 'mustLock', reason: 'databaseClosed' });
    await scene.seen('.notice-caution');
  },
  'example-on-its-way': async (scene) => {
    scene.hang('startDemo');
    await scene.open();
    await scene.press('setUp.demo');
    await scene.seen('.try [role=status]:not(:empty)');
  },
  'example-elsewhere': async (scene) => {
    scene.device.isHeldElsewhere = true;
    await scene.open();
    await scene.press('setUp.demo');
    await scene.seen('.notice');
  },
  'example-no-room': async (scene) => {
    scene.device.trouble = { type: 'storageFull' };
    await scene.open();
    await scene.press('setUp.demo');
    await scene.seen('.notice');
  },
};
