/** States of the case cards. */
import { addCase, fillLedger } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openCards = async (scene: Scene): Promise<void> => {
  const { caseId } = await addCase(scene.desk);
  await scene.enter(paths.cases, { kind: 'caseCards', caseId });
  await scene.seen('#card-start');
};

export const caseCardsStates: States = {
  one: openCards,
  more: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 12);
    await openCards(scene);
    await scene.seen('fieldset .check');
    await scene.pressAt('fieldset .check input');
    await scene.fill('card-start', '3');
  },
  full: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 12);
    await openCards(scene);
    for (let chosen = 1; chosen < 8; chosen++) {
      await scene.seen('fieldset input:not(:checked)');
      await scene.pressAt('fieldset input:not(:checked)');
    }
    await scene.seen('fieldset .field-hint');
  },
};
