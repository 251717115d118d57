/** The figures as a table to read. */
import type { Figure } from './benchTypes.ts';

const toRow = ([key, figure]: readonly [string, Figure]): readonly string[] => [
  key,
  figure.value.toLocaleString('en', { maximumFractionDigits: 2 }),
  figure.unit,
  figure.bar,
  figure.ok ? 'ok' : 'MISSED',
  figure.how,
];

const alignNumber = 1;

export const figuresToTable = (figures: Readonly<Record<string, Figure>>): string => {
  const rows = [['key', 'value', 'unit', 'bar', '', 'how'], ...Object.entries(figures).map(toRow)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === alignNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return rows.map(toLine).join('\n');
};
