/** States of rescue files, on the screen of sending. */
import type { EntryId } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import type { ReadRescueError, RescueReading } from '../../../protocol/deskRescue.ts';
import { addCase, addVoucher } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { ShowState, States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const choose = async (scene: Scene): Promise<void> => {
  await scene.seen('#rescue-file');
  const field = document.querySelector<HTMLInputElement>('#rescue-file');
  if (!field) throw new Error('nothing chooses a file');
  const chosen = new DataTransfer();
  chosen.items.add(new File(['feldschein rescue'], 'feldschein-rettung.bin'));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const reading =
  (result: Result<RescueReading, ReadRescueError>): ShowState =>
  async (scene) => {
    scene.device.rescue = result;
    await scene.enter(paths.sync);
    await choose(scene);
    await scene.seen('#rescue-title ~ [aria-live] .notice');
  };
const refused = (error: ReadRescueError): ShowState => reading({ ok: false, error });
const read = (change: Partial<RescueReading>): ShowState =>
  reading({
    ok: true,
    value: {
      newRecords: 0,
      knownRecords: 0,
      isOfOtherPoint: false,
      isRevoked: false,
      sealedForOthers: 2,
      carried: 3,
      somethingBefore: false,
      unreadable: [],
      ...change,
    },
  });

const saving =
  (prepare: (scene: Scene) => Promise<void>): ShowState =>
  async (scene) => {
    await prepare(scene);
    await scene.enter(paths.sync);
    await scene.press('rescue.save');
    await scene.seen('#rescue-title ~ [aria-live] .notice');
  };

export const rescueStates: States = {
  saved: saving(async (scene) => {
    scene.device.isSetUpSent = true;
    await scene.daysAgo(9, async () => addVoucher(scene.desk, await addCase(scene.desk)));
  }),
  'saved-set-up': saving(async () => undefined),
  'nothing-unsent': saving(async (scene) => {
    scene.device.isSetUpSent = true;
  }),
  'saved-but-for-one': saving(async (scene) => {
    scene.device.isSetUpSent = true;
    await scene.daysAgo(2, async () => addVoucher(scene.desk, await addCase(scene.desk)));
    scene.device.parked = [{ entryId: '00000000000000aa' as EntryId, record: null, at: 0, reason: 'unreadable' }];
  }),
  'storage-full': saving(async (scene) => {
    scene.device.trouble = { type: 'storageFull' };
  }),
  saving: async (scene) => {
    scene.hang('saveRescueFile');
    await scene.enter(paths.sync);
    await scene.press('rescue.save');
    await scene.seen('.progress');
  },
  read: read({ newRecords: 12 }),
  'read-with-all-remarks': read({
    newRecords: 1,
    knownRecords: 4,
    somethingBefore: true,
    unreadable: ['corrupt', 'corrupt'],
  }),
  'already-here': read({ knownRecords: 7, carried: 0 }),
  'nothing-for-this-device': read({}),
  'of-another-point': read({ isOfOtherPoint: true }),
  'part-of-newer-version': read({ newRecords: 2, unreadable: ['newerVersion'] }),
  'not-a-rescue-file': refused({ type: 'notARescueFile' }),
  'too-large': refused({ type: 'rescueTooLarge', limit: 67_108_864 }),
  newer: refused({ type: 'rescueNewer', version: 2 }),
  damaged: refused({ type: 'rescueDamaged' }),
  'other-organisation': refused({ type: 'otherOrganisation' }),
  'own-file': refused({ type: 'ownRescueFile' }),
};
