/** States of the first screen. */
import type { States } from '../../gallery/state.ts';

export const setUpStates: States = {
  first: async (scene) => {
    await scene.open();
    await scene.seen('h1');
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
