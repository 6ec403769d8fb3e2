import { promises as fs } from 'node:fs'
import { type CellValue, readSheet } from 'read-excel-file/universal'
import { isPartialDate, type PartialDate } from '../../../schema/partial-date.ts'
import { refuse, refuseUnreadable } from '../refused.ts'
import { type Cell, type OpenSheet, type SheetRow, toColumnLetters } from './cell.ts'
import { type Inspection, inspectSheet, type Shown } from './inspect.ts'
import { assertFileSize, assertRow } from './limits.ts'
import { MarkupMalformed } from './markup.ts'
import { readWorkbook } from './workbook.ts'
import { packStored } from './zip.ts'

const saveAgain = 'Open it in the spreadsheet program and save it again.'
const lengths: Readonly<Record<Exclude<Shown, 'no year'>, number>> = { day: 10, month: 7, year: 4 }

function toDateCell(value: Date, shown: Shown): Cell {
  if (shown === 'no year')
    return { bad: 'is a date that is shown without its year', fix: 'Show it as dd/mm/yyyy.' }
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, lengths[shown])
  return isPartialDate(text)
    ? { date: text as PartialDate }
    : { bad: 'is a date that does not exist', fix: 'Write the date as dd/mm/yyyy.' }
}

function toCell(value: CellValue | null, address: string, { bad, shown }: Inspection): Cell {
  const wrong = bad.get(address)
  if (wrong) return wrong
  return value instanceof Date ? toDateCell(value, shown.get(address) ?? 'day') : (value as Cell)
}

/** Cells below the first of a merged area have its value: the area is one cell to whoever looks at it. */
function fillDown(rows: SheetRow[], { tall }: Inspection): void {
  for (const { column, firstRow, lastRow } of tall) {
    const value = rows[firstRow - 1]?.cells[column] ?? null
    for (const { cells } of rows.slice(firstRow, lastRow)) (cells as Cell[])[column] = value
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const status = await fs.stat(file)
    assertFileSize(file, status.size)
    return await fs.readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuseUnreadable(file, error)
    throw error
  }
}

function assertArchive(file: string, bytes: Buffer): void {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    refuse(
      file,
      'is in the old Excel format, or locked with a password',
      'Save it without a password as an Excel workbook (.xlsx).',
    )
  if (bytes.toString('latin1', 0, 2) !== 'PK')
    refuse(file, 'is no Excel workbook', 'Save it as an Excel workbook (.xlsx), or as CSV under that name.')
}

/** What is handed to the library, and what it cannot tell. */
interface Measured {
  readonly sheetName: string
  readonly archive: ArrayBuffer
  readonly inspection: Inspection
}

function measure(file: string, bytes: Buffer, wanted: string | undefined): Measured {
  try {
    const { sheetName, sheet, styles, parts } = readWorkbook(file, bytes, wanted)
    const inspection = inspectSheet(file, sheet, styles)
    return { sheetName, archive: packStored(parts), inspection }
  } catch (error) {
    if (error instanceof MarkupMalformed) return refuse(file, `is damaged: ${error.message}`, saveAgain)
    throw error
  }
}

/**
 * One sheet of an Excel workbook: the one that is named, or the first. The library that makes cells of it
 * has no bounds of its own, so it is given no more than the parts that were measured and looked through.
 *
 * @throws {ImportRefused} when it is not there, is no workbook, is damaged, hostile or too large.
 */
export async function openXlsx(file: string, wanted: string | undefined): Promise<OpenSheet> {
  const bytes = await readBytes(file)
  assertArchive(file, bytes)
  const { sheetName, archive, inspection } = measure(file, bytes, wanted)
  const values = await readSheet(archive, sheetName, { trim: false }).catch((error: Error) =>
    refuse(file, `cannot be read as a workbook: ${error.message}`, saveAgain),
  )
  const letters: string[] = []
  const rows = values.map((cells, index) => {
    const row = index + 1
    const read = {
      row,
      cells: cells.map((value, column) => {
        letters[column] ??= toColumnLetters(column)
        return toCell(value, `${letters[column]}${row}`, inspection)
      }),
    }
    assertRow(file, read)
    return read
  })
  fillDown(rows, inspection)
  const { formulas, mergedAreas } = inspection
  return { name: sheetName, rows, formulas, mergedAreas }
}
