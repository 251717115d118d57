/** States of choosing a PIN. */
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openPin = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings, { kind: 'pin' });
  await scene.seen('#pin-new');
};
const choose = async (scene: Scene, pin: string, repeat = pin): Promise<void> => {
  await scene.fill('pin-new', pin);
  await scene.fill('pin-repeat', repeat);
  await scene.press('pin.choose');
};

export const pinStates: States = {
  none: openPin,
  there: async (scene) => {
    scene.device.pin = '274913';
    await openPin(scene);
  },
  'too-simple': async (scene) => {
    await openPin(scene);
    await choose(scene, '123456');
    await scene.seen('.field-error');
  },
  mismatch: async (scene) => {
    await openPin(scene);
    await choose(scene, '274913', '274914');
    await scene.seen('.field-error');
  },
  chosen: async (scene) => {
    await openPin(scene);
    await choose(scene, '274913');
    await scene.seen('.saved:not(:empty)');
  },
};
