/** A coordination with the headings that it stands under on each axis. */
export interface Entry {
  readonly id: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** Counts for each pair of row and column; of headings, by id. */
export interface Counts {
  readonly rows: ReadonlyMap<string, number>
  readonly columns: ReadonlyMap<string, number>
  readonly cells: ReadonlyArray<{
    readonly row: string
    readonly column: string
    /** In the order of the entries. */
    readonly coordinations: readonly string[]
  }>
}

/**
 * Counts coordinations under each pair of headings, each once.
 *
 * @param isSameAxis whether rows and columns are one axis. A pair is then of two places in the list: of an
 *   actor with itself there is none, while two actors of one kind are a pair of that kind with itself.
 */
export function countPairs(entries: readonly Entry[], isSameAxis: boolean): Counts {
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  const cells = new Map<string, { row: string; column: string; coordinations: string[] }>()
  for (const entry of entries) {
    for (const row of new Set(entry.rows)) rows.set(row, (rows.get(row) ?? 0) + 1)
    for (const column of new Set(entry.columns)) columns.set(column, (columns.get(column) ?? 0) + 1)
    for (const [key, row, column] of pairsOf(entry, isSameAxis)) {
      const cell = cells.get(key) ?? { row, column, coordinations: [] }
      cell.coordinations.push(entry.id)
      cells.set(key, cell)
    }
  }
  return { rows, columns, cells: [...cells.values()] }
}

/** The pairs of an entry, each once. */
function pairsOf({ rows, columns }: Entry, isSameAxis: boolean): Iterable<[string, string, string]> {
  const pairs = new Map<string, [string, string, string]>()
  for (const [at, row] of rows.entries())
    for (const [across, column] of columns.entries()) {
      if (isSameAxis && at === across) continue
      const key = `${row} ${column}`
      pairs.set(key, [key, row, column])
    }
  return pairs.values()
}
