/** Wiederherstellungsblatt, A4, one page: four lines to type, the same as a code, and what to do with it, German beside English. */
import type { Day } from '../../domain/calendar.ts';
import type { PrintedSheet } from '../../protocol/recoverySheet.ts';
import type { CodeForm } from '../../protocol/voucherCode.ts';
import { Line, Paper } from './paperParts.tsx';
import { paperDay } from './paperWords.ts';
import { QrCode } from './QrCode.tsx';
import { drawSheetCode } from './qr.ts';
import { type RecoverySheetText, recoverySheetTexts, recoverySheetWords } from './recoverySheetWords.ts';

export interface RecoverySheetPaperProps {
  readonly sheet: PrintedSheet;
  readonly madeOn: Day;
  readonly form: CodeForm;
}

export const RecoverySheetPaper = ({ sheet, madeOn, form }: RecoverySheetPaperProps) => (
  <Paper size="a4" name="recovery-paper" form={form}>
    <header class="paper-head">
      {recoverySheetTexts.map(({ language, title }) =>
        language === 'de' ? (
          <h1 key={language}>{title(sheet)}</h1>
        ) : (
          <p key={language} lang={language}>
            {title(sheet)}
          </p>
        ),
      )}
    </header>
    <dl class="recovery-facts">
      <Line label={recoverySheetWords.whose} text={recoverySheetWords.kinds[sheet.kind]} />
      <Line label={recoverySheetWords.set} text={setName(sheet.setId)} class="paper-number" />
      <Line label={recoverySheetWords.made} text={paperDay(madeOn)} />
    </dl>
    <div class="recovery-share">
      <ol aria-label={recoverySheetWords.lines}>
        {sheet.lines.map((line, index) => (
          <li key={index}>
            <span class="recovery-line">{index + 1}</span>
            <span class="paper-number">{line}</span>
          </li>
        ))}
      </ol>
      <QrCode drawing={drawSheetCode(sheet.code)} label={recoverySheetWords.code} millimetresPerModule={0.9} />
    </div>
    <div class="paper-columns">
      {recoverySheetTexts.map((text) => (
        <Column key={text.language} text={text} sheet={sheet} />
      ))}
    </div>
  </Paper>
);

const Column = ({ text, sheet }: { readonly text: RecoverySheetText; readonly sheet: PrintedSheet }) => (
  <section lang={text.language}>
    <p class="recovery-alone">{text.alone}</p>
    {text.sections(sheet).map(({ title, lines }) => (
      <section key={title}>
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </section>
);

/** «3F2A-91C0»: short enough to compare at a glance. */
const setName = (setId: string): string => setId.toUpperCase().replace(/.{4}(?=.)/g, '$&-');
