/** States of the settings. */
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openSettings = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings);
  await scene.seen('.facts');
};

export const settingsStates: States = {
  usual: openSettings,
  'office-only': async (scene) => {
    scene.found({ pointName: '', actsForPoint: false });
    await openSettings(scene);
  },
  'point-only': async (scene) => {
    scene.found({ actsForOffice: false });
    await openSettings(scene);
  },
  saved: async (scene) => {
    await openSettings(scene);
    await scene.fill('payer-name', 'Anonymer Krankenschein Sachsen-Anhalt e. V.');
    await scene.fill('payer-address', 'Hauptstraße 12\n39576 Stendal');
    await scene.press('settings.payer.save');
    await scene.seen('.saved:not(:empty)');
  },
  'terms-errors': async (scene) => {
    await openSettings(scene);
    await scene.fill('terms-goae', '4,5');
    await scene.fill('terms-goz', 'zwei');
    await scene.fill('terms-filingMonths', '');
    await scene.press('terms.save');
    await scene.seen('.notice-error');
  },
  'terms-saved': async (scene) => {
    await openSettings(scene);
    await scene.fill('terms-goz', '1,746');
    await scene.fill('terms-phoneHours', 'Mo–Do 9–12 Uhr');
    await scene.press('terms.save');
    await scene.seen('.saved:not(:empty)');
  },
  published: async (scene) => {
    scene.device.isOnline = true;
    await scene.desk.syncNow();
    await openSettings(scene);
  },
  sharing: async (scene) => {
    scene.device.otherPoints = ['Pfarrhaus Stendal', 'Teestube Salzwedel'];
    await openSettings(scene);
    await scene.seen('#sharing-title');
    await scene.press('sharing.start');
  },
  'storage-full': async (scene) => {
    await openSettings(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('settings.payer.save');
    await scene.seen('.notice-error');
  },
  'keeping-denied': async (scene) => {
    await openSettings(scene);
    await scene.press('settings.storage.ask');
    await scene.seen('.screen span[role=status]:not(:empty)');
  },
};
