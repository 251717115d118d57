/** States of founding an organisation. */
import { memoryPassphrase } from '../../../testing/memoryDesk.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';

const openForm = async (scene: Scene): Promise<void> => {
  await scene.open();
  await scene.press('setUp.found');
};

const fillForm = async (scene: Scene): Promise<void> => {
  await openForm(scene);
  await scene.fill('organisationName', 'Medinetz Altmark');
  await scene.fill('pointName', 'Dorfgemeinschaftshaus Weißewarte');
  await scene.fill('handle', 'KB');
  await scene.press('passphrase.suggest');
  await scene.seen('.suggestion-words');
};

export const foundingStates: States = {
  empty: async (scene) => {
    await openForm(scene);
    await scene.seen('#handle');
  },
  filled: fillForm,
  errors: async (scene) => {
    await openForm(scene);
    await scene.press('founding.submit');
    await scene.seen('.notice-error');
  },
  'weak-passphrase': async (scene) => {
    await fillForm(scene);
    await scene.fill('passphrase', 'sommer');
    await scene.fill('passphrase-repeat', 'sommer');
    await scene.press('founding.submit');
    await scene.seen('.field-error');
  },
  mismatch: async (scene) => {
    await fillForm(scene);
    await scene.fill('passphrase-repeat', `${memoryPassphrase} nicht`);
    await scene.press('founding.submit');
    await scene.seen('.field-error');
  },
  'long-names': async (scene) => {
    await fillForm(scene);
    await scene.fill(
      'organisationName',
      'Medizinische Flüchtlings- und Wohnungslosenhilfe im Landkreis Altmark-Salzwedel',
    );
    await scene.fill('pointName', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhaus');
  },
  busy: async (scene) => {
    await fillForm(scene);
    scene.hang('found');
    await scene.press('founding.submit');
    await scene.seen('[role=status]:not(:empty)');
  },
  'storage-full': async (scene) => {
    await fillForm(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('founding.submit');
    await scene.seen('.notice-error');
  },
  'host-too-long': async (scene) => {
    await fillForm(scene);
    scene.device.host = 'feldschein.medizinische-fluechtlingshilfe-altmark.example';
    await scene.press('founding.submit');
    await scene.seen('.notice-error');
  },
  'other-window': async (scene) => {
    await fillForm(scene);
    scene.device.isHeldElsewhere = true;
    await scene.press('founding.submit');
    await scene.seen('.notice-caution');
  },
};
