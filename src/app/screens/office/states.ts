/** States of the coordination office. */

import { parseDay } from '../../../domain/calendar.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { ReceivedVoucher } from '../../../protocol/deskOffice.ts';
import { fillLedger } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const conflicting = (entryId = '00000000000000c1' as EntryId): ReceivedVoucher => {
  const day = parseDay('2026-11-20');
  if (day === null) throw new Error('there is no such day');
  return {
    entryId,
    number: 'ABCD-EFGH-JKMN' as VoucherNumber,
    pointName: 'Stendal, Gemeindehaus St. Jacobi',
    specialty: 'psychiatry',
    issuedOn: day,
    validUntil: day,
    guaranteeCents: 12_345,
    state: { type: 'expired' },
    fromReserve: true,
    conflict: true,
  };
};

const openFull = async (scene: Scene): Promise<void> => {
  await fillLedger(scene.desk, scene.daysAgo, 40);
  scene.device.isOnline = true;
  await scene.desk.syncNow();
  await scene.enter(paths.office);
  await scene.seen('tbody tr');
};

export const officeStates: States = {
  empty: async (scene) => {
    await scene.enter(paths.office);
    await scene.seen('table, .teach');
  },
  'first-sync': async (scene) => {
    scene.found({ pointName: '', actsForPoint: false });
    scene.device.phase = 'sending';
    await scene.enter(paths.office);
    await scene.seen('.teach .progress');
  },
  full: openFull,
  'office-only': async (scene) => {
    scene.found({ pointName: '', actsForPoint: false });
    scene.device.received = { vouchers: [conflicting(), conflicting('00000000000000c2' as EntryId)], unreadable: [] };
    await scene.enter(paths.office);
    await scene.seen('tbody tr');
  },
  reserves: async (scene) => {
    scene.found();
    await scene.desk.printReserve('00000000000000d1', 5);
    await openFull(scene);
  },
  troubles: async (scene) => {
    scene.device.received = {
      vouchers: [conflicting()],
      unreadable: [
        { receivedAt: scene.device.now() - 3_600_000, reason: 'corrupt' },
        { receivedAt: scene.device.now() - 90_000_000, reason: 'unknownDevice' },
      ],
    };
    await openFull(scene);
  },
  code: async (scene) => {
    scene.device.isOnline = true;
    await scene.enter(paths.office);
    await scene.press('office.connect');
    await scene.seen('.office-code');
  },
  'code-busy': async (scene) => {
    scene.hang('createOfficeCode');
    await scene.enter(paths.office);
    await scene.press('office.connect');
    await scene.seen('.connect [role=status]:not(:empty)');
  },
  'code-without-signal': async (scene) => {
    await scene.enter(paths.office);
    await scene.press('office.connect');
    await scene.seen('.connect .notice');
  },
};
