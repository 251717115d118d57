/** States of issuing a voucher. */
import type { NoteId } from '../../../domain/ids.ts';
import { addCase, addVoucher } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openForm = async (scene: Scene): Promise<void> => {
  const { caseId, noteId } = await addCase(scene.desk);
  await scene.enter(paths.cases, { kind: 'voucherForm', caseId, noteId });
  await scene.seen('#referralReason');
};

export const voucherFormStates: States = {
  usual: openForm,
  'no-diagnosis': async (scene) => {
    const { caseId, noteId } = await addCase(scene.desk, { suspectedDiagnosis: '', specialty: '' });
    await scene.enter(paths.cases, { kind: 'voucherForm', caseId, noteId });
    await scene.seen('#referralReason');
  },
  bare: async (scene) => {
    const { caseId, noteId } = await addCase(scene.desk, { suspectedDiagnosis: '', specialty: '' });
    await scene.enter(paths.cases, { kind: 'voucherForm', caseId, noteId });
    await scene.seen('#referralReason');
    await scene.press('voucherForm.submit');
    await scene.seen('.notice-caution');
  },
  'already-valid': async (scene) => {
    const saved = await scene.daysAgo(14, () => addCase(scene.desk));
    await scene.daysAgo(14, () => addVoucher(scene.desk, saved));
    await scene.daysAgo(2, () => addVoucher(scene.desk, saved, { guarantee: '120,00' }));
    await scene.enter(paths.cases, { kind: 'voucherForm', caseId: saved.caseId, noteId: saved.noteId });
    await scene.seen('.notice-caution');
  },
  errors: async (scene) => {
    await openForm(scene);
    await scene.fill('validUntil', '2027-12-24');
    await scene.fill('guarantee', '900');
    await scene.press('voucherForm.submit');
    await scene.seen('.notice-error');
  },
  busy: async (scene) => {
    await openForm(scene);
    scene.hang('issueVoucher');
    await scene.press('voucherForm.submit');
    await scene.seen('form [role=status]:not(:empty)');
  },
  'storage-full': async (scene) => {
    await openForm(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('voucherForm.submit');
    await scene.seen('.notice-error');
  },
  unknown: async (scene) => {
    const { caseId } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'voucherForm', caseId, noteId: '00000000000000ff' as NoteId });
    await scene.seen('.notice');
  },
};
