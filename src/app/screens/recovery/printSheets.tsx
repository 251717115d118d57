/** Hands recovery sheets to the printer. */
import type { MadeSheets } from '../../../protocol/deskRecovery.ts';
import { printPapers } from '../../print/printJob.tsx';
import { RecoverySheetPaper } from '../../print/RecoverySheetPaper.tsx';

export const printRecoverySheets = ({ sheets, madeOn }: MadeSheets): Promise<void> =>
  printPapers(
    sheets.map((sheet) => <RecoverySheetPaper key={sheet.index} sheet={sheet} madeOn={madeOn} form="voucher" />),
  );
