import type { TableFormat } from './format.ts'

/** Rows as objects by column id, in an envelope that says what they are and where they come from. */
export const jsonFormat: TableFormat = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  make({ columns, rows, title, permalink, now }) {
    const meta = {
      kind: 'coordination-atlas/table',
      version: 1,
      timestamp: now.toISOString(),
      source: permalink,
      title,
      columns,
    }
    const toRecord = (row: (typeof rows)[number]) =>
      Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null]))
    return `${JSON.stringify({ meta, data: rows.map(toRecord) }, null, 2)}\n`
  },
}
