import type { PartialDate } from '../../schema/partial-date.ts'
import type { Problem } from '../problem.ts'
import { fromVietnameseDate, fromVietnamesePeriod, type NotADate, type Period } from './dates.ts'
import type { Columns } from './header.ts'
import { fromVietnameseNumber } from './numbers.ts'
import { type Cell, isBad, isDate, type SheetRow, toColumnLetters } from './sheet/cell.ts'
import { controlIn, excerpt, toPlainText } from './text.ts'

/** Reads the cells of one row by their headers. What cannot be read is a problem, and reads as empty. */
export interface RowReader {
  readonly row: number
  text(header: string): string | undefined
  /** The cell cut at the separators; none of the parts is empty. */
  texts(header: string, separators: readonly string[]): string[]
  date(header: string): PartialDate | undefined
  period(header: string): Period | undefined
  number(header: string): number | undefined
  complain(header: string, message: string, fix: string): void
}

const firstYear = 1800
const lastYear = 2200

function isYear(cell: Cell): cell is number {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= firstYear && cell <= lastYear
}

/** A reader of the row that adds what it finds wrong to the problems. */
export function createRowReader(
  file: string,
  { row, cells }: SheetRow,
  columns: Columns,
  problems: Problem[],
): RowReader {
  const complain = (header: string, message: string, fix: string) => {
    const address = `${toColumnLetters(columns.get(header) ?? 0)}${row}`
    problems.push({ file, line: row, path: `${address} “${excerpt(header)}”`, message, fix })
  }
  const cellAt = (header: string): Cell => {
    const cell = cells[columns.get(header) ?? -1] ?? null
    if (!isBad(cell)) return cell
    complain(header, cell.bad, cell.fix)
    return null
  }
  const rawText = (header: string): string => {
    const cell = cellAt(header)
    if (cell === null) return ''
    const raw = isDate(cell) ? cell.date : String(cell)
    const control = controlIn(raw)
    if (control === undefined) return raw
    complain(header, `holds the control character ${control}`, 'Write the cell again.')
    return ''
  }
  const text = (header: string) => toPlainText(rawText(header)) || undefined
  const read = <T>(header: string, convert: (text: string) => T | NotADate): T | undefined => {
    const written = text(header)
    if (written === undefined) return undefined
    const value = convert(excerpt(written))
    if (typeof value !== 'object' || value === null || !('message' in value)) return value as T
    complain(header, value.message, value.fix)
    return undefined
  }
  return {
    row,
    text,
    texts(header, separators) {
      const parts = separators.reduce<string[]>(
        (pieces, separator) => pieces.flatMap((piece) => piece.split(separator)),
        [rawText(header).replaceAll('\r\n', '\n')],
      )
      return [...new Set(parts.map(toPlainText).filter(Boolean))]
    },
    date(header) {
      const cell = cellAt(header)
      if (cell !== null && isDate(cell)) return cell.date
      if (typeof cell === 'number' && !isYear(cell)) {
        complain(header, `is the number ${cell}, not a date`, 'Format the cell as a date, dd/mm/yyyy.')
        return undefined
      }
      return read(header, fromVietnameseDate)
    },
    period(header) {
      const cell = cellAt(header)
      if (cell !== null && isDate(cell) && cell.date.length < 10) return { from: cell.date, to: cell.date }
      return read(header, fromVietnamesePeriod)
    },
    number(header) {
      const cell = cellAt(header)
      if (typeof cell === 'number') return cell
      const written = text(header)
      const value = written === undefined ? undefined : fromVietnameseNumber(written)
      if (written !== undefined && value === undefined)
        complain(
          header,
          `“${excerpt(written)}” is no number that can be read in one way only`,
          'Write 2677 or 2.677, and decimals as 1,5.',
        )
      return value
    },
    complain,
  }
}
