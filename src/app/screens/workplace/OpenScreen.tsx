/** The screen for what is open: a view where there is one, else the section itself. */
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { NavigationIcon } from '../../parts/NavigationIcon.tsx';
import { useIsWide } from '../../parts/useIsWide.ts';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import type { View } from '../../shell/router.ts';
import type { Work } from '../../shell/work.ts';
import { AuditScreen } from '../audit/Audit.tsx';
import { CaseScreen } from '../case/Case.tsx';
import { CaseCardsScreen } from '../caseCards/CaseCards.tsx';
import { Cases } from '../cases/Cases.tsx';
import { Clinic } from '../clinic/Clinic.tsx';
import { ConsultationOpening } from '../consultation/ConsultationOpening.tsx';
import { DevicesScreen } from '../devices/Devices.tsx';
import { Directory } from '../directory/Directory.tsx';
import { HeldBackScreen } from '../heldBack/HeldBackScreen.tsx';
import { InterviewScreen } from '../interview/Interview.tsx';
import { LateEntryOpening } from '../lateEntry/LateEntry.tsx';
import { Office } from '../office/Office.tsx';
import { PeopleScreen } from '../people/People.tsx';
import { PinScreen } from '../pin/Pin.tsx';
import { RecoveryScreen } from '../recovery/Recovery.tsx';
import { ReferralScreen } from '../referral/Referral.tsx';
import { Reserve } from '../reserve/Reserve.tsx';
import { RestoredScreen } from '../restoring/Restored.tsx';
import { SectorsScreen } from '../sectors/SectorsScreen.tsx';
import { SettingsScreen } from '../settings/Settings.tsx';
import { Sync } from '../sync/Sync.tsx';
import { VoucherScreen } from '../voucher/Voucher.tsx';
import { VoucherFormOpening } from '../voucherForm/VoucherForm.tsx';
import { Vouchers } from '../vouchers/Vouchers.tsx';
import { WipeScreen } from '../wipe/Wipe.tsx';
import { type SectionName, sectionAt } from './sections.ts';

const SectionScreen = ({ name }: { readonly name: SectionName }) => {
  switch (name) {
    case 'clinic':
      return <Clinic />;
    case 'cases':
      return <Cases />;
    case 'vouchers':
      return <Vouchers />;
    case 'sync':
      return <Sync />;
    case 'office':
      return <Office />;
    case 'settings':
      return <SettingsScreen />;
  }
};

const ViewScreen = ({ view }: { readonly view: View }) => {
  switch (view.kind) {
    case 'newConsultation':
    case 'draft':
    case 'followUp':
    case 'amend':
      return <ConsultationOpening view={view} />;
    case 'interview':
      return <InterviewScreen caseId={view.caseId} />;
    case 'directory':
      return <Directory />;
    case 'people':
      return <PeopleScreen />;
    case 'pin':
      return <PinScreen />;
    case 'wipe':
      return <WipeScreen />;
    case 'devices':
      return <DevicesScreen />;
    case 'heldBack':
      return <HeldBackScreen />;
    case 'sectors':
      return <SectorsScreen />;
    case 'recovery':
      return <RecoveryScreen />;
    case 'restored':
      return <RestoredScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'case':
      return <CaseScreen caseId={view.caseId} />;
    case 'voucherForm':
      return <VoucherFormOpening caseId={view.caseId} noteId={view.noteId} />;
    case 'voucher':
      return <VoucherScreen number={view.number} />;
    case 'reserve':
      return <Reserve />;
    case 'lateEntry':
      return <LateEntryOpening number={view.number} />;
    case 'referral':
      return <ReferralScreen number={view.number} />;
    case 'caseCards':
      return <CaseCardsScreen caseId={view.caseId} />;
  }
};

/** What has its list beside it where there is room: nobody then loses the place in the list. */
const standsBesideList = (name: SectionName, view: View | null): name is 'cases' | 'vouchers' =>
  (name === 'cases' || name === 'vouchers') && (view === null || view.kind === 'case' || view.kind === 'voucher');

export const OpenScreen = ({ work }: { readonly work: Work }) => {
  const { path, view, key } = work.router.place.value;
  const name = sectionAt(work.session, path);
  const isWide = useIsWide();
  const box = useKeptFocus<HTMLDivElement>();
  // A new screen begins at its top, whatever it is, and has the focus of whoever opened it.
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
  }, [key, box]);
  if (isWide && standsBesideList(name, view)) {
    return (
      <div class="split">
        <div class="pane-list">
          <SectionScreen key={name} name={name} />
        </div>
        <div ref={box} class="screen" tabIndex={-1}>
          {view === null ? <Unopened name={name} /> : <ViewScreen key={key} view={view} />}
        </div>
      </div>
    );
  }
  return (
    <div ref={box} class="screen" tabIndex={-1}>
      {view === null ? <SectionScreen key={key} name={name} /> : <ViewScreen key={key} view={view} />}
    </div>
  );
};

/** Beside a list from which nothing is opened yet. */
const Unopened = ({ name }: { readonly name: 'cases' | 'vouchers' }) => (
  <div class="unopened">
    <NavigationIcon name={name} />
    <p>{t(`unopened.${name}`)}</p>
  </div>
);
