/** States of the people at this device. */
import type { Day } from '../../../domain/calendar.ts';
import type { SlotId } from '../../../domain/volunteer.ts';
import { memoryPassphrase } from '../../../testing/memoryDesk.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const others = (scene: Scene): void => {
  scene.device.volunteers.push(
    {
      slotId: '00000000000000a1' as SlotId,
      handle: 'DRM',
      role: 'doctor',
      secrecyOn: '2026-09-01' as Day,
      passphrase: 'an apple a day keeps',
    },
    {
      slotId: '00000000000000a2' as SlotId,
      handle: 'سليم',
      role: 'volunteer',
      secrecyOn: null,
      passphrase: 'another one of these',
    },
  );
  scene.device.elsewhere = [
    { slotId: '00000000000000a3' as SlotId, handle: 'BÜ', role: 'coordinator', secrecyOn: null, deviceLabel: '' },
  ];
};
const openPeople = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings, { kind: 'people' });
  await scene.seen('.cards .card');
};

export const peopleStates: States = {
  alone: openPeople,
  several: async (scene) => {
    others(scene);
    await openPeople(scene);
  },
  'not-coordinator': async (scene) => {
    others(scene);
    scene.found({ role: 'volunteer' });
    await openPeople(scene);
  },
  adding: async (scene) => {
    await openPeople(scene);
    await scene.press('people.add');
    await scene.seen('#volunteer-handle');
  },
  errors: async (scene) => {
    await openPeople(scene);
    await scene.press('people.add');
    await scene.fill('volunteer-handle', 'kb');
    await scene.fill('passphrase', memoryPassphrase);
    await scene.fill('passphrase-repeat', memoryPassphrase);
    await scene.press('people.form.add');
    await scene.seen('.field-error');
  },
  'passphrase-taken': async (scene) => {
    await openPeople(scene);
    await scene.press('people.add');
    await scene.fill('volunteer-handle', 'NEU');
    await scene.fill('passphrase', memoryPassphrase);
    await scene.fill('passphrase-repeat', memoryPassphrase);
    await scene.press('people.form.add');
    await scene.seen('.field-error');
  },
  'own-passphrase': async (scene) => {
    await openPeople(scene);
    await scene.press('ownPassphrase.open');
    await scene.fill('passphrase-before', 'falsch');
    await scene.press('passphrase.suggest');
    await scene.seen('.suggestion-words');
    await scene.press('ownPassphrase.submit');
    await scene.seen('.field-error');
  },
};
