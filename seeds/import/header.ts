import { foldName, normalizeName } from '../../schema/names.ts'
import { nearest } from '../../schema/nearest.ts'
import { type Problem, toPathText } from '../problem.ts'
import type { MappingFile } from './mapping-file.ts'
import { ImportRefused, refuse } from './refused.ts'
import { isBad, isDate, type SheetRow } from './sheet/cell.ts'
import { excerpt, toPlainText } from './text.ts'

/** The position of each column that the mapping names, from 0, by the header as the mapping writes it. */
export type Columns = ReadonlyMap<string, number>

function readHeaders({ cells }: SheetRow): string[] {
  return cells.map((cell) =>
    cell === null || isBad(cell) ? '' : toPlainText(isDate(cell) ? cell.date : String(cell)),
  )
}

/** `Ngày ký` for `Ngày`, where no other header begins so. */
function findLonger(header: string, headers: readonly string[]): string | undefined {
  const longer = headers.filter((other) => foldName(other).startsWith(`${foldName(header)} `))
  return longer.length === 1 ? longer[0] : undefined
}

/**
 * Finds the mapping's columns in the row of headers; letter case and spaces do not matter.
 *
 * @throws {ImportRefused} with every column that is not there, or is there twice.
 */
export function findColumns(sheet: string, row: SheetRow | undefined, mapped: MappingFile): Columns {
  const headers = row ? readHeaders(row) : []
  const { headerRow } = mapped.mapping
  if (!headers.some(Boolean))
    refuse(sheet, 'has no headers there', 'Correct “headerRow” in the mapping.', headerRow)
  const positions = new Map<string, number[]>()
  for (const [index, header] of headers.entries()) {
    const key = normalizeName(header)
    if (key !== '') positions.set(key, [...(positions.get(key) ?? []), index])
  }
  const columns = new Map<string, number>()
  const problems: Problem[] = []
  for (const { header, path } of mapped.columns) {
    const [first, second] = positions.get(normalizeName(header)) ?? []
    const at = { ...mapped.file.locate(path), path: toPathText(path) }
    if (first === undefined) {
      const near = nearest(header, headers.filter(Boolean)) ?? findLonger(header, headers)
      problems.push({
        ...at,
        message: `row ${headerRow} of ${sheet} has no column “${header}”`,
        fix: near
          ? `Did you mean “${near}”?`
          : `Its columns are ${excerpt(headers.filter(Boolean).join(', '))}.`,
      })
    } else if (second !== undefined)
      problems.push({
        ...at,
        message: `row ${headerRow} of ${sheet} has the column “${header}” twice`,
        fix: 'Rename one of the two in the sheet.',
      })
    else columns.set(header, first)
  }
  if (problems.length > 0) throw new ImportRefused(problems)
  return columns
}
