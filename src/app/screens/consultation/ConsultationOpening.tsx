/** Fetches what the consultation form starts with, then shows it. */
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { ConsultationScreen } from './Consultation.tsx';
import { type ConsultationEntry, openConsultation } from './opening.ts';

/** A form that is being written never starts anew because something arrived. */
const never = signal(0);

export const ConsultationOpening = ({ view }: { readonly view: ConsultationEntry }) => {
  const work = useWork();
  // The view changes its name while the form is open (draft, saved note); the form stays.
  const [entry] = useState(view);
  const { answer } = useAnswer(() => openConsultation(work, entry), never, 'opening');
  if (answer === undefined) return <Progress isGoingOn words={t('list.loading')} />;
  if (answer.type === 'form') {
    const { draft, callName, isDirty, remember = null } = answer;
    return <ConsultationScreen draft={draft} callName={callName} isDirty={isDirty} remember={remember} />;
  }
  return (
    <>
      <BackButton />
      <h1>{t('consultation.title')}</h1>
      {answer.type === 'trouble' ? (
        <TroubleNotice trouble={answer.trouble} />
      ) : (
        <Notice kind="info">{t('consultation.gone')}</Notice>
      )}
    </>
  );
};
