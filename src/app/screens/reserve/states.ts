/** States of the reserve papers. */
import type { VoucherNumber } from '../../../domain/codes.ts';
import { emptyLateEntryForm } from '../../../domain/reserve.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

/** One entered late, one voided, the others blank. */
const fillDrawer = async (scene: Scene, count: number): Promise<void> => {
  await scene.daysAgo(20, () => scene.desk.printReserve('drawer', count));
  const [first, second] = [...scene.device.reserves.keys()];
  await enterFirst(scene, first);
  if (second) await scene.desk.voidReserve(second, 'lost');
};

const enterFirst = async (scene: Scene, number: VoucherNumber | undefined): Promise<void> => {
  await scene.desk.enterLate({
    ...emptyLateEntryForm,
    number: number ?? '',
    issuedOn: '2026-11-10',
    fictiveBirthDate: '1988-04-02',
    complaint: 'Zahnschmerzen',
  });
};

const open = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.vouchers, { kind: 'reserve' });
  await scene.seen('#reserve-number-of');
};

export const reserveStates: States = {
  empty: async (scene) => {
    await open(scene);
    await scene.seen('.teach');
  },
  drawer: async (scene) => {
    await fillDrawer(scene, 8);
    await open(scene);
    await scene.seen('.cards');
  },
  few: async (scene) => {
    await fillDrawer(scene, 4);
    await open(scene);
    await scene.seen('.notice-info');
  },
  ageing: async (scene) => {
    await scene.daysAgo(340, () => scene.desk.printReserve('last-year', 4));
    await open(scene);
    await scene.seen('.notice-info');
  },
  outdated: async (scene) => {
    await scene.daysAgo(400, () => scene.desk.printReserve('long-ago', 3));
    await open(scene);
    await scene.seen('.cards');
  },
  busy: async (scene) => {
    await open(scene);
    scene.hang('printReserve');
    await scene.press('reserve.print');
    await scene.seen('form [role=status]:not(:empty)');
  },
  void: async (scene) => {
    await fillDrawer(scene, 8);
    await open(scene);
    await scene.seen('.cards');
    await scene.press('voucher.void');
    await scene.seen('dialog[open]');
  },
  'too-many': async (scene) => {
    await scene.desk.printReserve('one', 20);
    await scene.desk.printReserve('two', 20);
    await scene.desk.printReserve('three', 20);
    await open(scene);
    await scene.press('reserve.print');
    await scene.seen('.notice-caution');
  },
  count: async (scene) => {
    await open(scene);
    await scene.fill('reserve-number-of', '500');
    await scene.press('reserve.print');
    await scene.seen('.field-error');
  },
  'storage-full': async (scene) => {
    await open(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('reserve.print');
    await scene.seen('.notice-error');
  },
};
