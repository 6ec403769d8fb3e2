import { type FileNameParts, toFileName } from '../../schema/formats/file-name.ts'
import { download } from '../export/download.ts'
import type { Column } from './column.ts'
import type { TableFile, TableFormat } from './formats/format.ts'

interface ToLeave<Row> {
  /** What the table is, in the reader's words. */
  readonly title: string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly rows: readonly Row[]
}

/** The table as it leaves the viewer, with the address of the page that shows it. */
export function toTableFile<Row>({ title, columns, rows }: ToLeave<Row>): TableFile {
  return {
    columns: columns.map(({ id, title }) => ({ id, title })),
    rows: rows.map((row) => columns.map((column) => column.valueOf(row))),
    title,
    permalink: window.location.href,
    now: new Date(),
  }
}

/** Hands the table to the reader as a file. @returns the file's name */
export function saveTable(
  table: TableFile,
  { extension, mimeType, make }: TableFormat,
  parts: Omit<FileNameParts, 'extension'>,
): string {
  const name = toFileName({ ...parts, extension })
  download(new Blob([make(table)], { type: mimeType }), name)
  return name
}
