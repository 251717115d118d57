/** States of the first screen. */
import type { States } from '../../gallery/state.ts';

export const setUpStates: States = {
  first: async (scene) => {
    await scene.open();
    await scene.seen('h1');
  },
};
