/** States of pseudonyms for recipients. */
import { fillLedger } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openFull = async (scene: Scene): Promise<void> => {
  await fillLedger(scene.desk, scene.daysAgo, 40);
  scene.device.isOnline = true;
  await scene.desk.syncNow();
  await scene.enter(paths.office, { kind: 'sectors' });
  await scene.seen('#sector');
};

export const sectorsStates: States = {
  empty: async (scene) => {
    await scene.enter(paths.office, { kind: 'sectors' });
    await scene.seen('.empty');
  },
  full: openFull,
  ministry: async (scene) => {
    await openFull(scene);
    await scene.fill('sector', 'ministry');
  },
  'without-signal': async (scene) => {
    await openFull(scene);
    scene.device.isOnline = false;
    await scene.press('sectors.save');
    await scene.seen('.notice-info');
  },
  busy: async (scene) => {
    scene.hang('sectorPseudonyms');
    await openFull(scene);
    await scene.press('sectors.save');
    await scene.seen('.progress');
  },
  destroying: async (scene) => {
    await openFull(scene);
    await scene.press('sectors.destroy.year', { year: 2026 });
    await scene.press('sectors.destroy.confirm');
    await scene.seen('#destroy-year-title');
    await scene.seen('.field-error');
  },
  destroyed: async (scene) => {
    scene.device.destroyedYears.add(2026);
    await openFull(scene);
  },
};
