/** States of a device that is being enrolled. */
import { memoryAnswer } from '../../../testing/memoryDeskEnrol.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';

const openEnrolling = async (scene: Scene): Promise<void> => {
  await scene.open();
  await scene.press('setUp.join');
  await scene.seen('.enrol-words');
};
const readAnswer = async (scene: Scene, answer = memoryAnswer): Promise<void> => {
  await openEnrolling(scene);
  await scene.fill('enrol-text', answer);
  await scene.press('enrol.paste.submit');
  await scene.seen('#handle');
};

export const enrollingStates: States = {
  asking: openEnrolling,
  'as-text': async (scene) => {
    await openEnrolling(scene);
    await scene.pressAt('summary');
  },
  camera: async (scene) => {
    await openEnrolling(scene);
    await scene.press('scan.camera.open');
    await scene.seen('video');
  },
  who: readAnswer,
  errors: async (scene) => {
    await readAnswer(scene);
    await scene.press('enrol.submit');
    await scene.seen('.field-error');
  },
  'other-request': async (scene) => {
    await readAnswer(scene, 'FSA1:ANOTHER');
    await scene.fill('handle', 'KB');
    await scene.press('passphrase.suggest');
    await scene.seen('.suggestion-words');
    await scene.press('enrol.submit');
    await scene.seen('.notice-caution');
  },
};
