/** States of what the queue keeps apart. */
import type { Day } from '../../../domain/calendar.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { HeldBack } from '../../../protocol/deskHeldBack.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const late: HeldBack = {
  id: 1,
  deviceLabel: 'Tablet Bismark',
  reason: 'revoked',
  keptAt: Date.UTC(2026, 10, 20, 14),
  vouchers: [
    { number: 'V7K2-9QXM-4TRB-6W' as VoucherNumber, issuedOn: '2026-11-19' as Day, guaranteeCents: 15_000 },
    { number: 'V3D8-HN5C-0PZE-1A' as VoucherNumber, issuedOn: '2026-11-20' as Day, guaranteeCents: 40_000 },
  ],
  others: 1,
  isRead: true,
};
const open = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.office, { kind: 'heldBack' });
};

export const heldBackStates: States = {
  nothing: async (scene) => {
    scene.device.isOnline = true;
    await open(scene);
    await scene.seen('.empty');
  },
  late: async (scene) => {
    const conflict: HeldBack = { ...late, id: 2, deviceLabel: '', reason: 'conflict', vouchers: [], isRead: false };
    scene.device.isOnline = true;
    scene.device.heldBack = [late, conflict];
    await open(scene);
    await scene.seen('.panel');
  },
  rejecting: async (scene) => {
    scene.device.isOnline = true;
    scene.device.heldBack = [late];
    await open(scene);
    await scene.press('heldBack.reject');
    await scene.seen('#reject-title');
  },
  'no-connection': async (scene) => {
    scene.device.isOnline = false;
    await open(scene);
    await scene.seen('.notice-caution');
  },
};
