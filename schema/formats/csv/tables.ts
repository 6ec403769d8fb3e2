import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  type FieldValue,
  nodeFields,
  sourceFields,
  toPlainText,
} from '../fields.ts'
import {
  type Batches,
  type CitedNetwork,
  isCoordination,
  type NetworkFileEdge,
  type NetworkFileNode,
} from '../network.ts'
import { keepEach, writeEach } from '../passes.ts'
import { toLine, toTextCell } from './cells.ts'

/** Tables of the archive, each with its columns in their order. */

export interface CsvTable<T> {
  /** Name of its file, without the ending. */
  readonly id: string
  readonly about: { readonly vi: string; readonly en: string }
  readonly columns: ReadonlyArray<Field<T>>
  /** Columns that name a row of another table by its id. */
  readonly references: ReadonlyArray<{ readonly column: string; readonly table: string }>
  readonly read: (network: CitedNetwork) => Batches<T>
}

function column<T>(
  id: string,
  type: Field<T>['type'],
  vi: string,
  en: string,
  read: Field<T>['read'],
): Field<T> {
  return { id, type, about: { vi, en }, read }
}

const idColumn = column<{ readonly id: string }>('id', 'string', 'Mã', 'Id', ({ id }) => id)

const placeColumns = [
  column<NetworkFileNode>(
    'x',
    'number',
    'Hoành độ trên hình, px',
    'Place on the drawing, px to the right',
    ({ position }) => position?.x,
  ),
  column<NetworkFileNode>(
    'y',
    'number',
    'Tung độ trên hình, px',
    'Place on the drawing, px down',
    ({ position }) => position?.y,
  ),
]
const endColumns = [
  column<NetworkFileEdge>('source', 'string', 'Mã nút đầu', 'Id of the first end', ({ source }) => source),
  column<NetworkFileEdge>('target', 'string', 'Mã nút cuối', 'Id of the second end', ({ target }) => target),
]

/** What is said of actors alone. */
const actorColumns = new Set(['aliases', 'unnamed', 'count', 'parent'])

/** One table and how it is read, whatever its rows are. */
export interface CsvFile {
  readonly table: Omit<CsvTable<never>, 'read'>
  readonly write: (network: CitedNetwork) => AsyncGenerator<string>
}

function toCsvFile<T>(table: CsvTable<T>): CsvFile {
  const toText = (value: FieldValue | undefined) => {
    if (value === undefined) return ''
    if (typeof value === 'object') return value.length === 0 ? '' : toPlainText(value)
    // Numbers are our own, and stay numbers.
    return typeof value === 'string' ? toTextCell(value) : String(value)
  }
  return {
    table,
    async *write(network) {
      yield toLine(table.columns.map(({ id }) => id))
      yield* writeEach(table.read(network), (row) =>
        toLine(table.columns.map(({ read }) => toText(read(row)))),
      )
    },
  }
}

export const csvFiles: readonly CsvFile[] = [
  toCsvFile<NetworkFileNode>({
    id: 'nodes',
    about: { vi: 'Chủ thể và văn bản, hoạt động phối hợp', en: 'Actors and coordinations' },
    columns: [idColumn, ...nodeFields, ...placeColumns],
    references: [],
    read: ({ nodes }) => nodes(),
  }),
  toCsvFile<NetworkFileEdge>({
    id: 'edges',
    about: { vi: 'Quan hệ giữa các nút', en: 'What joins the nodes' },
    columns: [idColumn, ...endColumns, ...edgeFields],
    references: [
      { column: 'source', table: 'nodes' },
      { column: 'target', table: 'nodes' },
    ],
    read: ({ edges }) => edges(),
  }),
  toCsvFile<NetworkFileNode>({
    id: 'agreements',
    about: { vi: 'Riêng văn bản và hoạt động phối hợp', en: 'The agreements and joint activities alone' },
    columns: [idColumn, ...nodeFields.filter(({ id }) => !actorColumns.has(id))],
    references: [{ column: 'id', table: 'nodes' }],
    read: ({ nodes }) => keepEach(nodes(), isCoordination),
  }),
  toCsvFile({
    id: 'areas',
    about: { vi: 'Lĩnh vực phối hợp', en: 'Cooperation areas' },
    columns: [idColumn, ...areaFields],
    references: [],
    read: ({ areas }) => areas(),
  }),
  toCsvFile({
    id: 'citations',
    about: { vi: 'Trích dẫn: chỗ trong nguồn', en: 'Citations: places in sources' },
    columns: [idColumn, ...citationFields],
    references: [{ column: 'source', table: 'sources' }],
    read: ({ citations }) => citations(),
  }),
  toCsvFile({
    id: 'sources',
    about: { vi: 'Nguồn', en: 'Sources' },
    columns: [idColumn, ...sourceFields],
    references: [],
    read: ({ sources }) => sources(),
  }),
]
