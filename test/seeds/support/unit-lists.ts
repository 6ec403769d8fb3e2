import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from '../../../seeds/csv.ts'
import { toFolder } from '../../../seeds/read.ts'

type Row = Readonly<Record<string, string>>

/** The rows of a file of the collection, cells by column. */
function readRows(file: string): Row[] {
  const [header, ...rows] = parseCsv(readFileSync(join(toFolder('units'), file), 'utf8'))
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((column, index) => [column, cells[index] ?? ''])),
  )
}

export interface ListedUnit {
  readonly id: string
  readonly level: string
  readonly name: string
  readonly code: string
  /** Id of the unit above; empty for provinces. */
  readonly above: string
}

function readUnits(file: string): ListedUnit[] {
  return readRows(file).map((row) => ({
    id: row.id ?? '',
    level: row.level ?? '',
    name: row.name ?? '',
    code: row.code ?? '',
    above: row['partOf[].unit'] ?? '',
  }))
}

/** That an old unit became a new one, by the event of the new one. */
export interface Step {
  readonly event: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly extent: string
  readonly by: readonly string[]
}

/** The lists of January and July 2025, and all steps between them. */
export function readLists() {
  const rows = readRows('reorganization-2025.csv')
  const first = new Map(rows.filter(({ kind }) => kind).map((row) => [row.id, row]))
  const steps = rows.map((row): Step => {
    const event = first.get(row.id)
    return {
      event: row.id ?? '',
      kind: event?.kind ?? '',
      from: row['ended[].actor'] ?? '',
      to: event?.['created[].actor'] ?? '',
      extent: row['ended[].extent'] ?? '',
      by: (row['ended[].cites[]'] ?? '').split(' | '),
    }
  })
  return {
    before: readUnits('units-2025-01.csv'),
    after: readUnits('units-2025-07.csv'),
    steps,
    /** Ids of the units that the events create, one for each time. */
    created: rows.map((row) => row['created[].actor'] ?? '').filter(Boolean),
    /** Ids of the districts that the end of their level ends. */
    endedDistricts: readRows('districts-2025.csv').map((row) => row['ended[].actor'] ?? ''),
    resolutions: new Map(rows.map((row) => [row['created[].actor'] ?? '', row['under[].instrument'] ?? ''])),
  }
}
