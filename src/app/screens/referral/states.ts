/** States of the referral letter. */
import { addCase, addVoucher, type usualForm } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openLetter = async (scene: Scene, changes: Partial<typeof usualForm> = {}): Promise<void> => {
  const { number } = await addVoucher(scene.desk, await addCase(scene.desk, changes));
  await scene.enter(paths.vouchers, { kind: 'referral', number });
  await scene.seen('.referral-preview');
};

const fullNote = {
  history: 'Vor zwei Jahren Wurzelbehandlung.',
  allergiesAndMedication: 'Penicillin: Ausschlag. Nimmt Ramipril 5 mg.',
  medicationGiven: 'Ibuprofen 400 mg, 10 Stück.',
  pregnancyWeek: '12',
};

export const referralStates: States = {
  usual: async (scene) => {
    scene.found();
    await scene.desk.changeCareProvider(null, {
      name: 'Zahnarztpraxis am Markt',
      specialty: 'dentistry',
      address: 'Am Markt 3\n39576 Stendal',
      phone: '03931 555 02 34',
      note: 'Mittwochs Dolmetscherin für Arabisch',
    });
    await openLetter(scene, fullNote);
    await scene.seen('#referral-provider');
  },
  'little-noted': (scene) => openLetter(scene, { language: '', interpretingNeeded: false, findings: '' }),
  'left-out': async (scene) => {
    await openLetter(scene, fullNote);
    for (const part of ['complaint', 'findings', 'diagnosis', 'language']) await scene.tick(`referral-${part}`);
    await scene.fill('referral-address', 'Frauenarztpraxis Dr. Ahlborn\nSchulstraße 8\n39576 Stendal');
  },
  gone: async (scene) => {
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    scene.device.vouchers.clear();
    await scene.enter(paths.vouchers, { kind: 'referral', number });
    await scene.seen('.notice');
  },
};
