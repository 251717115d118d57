/** States of the clinic's first screen. */

import type { VoucherNumber } from '../../../domain/codes.ts';
import { addCase, draftOf } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const addDrafts = async (scene: Scene): Promise<void> => {
  await scene.daysAgo(7, () => scene.desk.saveDraft(draftOf({ complaint: '' })));
  const { caseId } = await scene.daysAgo(3, () => addCase(scene.desk));
  await scene.desk.saveDraft(draftOf({ complaint: 'Fieber und Ohrenschmerzen seit zwei Tagen, trinkt wenig.' }));
  await scene.desk.saveDraft(draftOf({ complaint: 'ألم في الأذن منذ يومين وحمى' }, { caseId }));
};

export const clinicStates: States = {
  empty: (scene) => scene.enter(paths.clinic),
  drafts: async (scene) => {
    await addDrafts(scene);
    await scene.enter(paths.clinic);
    await scene.seen('.cards .card');
  },
  'discard-draft': async (scene) => {
    await addDrafts(scene);
    await scene.enter(paths.clinic);
    await scene.press('clinic.draft.discard');
    await scene.seen('dialog[open]');
  },
  'nine-days-offline': async (scene) => {
    await scene.daysAgo(9, () => addCase(scene.desk));
    scene.device.problem = 'noConnection';
    await scene.enter(paths.clinic);
  },
  'something-missing': async (scene) => {
    scene.device.missing = {
      found: 3,
      isAsked: true,
      count: 3,
      numbers: ['7K4M-2PQR-9XTW' as VoucherNumber, 'B3CD-F5GH-J7KM' as VoucherNumber],
      at: scene.device.now() - 86_400_000 * 6,
    };
    scene.ports.canary = {
      read: () => ({ device: '0'.repeat(32) as never, count: 9, at: 0, sealed: '' }),
      write: () => undefined,
    };
    await scene.enter(paths.clinic);
    await scene.seen('dialog[open]');
  },
  'storage-trouble': async (scene) => {
    await addDrafts(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.enter(paths.clinic);
    await scene.press('clinic.draft.discard');
    await scene.press('clinic.discard.confirm');
    await scene.seen('.notice-error');
  },
  'long-names': async (scene) => {
    scene.found({
      organisationName: 'Medizinische Flüchtlings- und Wohnungslosenhilfe im Landkreis Altmark-Salzwedel',
      pointName: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhaus am Kirchplatz',
    });
    await scene.desk.saveDraft(
      draftOf({ complaint: 'Oberschenkelhalsfrakturnachuntersuchungsterminvereinbarung'.repeat(2) }),
    );
    await scene.enter(paths.clinic);
    await scene.seen('.cards .card');
  },
};
