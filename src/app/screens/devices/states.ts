/** States of the devices, and of another one being enrolled. */
import type { DeviceId } from '../../../domain/ids.ts';
import { memoryRequest } from '../../../testing/memoryDeskEnrol.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const openDevices = async (scene: Scene): Promise<void> => {
  await scene.enter(paths.settings, { kind: 'devices' });
  await scene.seen('.cards .card');
};
const compare = async (scene: Scene): Promise<void> => {
  await openDevices(scene);
  await scene.press('devices.add');
  await scene.fill('enrol-text', memoryRequest);
  await scene.press('enrol.paste.submit');
  await scene.seen('.enrol-words');
};

export const devicesStates: States = {
  alone: openDevices,
  several: async (scene) => {
    const other = { enrolledAt: Date.UTC(2026, 8, 1), isSelf: false, pointName: null, revoked: null };
    scene.device.otherDevices = [
      { ...other, device: '22'.repeat(16) as DeviceId, label: 'Tablet Bismark', roles: { point: true, office: false } },
      { ...other, device: '33'.repeat(16) as DeviceId, label: '', roles: { point: false, office: true } },
    ];
    await openDevices(scene);
  },
  'locking-out': async (scene) => {
    const other = {
      enrolledAt: Date.UTC(2026, 8, 1),
      isSelf: false,
      pointName: null,
      roles: { point: true, office: false },
    };
    const at = Date.UTC(2026, 10, 1);
    scene.device.otherDevices = [
      { ...other, device: '22'.repeat(16) as DeviceId, label: 'Tablet Bismark', revoked: null },
      { ...other, device: '33'.repeat(16) as DeviceId, label: 'Tablet Seehausen', revoked: { at, wipe: true } },
    ];
    await openDevices(scene);
    await scene.press('devices.revoke');
    await scene.seen('#revoke-title');
  },
  'point-only': async (scene) => {
    scene.found({ actsForOffice: false });
    await openDevices(scene);
  },
  reading: async (scene) => {
    await openDevices(scene);
    await scene.press('devices.add');
    await scene.seen('#enrol-text');
  },
  'not-a-request': async (scene) => {
    await openDevices(scene);
    await scene.press('devices.add');
    await scene.fill('enrol-text', 'https://schein.example/p/#123');
    await scene.press('enrol.paste.submit');
    await scene.seen('.notice-caution');
  },
  comparing: compare,
  'without-label': async (scene) => {
    await compare(scene);
    await scene.press('devices.same');
    await scene.seen('.field-error');
  },
  answered: async (scene) => {
    await compare(scene);
    await scene.fill('device-label', 'Tablet Bismark');
    await scene.press('devices.same');
    await scene.seen('.screen-code');
  },
  'further-point': async (scene) => {
    await compare(scene);
    await scene.tick('device-kind-point');
    await scene.seen('#point-name');
  },
  'point-name-missing': async (scene) => {
    await compare(scene);
    await scene.tick('device-kind-point');
    await scene.press('devices.same');
    await scene.seen('.field-error');
  },
  'several-points': async (scene) => {
    const other = { enrolledAt: Date.UTC(2026, 8, 1), isSelf: false, revoked: null };
    const point = { point: true, office: false };
    scene.device.otherDevices = [
      {
        ...other,
        device: '22'.repeat(16) as DeviceId,
        label: 'Tablet 2',
        roles: point,
        pointName: 'Pfarrhaus Bismark',
      },
      {
        ...other,
        device: '33'.repeat(16) as DeviceId,
        label: 'Büro',
        roles: { point: false, office: true },
        pointName: null,
      },
    ];
    await openDevices(scene);
  },
};
