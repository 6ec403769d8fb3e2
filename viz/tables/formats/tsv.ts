import { type TableFormat, toHarmless } from './format.ts'

/** Tab-separated text, as spreadsheets paste it; tabs and line ends within a cell become spaces. */
export const tsvFormat: TableFormat = {
  id: 'tsv',
  extension: 'tsv',
  mimeType: 'text/tab-separated-values;charset=utf-8',
  make: ({ columns, rows }) =>
    [columns.map(({ title }) => title), ...rows]
      .map((line) => line.map((cell) => toHarmless(cell).replace(/\s+/g, ' ')).join('\t'))
      .join('\n'),
}
