/** A page with the app's styles and its print job, that prints whichever paper it is told to, from plain data. */
import '../../../src/app/styles/tokens.css';
import '../../../src/app/styles/base.css';
import '../../../src/app/styles/fields.css';
import '../../../src/app/styles/parts.css';
import '../../../src/app/screens/workplace/Workplace.tsx';
import { type ComponentType, h, render } from 'preact';
import { CaseCardsPaper } from '../../../src/app/print/CaseCardsPaper.tsx';
import { LostTabletPaper } from '../../../src/app/print/LostTabletPaper.tsx';
import { PracticePaper } from '../../../src/app/print/PracticePaper.tsx';
import { PaperRoot, printPapers } from '../../../src/app/print/printJob.tsx';
import { RecoverySheetPaper } from '../../../src/app/print/RecoverySheetPaper.tsx';
import { ReferralPaper } from '../../../src/app/print/ReferralPaper.tsx';
import { ReserveListPaper, ReserveSheetPaper } from '../../../src/app/print/ReservePaper.tsx';
import { VoucherPaper } from '../../../src/app/print/VoucherPaper.tsx';
import { WallPaper } from '../../../src/app/print/WallPaper.tsx';

const papers = {
  VoucherPaper,
  PracticePaper,
  CaseCardsPaper,
  ReferralPaper,
  ReserveSheetPaper,
  ReserveListPaper,
  WallPaper,
  LostTabletPaper,
  RecoverySheetPaper,
};
export type PaperName = keyof typeof papers;
export type PaperOrder = readonly [name: PaperName, props: Readonly<Record<string, unknown>>];

/** Sets cannot cross to a page: `parts` comes as a list. */
const draw = ([name, props]: PaperOrder) =>
  h(
    papers[name] as ComponentType<object>,
    Array.isArray(props.parts) ? { ...props, parts: new Set(props.parts) } : props,
  );

/** Resolves when the browser was told to print, with fonts in place. */
const print = (...orders: readonly PaperOrder[]): Promise<void> => printPapers(orders.map(draw));

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no place for the app');
render(
  <>
    <main>
      <h1>Notizen, die niemand druckt</h1>
    </main>
    <PaperRoot />
    <p class="print-hint">Kein Papier</p>
  </>,
  root,
);
Object.assign(window, { printForTest: print });
