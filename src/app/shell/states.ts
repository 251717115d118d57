/** States of the window as a whole: opening, locking, missing files, storage that does not answer, messages above all. */
import { addCase } from '../../testing/samples.ts';
import type { States } from '../gallery/state.ts';
import { paths } from './router.ts';

export const shellStates: States = {
  starting: async (scene) => {
    scene.found();
    scene.hang('standing');
    void scene.open();
    await scene.seen('[role=status]:not(:empty)');
  },
  'files-missing': async (scene) => {
    scene.found();
    scene.ports.startDesk = () => Promise.reject(new Error('no network'));
    await scene.open();
    await scene.seen('h1');
  },
  'storage-trouble': async (scene) => {
    scene.found();
    const start = scene.ports.startDesk;
    scene.ports.startDesk = async (onEvent) => {
      const link = await start(onEvent);
      const standing = async () => ({ ok: false, error: { type: 'storageClosed' } }) as const;
      return { ...link, desk: { ...link.desk, standing } };
    };
    await scene.open();
    await scene.seen('.notice-error');
  },
  locking: async (scene) => {
    scene.hang('lock');
    await scene.enter(paths.clinic);
    await scene.press('nav.lock');
    await scene.seen('.door [role=status]:not(:empty)');
  },
  'unsaved-text': async (scene) => {
    await scene.enter(paths.clinic, { kind: 'newConsultation' });
    await scene.fill('complaint', 'Husten seit einer Woche.');
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('nav.lock');
    await scene.seen('dialog[open]');
  },
  'more-sections': async (scene) => {
    await scene.enter(paths.sync);
    await scene.press('nav.more');
    await scene.seen('.navigation.is-open');
  },
  'update-ready': async (scene) => {
    await addCase(scene.desk);
    await scene.enter(paths.cases);
    scene.update.offer(() => undefined);
    await scene.seen('.update');
  },
  failed: async (scene) => {
    await addCase(scene.desk);
    await scene.enter(paths.cases);
    scene.fail();
    await scene.seen('.banner');
  },
};
