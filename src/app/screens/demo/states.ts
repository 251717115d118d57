/** States of the example: its strip and the practice mode, over the screens that it is tried out with. */
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const start = async (scene: Scene): Promise<void> => {
  await scene.open();
  await scene.press('setUp.demo');
  await scene.seen('.training');
};

export const demoStates: States = {
  start,
  folded: async (scene) => {
    await start(scene);
    await scene.pressAt('.training-head');
    scene.router.open({ kind: 'newConsultation' });
    await scene.seen('#complaint');
  },
  'first-task-done': async (scene) => {
    await start(scene);
    scene.router.open({ kind: 'newConsultation' });
    await scene.fill('birthYear', '1987');
    await scene.fill('complaint', 'Zahnschmerzen seit drei Tagen.');
    await scene.press('consultation.save');
    await scene.seen('.training-praise');
    await scene.seen('.pseudonym');
  },
  'first-task-done-folded': async (scene) => {
    await start(scene);
    await scene.pressAt('.training-head');
    scene.router.open({ kind: 'newConsultation' });
    await scene.fill('birthYear', '1987');
    await scene.fill('complaint', 'ألم في الضرس منذ ثلاثة أيام');
    await scene.press('consultation.save');
    await scene.seen('.pseudonym');
  },
  'practice-finished': async (scene) => {
    await start(scene);
    for (let task = 0; task < 5; task++) await scene.pressAt('.training-body .quiet');
    scene.router.go(paths.cases);
    await scene.seen('.training-body .secondary');
    await scene.seen('.card-button');
  },
  vouchers: async (scene) => {
    await start(scene);
    scene.router.go(paths.vouchers);
    await scene.seen('.card-button');
  },
  sync: async (scene) => {
    await start(scene);
    scene.router.go(paths.sync);
    await scene.seen('.lead');
  },
};
