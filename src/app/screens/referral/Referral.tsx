/** Screen: Überweisungsbrief. What goes into it is decided here, together with the person. */

import { useState } from 'preact/hooks';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { ReferralLetter } from '../../../protocol/deskPapers.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { printPapers } from '../../print/printJob.tsx';
import { ReferralBody, ReferralPaper } from '../../print/ReferralPaper.tsx';
import { type ReferralPart, referralParts, referralText, usualReferralParts } from '../../print/referralParts.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Recipient } from './Recipient.tsx';

export const ReferralScreen = ({ number }: { readonly number: VoucherNumber }) => {
  const work = useWork();
  const { answer } = useAnswer(() => work.desk.referralLetter(number), work.ledgerChanges, number);
  return (
    <>
      <BackButton />
      <h1>{t('referral.title')}</h1>
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer === null && <Notice kind="info">{t('referral.gone')}</Notice>}
      {answer && <OpenReferral letter={answer} />}
    </>
  );
};

const OpenReferral = ({ letter }: { readonly letter: ReferralLetter }) => {
  const work = useWork();
  const [recipient, setRecipient] = useState('');
  const [parts, setParts] = useState<ReadonlySet<ReferralPart>>(usualReferralParts);
  const choose = (part: ReferralPart, isChosen: boolean): void =>
    setParts(new Set(referralParts.filter((one) => (one === part ? isChosen : parts.has(one)))));
  return (
    <Form
      onSend={() =>
        void printPapers(<ReferralPaper letter={letter} parts={parts} recipient={recipient} on={work.today()} />)
      }
    >
      <p class="lead">{t('referral.for', { callName: letter.callName, number: letter.number })}</p>
      <Recipient text={recipient} onInput={setRecipient} />
      <fieldset class="panel">
        <legend>{t('referral.parts')}</legend>
        <p class="field-hint">{t('referral.parts.hint')}</p>
        {referralParts.map((part) => (
          <PartChoice
            key={part}
            part={part}
            isNoted={referralText(letter, part) !== ''}
            isChosen={parts.has(part)}
            onChoose={choose}
          />
        ))}
      </fieldset>
      <section class="panel referral-preview" aria-labelledby="preview-title">
        <h2 id="preview-title">{t('referral.preview')}</h2>
        <div lang="de">
          <ReferralBody letter={letter} parts={parts} />
        </div>
      </section>
      <div class="actions sticky">
        <button type="submit" class="button primary">
          {t('referral.print')}
        </button>
      </div>
    </Form>
  );
};

interface PartChoiceProps {
  readonly part: ReferralPart;
  readonly isNoted: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (part: ReferralPart, isChosen: boolean) => void;
}

const PartChoice = ({ part, isNoted, isChosen, onChoose }: PartChoiceProps) => {
  const label = t(`referral.part.${part}`);
  if (!isNoted) return <p class="field-hint">{t('referral.part.empty', { part: label })}</p>;
  return (
    <Checkbox id={`referral-${part}`} label={label} checked={isChosen} onInput={(checked) => onChoose(part, checked)} />
  );
};
