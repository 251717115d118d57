/** Hands blanks and their list to the printer. */
import type { ReserveSheet } from '../../../protocol/deskPapers.ts';
import { printPapers } from '../../print/printJob.tsx';
import { ReserveListPaper, ReserveSheetPaper } from '../../print/ReservePaper.tsx';

export const printReserveSheets = async (sheets: readonly ReserveSheet[]): Promise<void> => {
  if (sheets.length === 0) return;
  await printPapers(
    <>
      {sheets.map((sheet) => (
        <ReserveSheetPaper key={sheet.number} sheet={sheet} origin={location.origin} />
      ))}
      <ReserveListPaper sheets={sheets} />
    </>,
  );
};
