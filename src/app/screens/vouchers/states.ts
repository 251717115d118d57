/** States of the list of vouchers. */
import { addCase, addVoucher, fillLedger } from '../../../testing/samples.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const vouchersStates: States = {
  empty: async (scene) => {
    await scene.enter(paths.vouchers);
    await scene.seen('.teach');
  },
  mixed: async (scene) => {
    await scene.daysAgo(120, async () => addVoucher(scene.desk, await addCase(scene.desk)));
    await scene.daysAgo(20, async () => addVoucher(scene.desk, await addCase(scene.desk, { specialty: 'psychiatry' })));
    scene.device.isOnline = true;
    await scene.desk.syncNow();
    const lost = await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.desk.voidVoucher(lost.number, 'lost');
    await addVoucher(scene.desk, await addCase(scene.desk, { specialty: '' }));
    await scene.enter(paths.vouchers);
    await scene.seen('.card-button');
  },
  full: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 80);
    await scene.enter(paths.vouchers);
    await scene.seen('.card-button');
  },
  'nothing-found': async (scene) => {
    await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.enter(paths.vouchers);
    await scene.fill('voucher-search', 'Zacharias');
    await scene.seen('[role=status].field-hint:not(:empty)');
  },
};
