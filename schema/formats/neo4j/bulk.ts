import type { CitedNetwork } from '../network.ts'
import { writeEach } from '../passes.ts'
import { toLegalText } from '../safe-text.ts'
import { writeZip } from '../zip.ts'
import { addColumns, type ColumnType, quote, toArrayCell, toCell, toHead } from './cells.ts'
import { toConstraints } from './cypher.ts'
import { toName } from './literals.ts'
import {
  type GraphFileNode,
  type GraphFileRelation,
  type PropertyGraph,
  toPropertyGraph,
} from './property-graph.ts'

/**
 * Tables for the bulk import of Neo4j 5, `neo4j-admin database import full`: one of nodes and one of relationships, with the
 * columns of all of them.
 */

/** Every property that one of the elements has, with its type: the columns, before the first row can be written. */
async function readColumns(
  batches: AsyncIterable<ReadonlyArray<GraphFileNode | GraphFileRelation>>,
): Promise<Map<string, ColumnType>> {
  const columns = new Map<string, ColumnType>()
  for await (const batch of batches) for (const { properties } of batch) addColumns(columns, properties)
  return columns
}

async function* writeNodes(graph: PropertyGraph): AsyncGenerator<string> {
  const columns = await readColumns(graph.nodes())
  yield toHead(['id:ID', ':LABEL'], columns)
  yield* writeEach(graph.nodes(), ({ id, labels, properties }) => {
    const cells = Array.from(columns.keys(), (name) => toCell(properties[name]))
    return `${[quote(toLegalText(id)), toArrayCell(labels.map(toName)), ...cells].join(',')}\n`
  })
}

async function* writeRelations(graph: PropertyGraph): AsyncGenerator<string> {
  const columns = await readColumns(graph.relations())
  yield toHead([':START_ID', ':END_ID', ':TYPE', 'id:string'], columns)
  yield* writeEach(graph.relations(), ({ id, type, from, to, properties }) => {
    const cells = Array.from(columns.keys(), (name) => toCell(properties[name]))
    return `${[...[from, to, toName(type), id].map((text) => quote(toLegalText(text))), ...cells].join(',')}\n`
  })
}

/** Options of the import that the tables are written for. */
export const importOptions: readonly string[] = [
  '--nodes=nodes.csv',
  '--relationships=relationships.csv',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
]

function toReadme({ about }: PropertyGraph): string {
  return `${about.join('\n')}

Into a new, empty database of Neo4j 5 that is stopped:

  neo4j-admin database import full neo4j ${importOptions.join(' ')}

Then start the database and make its constraints:

  cypher-shell --file constraints.cypher

Texts are not made harmless for spreadsheets: open these tables in none. A list without elements is absent.
A character that cannot be kept is U+FFFD.
`
}

/** The graph as an archive of tables; `time` is what its files bear. */
export function writeBulkTables(graph: PropertyGraph, time: Date): AsyncGenerator<Uint8Array> {
  return writeZip(
    [
      { name: 'README.txt', parts: () => [toReadme(graph)] },
      { name: 'constraints.cypher', parts: () => [toConstraints(graph)] },
      { name: 'nodes.csv', parts: () => writeNodes(graph) },
      { name: 'relationships.csv', parts: () => writeRelations(graph) },
    ],
    time,
  )
}

export function writeBulk(network: CitedNetwork): AsyncGenerator<Uint8Array> {
  return writeBulkTables(toPropertyGraph(network), new Date(network.meta.loadedAt))
}
