import type { ReactNode } from 'react'

/** What a cell says, for sorting and for files: dates as ISO 8601; undefined where nothing is known. */
export type CellValue = string | number | undefined

/** A column of a table of rows of one kind. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly valueOf: (row: Row) => CellValue
  /** As it is written on the page; the value where absent. The filter looks here, too. */
  readonly textOf?: (row: Row) => string
  /** As it is drawn; the text where absent. */
  readonly cellOf?: (row: Row) => ReactNode
  readonly isNumber?: boolean
  /** Names the row to whoever hears it. */
  readonly isRowHeader?: boolean
  /** For files alone: ids, addresses, citations. */
  readonly isOnlyExported?: boolean
  /** Of one for files alone: the filter looks here all the same, as for full names. */
  readonly isFound?: boolean
  /** Its share of the table's width; 1 where absent. */
  readonly share?: number
}

/** What the cell says on the page. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  return column.textOf ? column.textOf(row) : String(column.valueOf(row) ?? '')
}
