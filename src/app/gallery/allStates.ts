/**
 * Every state of every screen, by name. Gallery, tests and pictures read this list and nothing else.
 *
 * To add a state: one more line in the `states.ts` beside the screen (`src/app/screens/<screen>/states.ts`):
 *
 * ```ts
 *   'nine-days-offline': async (scene) => {
 *     await scene.daysAgo(9, () => addCase(scene.desk));   // fill the device
 *     await scene.enter(paths.clinic);                     // open the real window on it
 *     await scene.press('clinic.new');                     // by the key of the words, never by the words
 *     await scene.fill('birthYear', '1799');               // by the field's id
 *     await scene.seen('.notice-error');                   // until it shows what is meant
 *   },
 * ```
 * To add a screen: its `states.ts` exports `<screen>States: States`, and gets its line in `screens` below.
 * The check page has a stage of its own; its states are plain data in `src/check/states.ts`.
 *
 * Then: `npm run dev` and open /gallery/, `npm run pictures -- <screen>` and look at what it drew. Axe, narrow windows,
 * large text, right-to-left and both languages are tested for it without another line.
 */
import { scannerStates } from '../scanner/states.ts';
import { auditStates } from '../screens/audit/states.ts';
import { caseStates } from '../screens/case/states.ts';
import { caseCardsStates } from '../screens/caseCards/states.ts';
import { casesStates } from '../screens/cases/states.ts';
import { clinicStates } from '../screens/clinic/states.ts';
import { consultationStates } from '../screens/consultation/states.ts';
import { demoStates } from '../screens/demo/states.ts';
import { devicesStates } from '../screens/devices/states.ts';
import { directoryStates } from '../screens/directory/states.ts';
import { enrollingStates } from '../screens/enrolling/states.ts';
import { foundingStates } from '../screens/founding/states.ts';
import { heldBackStates } from '../screens/heldBack/states.ts';
import { interviewStates } from '../screens/interview/states.ts';
import { joiningStates } from '../screens/joining/states.ts';
import { lateEntryStates } from '../screens/lateEntry/states.ts';
import { lockedStates } from '../screens/locked/states.ts';
import { officeStates } from '../screens/office/states.ts';
import { pausedStates } from '../screens/paused/states.ts';
import { peopleStates } from '../screens/people/states.ts';
import { pinStates } from '../screens/pin/states.ts';
import { recoveryStates } from '../screens/recovery/states.ts';
import { referralStates } from '../screens/referral/states.ts';
import { rescueStates } from '../screens/rescue/states.ts';
import { reserveStates } from '../screens/reserve/states.ts';
import { restoringStates } from '../screens/restoring/states.ts';
import { sectorsStates } from '../screens/sectors/states.ts';
import { settingsStates } from '../screens/settings/states.ts';
import { setUpStates } from '../screens/setUp/states.ts';
import { syncStates } from '../screens/sync/states.ts';
import { voucherStates } from '../screens/voucher/states.ts';
import { voucherFormStates } from '../screens/voucherForm/states.ts';
import { vouchersStates } from '../screens/vouchers/states.ts';
import { wipeStates } from '../screens/wipe/states.ts';
import { shellStates } from '../shell/states.ts';
import type { ShowState, States } from './state.ts';

const screens: Readonly<Record<string, States>> = {
  shell: shellStates,
  'set-up': setUpStates,
  founding: foundingStates,
  enrolling: enrollingStates,
  joining: joiningStates,
  locked: lockedStates,
  paused: pausedStates,
  clinic: clinicStates,
  consultation: consultationStates,
  interview: interviewStates,
  cases: casesStates,
  scanner: scannerStates,
  case: caseStates,
  'case-cards': caseCardsStates,
  'voucher-form': voucherFormStates,
  voucher: voucherStates,
  referral: referralStates,
  vouchers: vouchersStates,
  reserve: reserveStates,
  'late-entry': lateEntryStates,
  sync: syncStates,
  rescue: rescueStates,
  office: officeStates,
  directory: directoryStates,
  people: peopleStates,
  audit: auditStates,
  devices: devicesStates,
  heldBack: heldBackStates,
  recovery: recoveryStates,
  restoring: restoringStates,
  pin: pinStates,
  wipe: wipeStates,
  sectors: sectorsStates,
  settings: settingsStates,
  demo: demoStates,
};

/** By `screen/state`. */
export const allStates: ReadonlyMap<string, ShowState> = new Map(
  Object.entries(screens).flatMap(([screen, states]) =>
    Object.entries(states).map(([name, show]) => [`${screen}/${name}`, show] as const),
  ),
);

export const stateNames: readonly string[] = [...allStates.keys()];
