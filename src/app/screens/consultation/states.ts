/** States of the consultation form. */
import { textLimit } from '../../../domain/consultation.ts';
import type { DraftId } from '../../../domain/ids.ts';
import { addCase, usualForm } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openForm = (scene: Scene): Promise<void> => scene.enter(paths.clinic, { kind: 'newConsultation' });

const fillChild = async (scene: Scene): Promise<void> => {
  await openForm(scene);
  await scene.fill('birthYear', '2019');
  await scene.fill('birthMonth', '5');
  await scene.fill('language', 'ar');
  await scene.tick('interpretingNeeded');
  await scene.fill('complaint', 'Fieber und Ohrenschmerzen seit zwei Tagen, trinkt wenig.');
  await scene.fill('suspectedDiagnosis', 'Otitis media');
  await scene.fill('specialty', 'paediatrics');
  await scene.fill('urgency', 'today');
};

export const consultationStates: States = {
  empty: openForm,
  child: fillChild,
  more: async (scene) => {
    await openForm(scene);
    await scene.press('consultation.more');
    await scene.seen('#history');
  },
  errors: async (scene) => {
    await openForm(scene);
    await scene.press('consultation.more');
    await scene.fill('birthYear', '1799');
    await scene.fill('pregnancyWeek', '99');
    await scene.press('consultation.save');
    await scene.seen('.notice-error');
  },
  'too-long': async (scene) => {
    await openForm(scene);
    await scene.fill('birthYear', '1987');
    await scene.fill('complaint', 'wort '.repeat(textLimit / 4));
    await scene.press('consultation.save');
    await scene.seen('.notice-error');
  },
  saved: async (scene) => {
    await fillChild(scene);
    await scene.press('consultation.save');
    await scene.seen('.pseudonym');
  },
  saving: async (scene) => {
    await fillChild(scene);
    scene.hang('saveConsultation');
    await scene.press('consultation.save');
    await scene.seen('form [role=status]:not(:empty)');
  },
  'follow-up': async (scene) => {
    const { caseId } = await scene.daysAgo(20, () => addCase(scene.desk));
    await scene.enter(paths.cases, { kind: 'followUp', caseId });
  },
  amend: async (scene) => {
    const { caseId, noteId } = await scene.daysAgo(2, () => addCase(scene.desk));
    await scene.enter(paths.cases, { kind: 'amend', caseId, noteId });
  },
  'right-to-left-text': async (scene) => {
    await openForm(scene);
    await scene.fill('birthYear', '١٩٨٧');
    await scene.fill('complaint', 'ألم شديد في الأسنان منذ ثلاثة أيام ولا يستطيع المضغ');
    await scene.fill('findings', usualForm.findings);
  },
  'storage-full': async (scene) => {
    await fillChild(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('consultation.save');
    await scene.seen('.notice-error');
  },
  'draft-gone': (scene) => scene.enter(paths.clinic, { kind: 'draft', draftId: '00000000000000ff' as DraftId }),
};
