/** States of the device's log. */
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const auditStates: States = {
  empty: async (scene) => {
    await scene.enter(paths.settings, { kind: 'audit' });
    await scene.seen('h1');
  },
  usual: async (scene) => {
    const hour = 3_600_000;
    const at = scene.device.now();
    scene.device.audit = [
      { at: at - hour, by: 'KB', what: 'unlocked', about: '' },
      { at: at - hour, by: 'KB', what: 'unlockFailed', about: '3' },
      { at: at - 30 * hour, by: 'KB', what: 'volunteerAdded', about: 'DRM' },
      { at: at - 31 * hour, by: 'KB', what: 'deviceEnrolled', about: 'Tablet Bismark' },
      { at: at - 80 * hour, by: 'سليم', what: 'rescueSaved', about: '' },
    ];
    await scene.enter(paths.settings, { kind: 'audit' });
    await scene.seen('.cards .card');
  },
  'not-coordinator': async (scene) => {
    scene.found({ role: 'volunteer' });
    await scene.enter(paths.settings, { kind: 'audit' });
    await scene.seen('.screen .field-hint');
  },
};
