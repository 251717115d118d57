/** States of a device that replaces lost ones. */
import { memorySheets } from '../../../testing/memoryDeskRecovery.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const open = async (scene: Scene): Promise<void> => {
  await scene.open();
  await scene.press('setUp.restore');
  await scene.seen('#enrol-text');
};
const read = async (scene: Scene, kind: 'office' | 'point', count: number): Promise<void> => {
  for (const [index, { code }] of memorySheets(kind).slice(0, count).entries()) {
    await scene.fill('enrol-text', code);
    await scene.press('recovery.sheet.submit');
    const place = kind === 'office' ? ':first-child' : ':last-child';
    await scene.seen(`[role=status] > [data-have="${index + 1}"]${place}`);
  }
};

export const restoringStates: States = {
  empty: open,
  'point-alone': async (scene) => {
    await open(scene);
    await read(scene, 'point', 2);
    await scene.seen('.notice-info');
  },
  'no-connection': async (scene) => {
    await open(scene);
    await read(scene, 'office', 3);
    await scene.press('restoring.next');
    await scene.seen('.notice-info');
  },
  who: async (scene) => {
    scene.device.isOnline = true;
    await open(scene);
    await read(scene, 'office', 3);
    await read(scene, 'point', 2);
    await scene.press('restoring.next');
    await scene.seen('#handle');
  },
  restored: async (scene) => {
    await scene.enter(paths.settings, { kind: 'restored' });
    await scene.seen('.notice-caution');
  },
};
