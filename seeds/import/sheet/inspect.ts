import { refuse } from '../refused.ts'
import { type BadCell, fromAddress } from './cell.ts'
import { assertExtent, limits } from './limits.ts'
import { tagsOf } from './markup.ts'

/** How exact a date is shown: with its day, its month, its year, or without a year. */
export type Shown = 'day' | 'month' | 'year' | 'no year'

interface Area {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
}

/** What a sheet's markup says of its cells beyond their values. */
export interface Inspection {
  readonly formulas: readonly string[]
  /** Cells, by address, whose value cannot be taken. */
  readonly bad: ReadonlyMap<string, BadCell>
  /** Cells, by address, that are shown less exactly than with a day, if they are dates. */
  readonly shown: ReadonlyMap<string, Shown>
  /** The first columns of merged areas of more than one row. */
  readonly tall: readonly Area[]
  readonly mergedAreas: number
}

/** Formats that Excel has without writing them down; all others of its dates have a day. */
const builtIn: Readonly<Record<string, string>> = { '16': 'd-mmm', '17': 'mmm-yy' }

function shownBy(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (!/[ye]/.test(bare)) return /[dm]/.test(bare) ? 'no year' : 'day'
  return /d/.test(bare) ? 'day' : /m/.test(bare) ? 'month' : 'year'
}

/** For each style of a cell, how exact it shows a date. */
function readShown(styles: Buffer | undefined): Shown[] {
  const codes = new Map(Object.entries(builtIn))
  const shown: Shown[] = []
  let within = false
  for (const { name, attributes, kind } of styles ? tagsOf(styles) : []) {
    if (name === 'numFmt') codes.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '')
    else if (name === 'cellXfs') within = kind === 'open'
    else if (name === 'xf' && within && kind !== 'close') {
      const code = codes.get(attributes.get('numFmtId') ?? '')
      shown.push(code === undefined ? 'day' : shownBy(code))
    }
  }
  return shown
}

const notWorkedOut: BadCell = {
  bad: 'is a formula that was never worked out',
  fix: 'Open the file in the spreadsheet program and save it, or write the value.',
}
const anError: BadCell = { bad: 'is an error, such as #REF!', fix: 'Mend the formula, or write the value.' }

/**
 * Looks through the markup of a sheet.
 *
 * @throws {ImportRefused} when it has more rows, columns or merged areas than are read, or an address that
 * is none. To be called before anything makes rows of it: one cell far down would be millions of them.
 */
export function inspectSheet(file: string, sheet: Buffer, styles: Buffer | undefined): Inspection {
  const shownOfStyle = readShown(styles)
  const formulas: string[] = []
  const bad = new Map<string, BadCell>()
  const shown = new Map<string, Shown>()
  const tall: Area[] = []
  let mergedAreas = 0
  let address = ''
  let hasFormula = false
  let hasValue = false
  const endCell = () => {
    if (hasFormula) formulas.push(address)
    if (hasFormula && !hasValue) bad.set(address, notWorkedOut)
    hasFormula = false
    hasValue = false
  }
  for (const { name, attributes, kind } of tagsOf(sheet)) {
    if (name === 'c') {
      if (kind === 'close') {
        endCell()
        continue
      }
      address = attributes.get('r') ?? ''
      const place = fromAddress(address)
      if (!place)
        return refuse(file, `has a cell without a proper address (“${address}”)`, 'Save it in Excel again.')
      assertExtent(file, place.row, place.column + 1)
      const shows = shownOfStyle[Number(attributes.get('s') ?? -1)]
      if (shows && shows !== 'day') shown.set(address, shows)
      if (attributes.get('t') === 'e') bad.set(address, anError)
    } else if (name === 'f' && kind !== 'close') hasFormula = true
    else if ((name === 'v' || name === 'is') && kind === 'open') hasValue = true
    else if (name === 'row' && kind !== 'close') assertExtent(file, Number(attributes.get('r') ?? 0), 0)
    else if (name === 'mergeCell' && kind !== 'close') {
      mergedAreas++
      const [from, to] = (attributes.get('ref') ?? '').split(':').map(fromAddress)
      if (!from || !to) continue
      if (to.row > from.row)
        tall.push({ column: from.column, firstRow: from.row, lastRow: Math.min(to.row, limits.rows) })
    }
  }
  return { formulas, bad, shown, tall, mergedAreas }
}
