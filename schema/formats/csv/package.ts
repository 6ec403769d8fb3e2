import { type FieldType, metaFields, toRecord } from '../fields.ts'
import { toHead } from '../head.ts'
import type { NetworkMeta } from '../network.ts'
import { toJson } from '../safe-text.ts'
import { toLine, toTextCell } from './cells.ts'
import { type CsvFile, csvFiles } from './tables.ts'

/** What the archive of tables says of itself: to people, to spreadsheets and to programs. */

/** Types of a Frictionless table schema; its arrays are JSON, as ours. */
const types: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'array',
}

function toResource({ table }: CsvFile) {
  return {
    name: table.id,
    path: `${table.id}.csv`,
    title: table.about.en,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: table.columns.map(({ id, type, about }) => ({
        name: id,
        type: types[type],
        title: about.en,
        description: about.vi,
      })),
      primaryKey: 'id',
      foreignKeys: table.references.map((reference) => ({
        fields: reference.column,
        reference: { resource: reference.table, fields: 'id' },
      })),
    },
  }
}

/** A Frictionless data package: every table with its columns, keys and types. */
export function toPackage(meta: NetworkMeta): string {
  return toJson({
    profile: 'tabular-data-package',
    name: `coordination-atlas-${meta.report}`.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    title: meta.title,
    version: meta.dataVersion,
    created: meta.loadedAt,
    homepage: meta.permalink,
    atlas: toRecord(metaFields, meta),
    resources: csvFiles.map(toResource),
  })
}

/** A line for each column of each table, in both languages. */
export function toDictionary(): string {
  const head = toLine(['table', 'column', 'type', 'vi', 'en'])
  const lines = csvFiles.flatMap(({ table }) =>
    table.columns.map(({ id, type, about }) => toLine([table.id, id, types[type], about.vi, about.en])),
  )
  return head + lines.join('')
}

/** What the network is, a line for each thing that is said of it. */
export function toMetaTable(meta: NetworkMeta): string {
  const lines = toHead(meta).map(({ id, about, text }) => toLine([id, toTextCell(text), about.vi, about.en]))
  return toLine(['field', 'value', 'vi', 'en']) + lines.join('')
}

const readmes = {
  vi: `Mỗi bảng là một tệp CSV (UTF-8, dấu phẩy, dòng kết thúc bằng CRLF). dictionary.csv giải nghĩa từng cột,
datapackage.json cho chương trình đọc, about.csv cho biết ngày, bộ lọc, địa chỉ xem lại và phiên bản dữ liệu.
Danh sách trong một ô là mảng JSON. Ô bắt đầu bằng = + - @, dấu tab hay dấu xuống dòng có thêm dấu ' ở trước
để bảng tính không coi là công thức: hãy bỏ dấu đó khi đọc bằng chương trình. Ký tự không lưu được thành U+FFFD.`,
  en: `Each table is a CSV file (UTF-8, commas, lines end with CRLF). dictionary.csv explains every column,
datapackage.json is for programs, about.csv has the day, the filters, the address of the view and the version of
the data. A list in a cell is a JSON array. A cell that begins with = + - @, a tab or a line end has an apostrophe
before it, so that no spreadsheet takes it for a formula: take it away when you read the files by program.
A character that cannot be kept is U+FFFD.`,
} as const

export function toReadme(meta: NetworkMeta): string {
  const tables = csvFiles.map(({ table }) => `${table.id}.csv\t${table.about[meta.language]}`)
  return `${meta.title}\n\n${tables.join('\n')}\n\n${readmes.vi}\n\n${readmes.en}\n`
}
