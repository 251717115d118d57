/** States of the scanner, on the screens that have it. */
import { voucherCodeUrl } from '../../protocol/voucherCode.ts';
import { nextCaseNumber, nextVoucherNumber } from '../../testing/memoryDeskState.ts';
import { addCase, addVoucher } from '../../testing/samples.ts';
import type { Scene } from '../gallery/scene.ts';
import type { ShowState, States } from '../gallery/state.ts';
import { paths } from '../shell/router.ts';
import type { CameraTrouble } from './camera.ts';

const scanCases = async (scene: Scene): Promise<void> => {
  await addCase(scene.desk);
  await scene.enter(paths.cases);
  await scene.press('scan.open');
};

const withTrouble =
  (type: CameraTrouble['type']): ShowState =>
  async (scene) => {
    scene.scanner.trouble = { type };
    await scanCases(scene);
    await scene.seen('.scan [role=alert]');
  };

/** Shows the camera a code and waits for the answer. */
const scanAndRead = async (scene: Scene, text: string): Promise<void> => {
  scene.scanner.inView = text;
  await scanCases(scene);
  await scene.seen('.scan-answer');
};

const typeAndRead = async (scene: Scene, text: string, answer: string): Promise<void> => {
  await scanCases(scene);
  await scene.fill('scan-typed', text);
  await scene.press('scan.typed.submit');
  await scene.seen(answer);
};

/** The code of a paper whose voucher this device does not hold. */
const strangePaper = async (scene: Scene): Promise<string> => {
  const { code } = await addVoucher(scene.desk, await addCase(scene.desk));
  scene.device.vouchers.clear();
  return voucherCodeUrl('https://schein.example', code ?? '');
};

export const scannerStates: States = {
  opening: async (scene) => {
    scene.scanner.isSlow = true;
    await scanCases(scene);
  },
  watching: async (scene) => {
    await scanCases(scene);
    await scene.seen('.scan-picture');
  },
  'lamp-and-cameras': async (scene) => {
    Object.assign(scene.scanner, { hasTorch: true, cameraIds: ['back', 'front'] });
    await scene.enter(paths.clinic);
    await scene.press('scan.openAgain');
    await scene.seen('.scan-picture');
    await scene.press('scan.torch');
    await scene.seen('.scan [aria-pressed=true]');
  },
  off: async (scene) => {
    await scanCases(scene);
    await scene.press('scan.camera.close');
  },
  asking: async (scene) => {
    scene.hang('resolveCode');
    scene.scanner.inView = 'something';
    await scanCases(scene);
  },
  denied: withTrouble('denied'),
  'no-camera': withTrouble('none'),
  'camera-busy': withTrouble('busy'),
  unsupported: withTrouble('unsupported'),
  'reader-missing': async (scene) => {
    scene.scanner.isReaderMissing = true;
    await scanCases(scene);
    await scene.seen('.scan [role=alert]');
  },
  'not-ours': (scene) => scanAndRead(scene, 'https://example.org/'),
  'unknown-case': (scene) => typeAndRead(scene, nextCaseNumber(scene.device), '.scan-answer'),
  'card-replaced': async (scene) => {
    const { caseId, caseNumber } = await addCase(scene.desk);
    await scene.desk.replaceCard(caseId);
    await typeAndRead(scene, caseNumber, '.scan-answer');
  },
  'card-of-another-point': async (scene) => {
    scene.device.otherPoints = ['Pfarrhaus Stendal'];
    await typeAndRead(scene, nextCaseNumber(scene.device), '.scan-answer');
  },
  'unknown-voucher': (scene) => typeAndRead(scene, nextVoucherNumber(scene.device), '.scan-answer'),
  forged: async (scene) => scanAndRead(scene, await strangePaper(scene)),
  training: async (scene) => {
    scene.device.isTraining = true;
    const paper = await strangePaper(scene);
    scene.device.isTraining = false;
    await scanAndRead(scene, paper);
  },
  reserve: async (scene) => {
    scene.found();
    const printed = await scene.desk.printReserve('0011223344556677', 1);
    const number = printed.ok ? printed.value[0]?.number : undefined;
    await typeAndRead(scene, number ?? '', '.scan-answer');
  },
  mistyped: (scene) => typeAndRead(scene, '7K2M-9QRT-4XW', '#scan-typed-error'),
  'nothing-typed': (scene) => typeAndRead(scene, ' ', '#scan-typed-error'),
};
