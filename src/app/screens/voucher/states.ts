/** States of one voucher. */
import type { VoucherNumber } from '../../../domain/codes.ts';
import { emptyLateEntryForm } from '../../../domain/reserve.ts';
import { addCase, addVoucher } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const usualPayer = {
  name: 'Anonymer Krankenschein Sachsen-Anhalt e. V.',
  address: 'Abrechnungsstelle\nHauptstraße 12\n39576 Stendal',
  phone: '03931 555 01 23',
};

const openNumber = async (scene: Scene, number: VoucherNumber): Promise<void> => {
  await scene.enter(paths.vouchers, { kind: 'voucher', number });
  await scene.seen('.voucher-facts');
};

export const voucherStates: States = {
  valid: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
  },
  'original-printed': async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
    window.print = () => undefined;
    await scene.press('voucher.print.original');
    await scene.seen('.notice-info');
  },
  printed: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.desk.recordPrint(number, 'original');
    await openNumber(scene, number);
  },
  'print-refused': async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
    const held = scene.device.vouchers.get(number);
    if (held) held.printed = { ...held.printed, original: 1 };
    await scene.press('voucher.print.original');
    await scene.seen('.notice-caution');
  },
  'print-trouble': async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
    scene.device.trouble = { type: 'storageClosed' };
    await scene.press('voucher.print.original');
    await scene.seen('.notice-error');
  },
  'from-reserve': async (scene) => {
    scene.device.payer = usualPayer;
    await scene.daysAgo(20, () => scene.desk.printReserve('drawer', 1));
    const [number] = [...scene.device.reserves.keys()];
    if (!number) return;
    const form = { ...emptyLateEntryForm, number, issuedOn: '2026-11-10', fictiveBirthDate: '1988-04-02' };
    await scene.desk.enterLate({ ...form, complaint: 'Zahnschmerzen' });
    await openNumber(scene, number);
    await scene.seen('.notice-info');
  },
  'payer-missing': async (scene) => {
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
  },
  received: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await scene.daysAgo(20, async () => addVoucher(scene.desk, await addCase(scene.desk)));
    scene.device.isOnline = true;
    await scene.desk.syncNow();
    await openNumber(scene, number);
  },
  expired: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await scene.daysAgo(120, async () => addVoucher(scene.desk, await addCase(scene.desk)));
    await openNumber(scene, number);
  },
  voided: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.desk.voidVoucher(number, 'lost');
    await openNumber(scene, number);
  },
  void: async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
    await scene.press('voucher.void');
    await scene.seen('dialog[open]');
  },
  'void-trouble': async (scene) => {
    scene.device.payer = usualPayer;
    const { number } = await addVoucher(scene.desk, await addCase(scene.desk));
    await openNumber(scene, number);
    await scene.press('voucher.void');
    scene.device.trouble = { type: 'storageClosed' };
    await scene.press('voucher.void.confirm');
    await scene.seen('dialog .notice-error');
  },
  'long-names': async (scene) => {
    scene.found({
      organisationName: 'Medizinische Flüchtlings- und Wohnungslosenhilfe im Landkreis Altmark-Salzwedel',
      pointName: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhaus am Kirchplatz',
    });
    scene.device.payer = {
      ...usualPayer,
      name: 'Verein zur Förderung der gesundheitlichen Versorgung nicht krankenversicherter Menschen im ländlichen Raum',
    };
    const saved = await addCase(scene.desk, {
      suspectedDiagnosis: 'Oberschenkelhalsfrakturnachuntersuchungsterminvereinbarung '.repeat(3),
      specialty: 'psychiatry',
    });
    const { number } = await addVoucher(scene.desk, saved, { referralReason: 'Abklärung '.repeat(40) });
    await openNumber(scene, number);
  },
  gone: async (scene) => {
    await addVoucher(scene.desk, await addCase(scene.desk));
    await scene.enter(paths.vouchers);
    scene.router.open({ kind: 'voucher', number: '0000-0000-0000' as VoucherNumber });
    await scene.seen('.notice');
  },
};
