/**
 * Printing a voucher: the original once, afterwards reprints and copies. Each is recorded before the paper comes out; asked
 * again because the printer jammed, it is the same paper and not recorded twice.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PrintKind } from '../../../domain/codeLists.ts';
import type { PrintError, VoucherView } from '../../../protocol/deskVouchers.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Question } from '../../parts/Question.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { PracticePaper } from '../../print/PracticePaper.tsx';
import { printPapers } from '../../print/printJob.tsx';
import { VoucherPaper } from '../../print/VoucherPaper.tsx';
import { useWork } from '../../shell/work.ts';

export interface VoucherPrintingProps {
  readonly voucher: VoucherView;
  readonly onChanged: () => void;
  /** What else can be done with the voucher. */
  readonly children: ComponentChildren;
}

interface Printed {
  readonly kind: PrintKind;
  readonly voucher: VoucherView;
}

/** What may be printed now, the usual one first. */
const kindsFor = ({ state, printed }: VoucherView): readonly PrintKind[] => {
  if (state.type !== 'valid') return ['copy'];
  return printed.original === 0 ? ['original'] : ['reprint', 'copy'];
};

export const VoucherPrinting = ({ voucher, onChanged, children }: VoucherPrintingProps) => {
  const work = useWork();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Printed | null>(null);
  const [refusal, setRefusal] = useState<PrintError | null>(null);
  const usual = useRef<HTMLButtonElement>(null);
  const isAnswered = useRef(false);
  // The button that was pressed is gone with its question: the focus goes to what comes back in its place.
  useLayoutEffect(() => {
    if (asked === null && isAnswered.current) usual.current?.focus();
    isAnswered.current = false;
  }, [asked]);

  const bringOut = async (printed: Printed): Promise<void> => {
    setAsked(null);
    await printPapers(
      <VoucherPaper voucher={printed.voucher} print={printed.kind} on={work.today()} origin={location.origin} />,
    );
    setAsked(printed);
  };
  const print = async (kind: PrintKind): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    const recorded = await work.desk.recordPrint(voucher.number, kind);
    if (recorded.ok) await bringOut({ kind, voucher: recorded.value });
    else {
      setRefusal(recorded.error);
      onChanged();
    }
    setBusy(false);
  };

  return (
    <>
      {refusal !== null && <Refusal refusal={refusal} />}
      <div class="actions sticky">
        {asked === null ? (
          kindsFor(voucher).map((kind, index) => (
            <button
              key={kind}
              ref={index === 0 ? usual : null}
              type="button"
              class={index === 0 ? 'button primary' : 'button secondary'}
              aria-disabled={isBusy}
              onClick={() => void print(kind)}
            >
              {t(`voucher.print.${kind}`)}
            </button>
          ))
        ) : (
          <Question
            kind="info"
            title={t('voucher.print.cameOut')}
            usual={{
              label: t('voucher.print.cameOut.yes'),
              onChoose: () => {
                isAnswered.current = true;
                setAsked(null);
              },
            }}
            other={{ label: t('voucher.print.cameOut.again'), onChoose: () => void bringOut(asked) }}
          >
            {asked.kind === 'original' && <p>{t('voucher.print.cameOut.original')}</p>}
          </Question>
        )}
        {children}
      </div>
      <section aria-labelledby="voucher-papers">
        <h2 id="voucher-papers">{t('voucher.papers')}</h2>
        <p class="field-hint">{t('voucher.papers.hint')}</p>
        <div class="actions">
          <button
            type="button"
            class="button secondary"
            onClick={() => void printPapers(<PracticePaper {...voucher} origin={location.origin} />)}
          >
            {t('papers.practice')}
          </button>
          <button
            type="button"
            class="button secondary"
            onClick={() => work.router.open({ kind: 'referral', number: voucher.number })}
          >
            {t('papers.referral')}
          </button>
        </div>
      </section>
    </>
  );
};

const Refusal = ({ refusal }: { readonly refusal: PrintError }) => {
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} />;
  return (
    <Notice kind="caution" alert>
      {t(`voucher.print.refused.${refusal.type}`)}
    </Notice>
  );
};
