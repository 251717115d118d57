/** States of late entry. */
import { emptyLateEntryForm } from '../../../domain/reserve.ts';
import { addCase, addVoucher } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const open = async (scene: Scene): Promise<void> => {
  await scene.daysAgo(20, () => scene.desk.printReserve('drawer', 4));
  const [number = null] = [...scene.device.reserves.keys()];
  await scene.enter(paths.vouchers, { kind: 'lateEntry', number });
  await scene.seen('#late-number');
};

const fill = async (scene: Scene): Promise<void> => {
  await scene.fill('late-issuedOn', '2026-11-10');
  await scene.fill('late-fictiveBirthDate', '1988-04-02');
  await scene.fill('late-complaint', 'Zahnschmerzen seit dem Wochenende');
};

export const lateEntryStates: States = {
  usual: open,
  errors: async (scene) => {
    await open(scene);
    await scene.fill('late-number', '0123-4567-89QV');
    await scene.fill('late-issuedOn', '2027-01-01');
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-error');
  },
  'entered-before': async (scene) => {
    await open(scene);
    await fill(scene);
    const [number = ''] = [...scene.device.reserves.keys()];
    const form = { ...emptyLateEntryForm, number, issuedOn: '2026-11-10', fictiveBirthDate: '1988-04-02' };
    await scene.desk.enterLate({ ...form, complaint: 'Zahnschmerzen' });
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-caution');
  },
  'no-number': async (scene) => {
    await scene.enter(paths.vouchers, { kind: 'lateEntry', number: null });
    await scene.seen('#late-number');
  },
  'unknown-reserve': async (scene) => {
    await open(scene);
    await fill(scene);
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.fill('late-number', number);
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-caution');
  },
  'reserve-voided': async (scene) => {
    await open(scene);
    await fill(scene);
    const [number] = [...scene.device.reserves.keys()];
    if (number) await scene.desk.voidReserve(number, 'lost');
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-caution');
  },
  'unknown-case': async (scene) => {
    await open(scene);
    await fill(scene);
    const { caseId, caseNumber } = await addCase(scene.desk);
    scene.device.cases.delete(caseId);
    await scene.fill('late-caseNumber', caseNumber);
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-caution');
  },
  busy: async (scene) => {
    scene.hang('enterLate');
    await open(scene);
    await fill(scene);
    await scene.press('lateEntry.submit');
    await scene.seen('form [role=status]:not(:empty)');
  },
  'storage-full': async (scene) => {
    await open(scene);
    await fill(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('lateEntry.submit');
    await scene.seen('.notice-error');
  },
};
