/** States of a device that joins as office. */
import { memoryOfficeCode } from '../../../testing/memoryDesk.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';

const fillForm = async (scene: Scene, code = memoryOfficeCode): Promise<void> => {
  await scene.open();
  await scene.press('setUp.join');
  await scene.press('enrol.byCode');
  await scene.fill('code', code);
  await scene.fill('handle', 'Büro');
  await scene.press('passphrase.suggest');
  await scene.seen('.suggestion-words');
};

export const joiningStates: States = {
  empty: async (scene) => {
    await scene.open();
    await scene.press('setUp.join');
    await scene.press('enrol.byCode');
    await scene.seen('#code');
  },
  errors: async (scene) => {
    await scene.open();
    await scene.press('setUp.join');
    await scene.press('enrol.byCode');
    await scene.press('joining.submit');
    await scene.seen('.field-error');
  },
  'code-mistyped': async (scene) => {
    await fillForm(scene, 'A2C4-E6G8');
    await scene.press('joining.submit');
    await scene.seen('.field-error');
  },
  'no-signal': async (scene) => {
    await fillForm(scene);
    await scene.press('joining.submit');
    await scene.seen('.notice');
  },
  busy: async (scene) => {
    await fillForm(scene);
    scene.hang('joinOffice');
    await scene.press('joining.submit');
    await scene.seen('[role=status]:not(:empty)');
  },
};
