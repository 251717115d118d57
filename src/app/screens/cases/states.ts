/** States of the list of cases. */
import { addCase, fillLedger } from '../../../testing/samples.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const casesStates: States = {
  empty: async (scene) => {
    await scene.enter(paths.cases);
    await scene.seen('.teach');
  },
  reading: async (scene) => {
    scene.hang('cases');
    await scene.enter(paths.cases);
    await scene.seen('#content [role=status]:not(:empty)');
  },
  few: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 5);
    await scene.enter(paths.cases);
    await scene.seen('.card-button');
  },
  closed: async (scene) => {
    scene.device.closedCases = 37;
    await fillLedger(scene.desk, scene.daysAgo, 2);
    await scene.enter(paths.cases);
    await scene.seen('.notice-caution');
  },
  due: async (scene) => {
    await scene.daysAgo(3_700, () => addCase(scene.desk));
    await fillLedger(scene.desk, scene.daysAgo, 3);
    await scene.enter(paths.cases);
    await scene.seen('.notice-info');
  },
  full: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 60);
    await scene.enter(paths.cases);
    await scene.seen('.card-button');
  },
  found: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 30);
    await scene.enter(paths.cases);
    await scene.fill('case-search', 'Mara');
    await scene.seen('[role=status].field-hint:not(:empty)');
  },
  'nothing-found': async (scene) => {
    await addCase(scene.desk);
    await scene.enter(paths.cases);
    await scene.fill('case-search', 'Zacharias');
    await scene.seen('[role=status].field-hint:not(:empty)');
  },
};
