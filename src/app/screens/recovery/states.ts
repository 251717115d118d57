/** States of the recovery sheets: none, made, rehearsed. */
import { memorySetId, memorySheets } from '../../../testing/memoryDeskRecovery.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const open = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings, { kind: 'recovery' });
  await scene.seen('.panel');
};
const made = (scene: Scene, parcel: 'atQueue' | 'notYet' | 'refused', rehearsedAt: number | null = null): void => {
  scene.device.recovery.set('office', { setId: memorySetId, madeAt: Date.UTC(2026, 8, 1), parcel, rehearsedAt });
};
const rehearse = async (scene: Scene): Promise<void> => {
  made(scene, 'atQueue');
  await open(scene);
  await scene.press('recovery.rehearse.office');
  await scene.seen('#enrol-text');
};
const read = async (scene: Scene, index: number): Promise<void> => {
  await scene.fill('enrol-text', memorySheets('office')[index]?.code ?? '');
  await scene.press('recovery.sheet.submit');
};

export const recoveryStates: States = {
  none: open,
  waiting: async (scene) => {
    made(scene, 'notYet');
    await open(scene);
  },
  'up-to-date': async (scene) => {
    made(scene, 'atQueue', Date.UTC(2026, 9, 1));
    await open(scene);
  },
  'maker-withdrawn': async (scene) => {
    made(scene, 'refused');
    await open(scene);
  },
  'point-only': async (scene) => {
    scene.found({ actsForOffice: false });
    await open(scene);
  },
  'asking-for-new': async (scene) => {
    made(scene, 'atQueue');
    await open(scene);
    await scene.press('recovery.makeNew.office');
    await scene.seen('#new-sheets-title');
  },
  made: async (scene) => {
    await open(scene);
    await scene.press('recovery.make.office');
    await scene.seen('.button.primary');
  },
  rehearsing: rehearse,
  mistyped: async (scene) => {
    await rehearse(scene);
    await scene.fill('enrol-text', 'AAAA AAAA AAAA AAAA AAAA');
    await scene.press('recovery.sheet.submit');
    await scene.seen('.field-error');
  },
  'one-of-three': async (scene) => {
    await rehearse(scene);
    await read(scene, 0);
    await scene.seen('[role=status] .card-title');
  },
};
