import { extname } from 'node:path'
import { refuse } from '../refused.ts'
import type { OpenSheet } from './cell.ts'
import { openCsv } from './csv.ts'
import { openXlsx } from './xlsx.ts'

/**
 * Opens the spreadsheet, by the end of its name.
 *
 * @throws {ImportRefused} when it cannot be read, now or while its rows are asked for.
 */
export async function openSheet(
  file: string,
  wanted: { readonly sheet?: string; readonly headerRow: number; readonly headers: readonly string[] },
): Promise<OpenSheet> {
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      if (wanted.sheet !== undefined)
        refuse(file, 'is CSV, which has no named sheets', 'Delete “sheet” from the mapping.')
      return openCsv(file, wanted)
    case '.xlsx':
      return openXlsx(file, wanted.sheet)
    case '.xlsm':
    case '.xltm':
      return refuse(file, 'may hold macros', 'Save it as a workbook without macros (.xlsx).')
    default:
      return refuse(
        file,
        'is neither CSV nor an Excel workbook by its name',
        'Save it as .xlsx or as “CSV UTF-8”.',
      )
  }
}
