/** States of the directory. */
import { type CareProviderForm, emptyCareProviderForm } from '../../../domain/careProvider.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const providers: readonly Partial<CareProviderForm>[] = [
  {
    name: 'Zahnarztpraxis am Markt',
    specialty: 'dentistry',
    address: 'Markt 4\n39576 Stendal',
    phone: '03931 / 21 00 00',
    note: 'Arabisch und Englisch. Montags ohne Termin; nach Frau Tiede fragen.',
  },
  {
    name: 'Johanniter-Krankenhaus Genthin-Stendal, Gynäkologische Ambulanz und Schwangerenberatung',
    specialty: 'gynaecology',
    address: 'Wendstraße 31\n39576 Stendal',
    phone: '+49 (0)3931 660',
  },
  { name: 'Apotheke im Bahnhof', specialty: 'pharmacy', phone: 'über die Koordinierungsstelle' },
];

const fillDirectory = async (scene: Scene): Promise<void> => {
  const before = scene.device.identity;
  scene.found();
  for (const provider of providers)
    await scene.desk.changeCareProvider(null, { ...emptyCareProviderForm, ...provider });
  scene.device.identity = before;
};

const openDirectory = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.office, { kind: 'directory' });
  await scene.seen('.provider, .teach');
};

const openFull = async (scene: Scene): Promise<void> => {
  await fillDirectory(scene);
  await openDirectory(scene);
};

export const directoryStates: States = {
  empty: openDirectory,
  full: openFull,
  'read-only': async (scene) => {
    await fillDirectory(scene);
    scene.found({ actsForOffice: false });
    await scene.enter(paths.vouchers, { kind: 'directory' });
    await scene.seen('.provider');
  },
  'empty-for-point': async (scene) => {
    scene.found({ actsForOffice: false });
    await scene.enter(paths.vouchers, { kind: 'directory' });
    await scene.seen('.teach');
  },
  'nothing-found': async (scene) => {
    await openFull(scene);
    await scene.fill('provider-search', 'Hautarzt');
    await scene.seen('.field-hint:not(:empty)');
  },
  form: async (scene) => {
    await openFull(scene);
    await scene.press('directory.change');
    await scene.seen('#provider-name');
  },
  errors: async (scene) => {
    await openDirectory(scene);
    await scene.press('directory.add');
    await scene.fill('provider-phone', '03931 210000, 03931 210001 und 03931 210002');
    await scene.press('directory.save');
    await scene.seen('.notice-error');
  },
  busy: async (scene) => {
    await openFull(scene);
    scene.hang('changeCareProvider');
    await scene.press('directory.change');
    await scene.press('directory.save');
    await scene.seen('form [role=status]:not(:empty)');
  },
  saved: async (scene) => {
    await openFull(scene);
    await scene.press('directory.change');
    await scene.press('directory.save');
    await scene.seen('.saved:not(:empty)');
  },
  'storage-full': async (scene) => {
    await openFull(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('directory.change');
    await scene.press('directory.save');
    await scene.seen('.notice-error');
  },
  remove: async (scene) => {
    await openFull(scene);
    await scene.press('directory.remove');
    await scene.seen('dialog[open]');
  },
};
