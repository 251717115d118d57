/** States of sending. */

import type { EntryId } from '../../../domain/ids.ts';
import type { SyncProblem } from '../../../protocol/syncStatus.ts';
import { addCase, addVoucher, fillLedger } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { ShowState, States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const write = async (scene: Scene, days: number): Promise<void> => {
  scene.device.lastContactAt = scene.device.now() - (days + 1) * 86_400_000;
  scene.device.isSetUpSent = true;
  await scene.daysAgo(days, async () => addVoucher(scene.desk, await addCase(scene.desk)));
};

const stopped =
  (problem: SyncProblem): ShowState =>
  async (scene) => {
    await write(scene, 1);
    scene.device.problem = problem;
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  };

export const syncStates: States = {
  'nothing-yet': (scene) => scene.enter(paths.sync),
  all: async (scene) => {
    await write(scene, 1);
    scene.device.isOnline = true;
    await scene.desk.syncNow();
    await scene.enter(paths.sync);
    await scene.seen('.sync-all');
  },
  'nine-days-offline': async (scene) => {
    await write(scene, 9);
    await scene.enter(paths.sync);
    await scene.press('syncPage.now');
    await scene.seen('.notice');
  },
  trying: async (scene) => {
    await write(scene, 1);
    scene.hang('syncNow');
    await scene.enter(paths.sync);
    await scene.press('syncPage.now');
    await scene.seen('#content [role=status]:not(:empty)');
  },
  sending: async (scene) => {
    await write(scene, 1);
    scene.device.phase = 'sending';
    await scene.enter(paths.sync);
    await scene.seen('.progress');
  },
  waiting: async (scene) => {
    await write(scene, 1);
    Object.assign(scene.device, { phase: 'waiting', nextTryAt: scene.device.now() + 90_000, problem: 'queueBusy' });
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  },
  'broke-off': async (scene) => {
    await write(scene, 1);
    scene.device.breaksAfter = 1;
    await scene.enter(paths.sync);
    await scene.press('syncPage.now');
    await scene.seen('.outcome:not(:empty)');
  },
  'on-their-way': async (scene) => {
    await write(scene, 3);
    await write(scene, 2);
    await write(scene, 1);
    Object.assign(scene.device, { breaksAfter: 4, backup: 'there', usage: someUsage });
    await scene.desk.syncNow();
    scene.device.sending = scene.device.sending.map((record, index) => ({
      ...record,
      isSafe: index < 3,
      isSeen: record.isSeen === null ? null : index < 2,
    }));
    await scene.enter(paths.sync);
    await scene.seen('.way-done');
  },
  many: async (scene) => {
    await fillLedger(scene.desk, scene.daysAgo, 120);
    Object.assign(scene.device, { breaksAfter: 30, usage: someUsage });
    await scene.desk.syncNow();
    await scene.enter(paths.sync);
    await scene.seen('.way-done');
  },
  'unreadable-rows': async (scene) => {
    await write(scene, 1);
    scene.device.unreadableRows = 3;
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  },
  parked: async (scene) => {
    await write(scene, 4);
    scene.device.parked = [
      {
        entryId: '00000000000000a1' as EntryId,
        record: { kind: 'voucher', about: 'ABCD-EFGH-JKMN' },
        at: scene.device.now() - 3 * 86_400_000,
        reason: 'refused',
      },
      { entryId: '00000000000000a2' as EntryId, record: null, at: scene.device.now(), reason: 'unreadable' },
    ];
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  },
  'clock-behind': async (scene) => {
    await write(scene, 1);
    scene.device.clockOffsetMs = 3 * 86_400_000;
    await scene.enter(paths.sync);
    await scene.seen('.notice');
  },
  'saving-data': async (scene) => {
    await write(scene, 1);
    Object.assign(scene.device, { isSavingData: true, usage: someUsage });
    await scene.enter(paths.sync);
    await scene.seen('#save-data:checked');
  },
  'captive-portal': stopped('captivePortal'),
  'queue-full': stopped('queueFull'),
  'device-refused': stopped('deviceRefused'),
  'record-refused': stopped('recordRefused'),
  storage: stopped('storage'),
  'queue-paused': stopped('queuePaused'),
  'device-revoked': stopped('deviceRevoked'),
  'queue-failed': stopped('queueFailed'),
  'founding-refused': stopped('foundingRefused'),
  'clock-wrong': stopped('clockWrong'),
  'app-too-old': stopped('appTooOld'),
  'storage-full': stopped('storageFull'),
};

const someUsage = {
  today: { sentBytes: 12_345, receivedBytes: 840 },
  month: { sentBytes: 1_412_000, receivedBytes: 96_300 },
};
