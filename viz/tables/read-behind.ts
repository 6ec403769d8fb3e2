import { fetchGraph } from '../client/fetch-graph.ts'
import { CountedCoordinationsDocument, type CountedCoordinationsQuery } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { fullTitleOf } from './cells.tsx'
import type { Column } from './column.ts'
import { headingOf, type Matrix, type MatrixCell } from './matrix-rows.ts'

type Node = NonNullable<CountedCoordinationsQuery['nodes'][number]>
export type Counted = Extract<Node, { readonly __typename: 'Agreement' | 'JointActivity' }>

/** A coordination behind a number of a matrix; one that several numbers count has a row for each. */
export interface BehindRow {
  readonly row: string
  readonly column: string
  readonly cell: MatrixCell
  readonly coordination: Counted
}

/** As many nodes the API gives at once. */
const mostAtOnce = 200

/** When a coordination began, as far as it is known. */
export function beganOf(coordination: Counted): string | undefined {
  return (
    (coordination.__typename === 'Agreement'
      ? (coordination.signedOn ?? coordination.validFrom)
      : coordination.period?.from) ?? undefined
  )
}

/**
 * The coordinations of the ids, however many, with how they stand on the day. Throws as `fetchGraph` does, and
 * what `onRead` throws, which it is told how many are read.
 */
export async function readCounted(
  ids: readonly string[],
  day: string,
  signal: AbortSignal | undefined,
  onRead?: (read: number) => void,
): Promise<Counted[]> {
  const found: Counted[] = []
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const part = ids.slice(from, from + mostAtOnce)
    const { nodes } = await fetchGraph(CountedCoordinationsDocument, { ids: part, day }, signal)
    for (const node of nodes)
      if (node?.__typename === 'Agreement' || node?.__typename === 'JointActivity') found.push(node)
    onRead?.(Math.min(from + mostAtOnce, ids.length))
  }
  return found
}

/** Rows for each number of the matrix, in the order of its rows and columns. */
export function toBehindRows(
  { rows, columns, cells }: Pick<Matrix, 'rows' | 'columns' | 'cells'>,
  counted: readonly Counted[],
  language: Language,
): BehindRow[] {
  const byId = new Map(counted.map((one) => [one.id, one]))
  const nameOf = (headings: Matrix['rows'], id: string) => {
    const heading = headings.find((one) => one.id === id)
    return heading ? headingOf(heading, language) : id
  }
  const place = new Map(rows.map(({ id }, index) => [id, index]))
  return [...cells]
    .sort((a, b) => (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0))
    .flatMap((cell) =>
      cell.coordinations.flatMap((id) => {
        const coordination = byId.get(id)
        if (!coordination) return []
        return [{ row: nameOf(rows, cell.row), column: nameOf(columns, cell.column), cell, coordination }]
      }),
    )
}

interface Titles {
  readonly rows: string
  readonly columns: string
}

/** The columns of the file of coordinations behind a matrix. */
export function toBehindColumns(
  titles: Titles,
  language: Language,
  words: Words,
): ReadonlyArray<Column<BehindRow>> {
  const { matrix, tables, pages, terms } = words
  return [
    { id: 'row', title: titles.rows, valueOf: ({ row }) => row },
    { id: 'column', title: titles.columns, valueOf: ({ column }) => column },
    { id: 'count', title: matrix.count, isNumber: true, valueOf: ({ cell }) => cell.count },
    {
      id: 'title',
      title: tables.fullTitle,
      valueOf: ({ coordination }) => fullTitleOf(coordination, language),
    },
    {
      id: 'kind',
      title: pages.kind,
      valueOf: ({ coordination }) => terms.coordinationKind[coordination.kind],
    },
    { id: 'date', title: pages.date, valueOf: ({ coordination }) => beganOf(coordination) },
    {
      id: 'status',
      title: words.orphaned.status,
      valueOf: ({ coordination }) =>
        coordination.__typename === 'Agreement' ? terms.status[coordination.status.status] : undefined,
    },
    { id: 'id', title: tables.id, valueOf: ({ coordination }) => coordination.id },
    {
      id: 'citations',
      title: tables.citations,
      valueOf: ({ coordination }) => coordination.citations.map(({ id }) => id).join('; '),
    },
  ]
}
