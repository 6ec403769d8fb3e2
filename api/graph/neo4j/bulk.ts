import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addColumns,
  type ColumnType,
  quote,
  toArrayCell,
  toCell,
  toHead,
} from '../../../schema/formats/neo4j/cells.ts'
import type { GraphProperties } from '../../../schema/formats/neo4j/literals.ts'
import type { DatasetNode } from '../../../schema/nodes.ts'
import { toBounds, toKeys } from '../derived.ts'
import { toDatasetProperties, toLabels } from '../queries/writes.ts'
import type { NodeRow, RelationRow } from '../store.ts'
import { schemaObjects } from './prepare.ts'

/** Rows that belong together; relations may lead to nodes of any. */
export interface BulkRows {
  readonly nodes: Iterable<NodeRow>
  readonly relations: Iterable<RelationRow>
}

/** Options of `neo4j-admin database import full` that the tables are written for. */
export const bulkImportOptions: readonly string[] = [
  '--nodes=nodes.csv',
  '--relationships=relationships.csv',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
]

const importCommand = `neo4j-admin database import full neo4j ${bulkImportOptions.join(' ')}`

/** The import takes a list of one empty text for none, and these lists are as long as each other. */
const restoreEmptyTexts = `MATCH (n:Agreement) WHERE size(n.carriedOutOn) = 1 AND n.carriedOutFrom IS NULL
SET n.carriedOutFrom = ['']`

/** A column has numbers of one type, so that whole ones came as fractions where others are. */
const restoreWholeNumbers = `MATCH (n:ReportedResult) WHERE n.value = toInteger(n.value) AND abs(n.value) <= ${Number.MAX_SAFE_INTEGER}
SET n.value = toInteger(n.value)`

/** Characters that are kept before they are written. */
const partLength = 1024 * 1024

type Columns = ReadonlyMap<string, ColumnType>

/** A table that is written as its rows come, under a header. */
function openTable(folder: string, name: string, before: readonly string[], columns: Columns) {
  const stream = createWriteStream(join(folder, `${name}.csv`))
  const names = [...columns.keys()]
  let failure: Error | undefined
  stream.on('error', (error) => {
    failure = error
  })
  let part = toHead(before, columns)
  async function flush(): Promise<void> {
    if (failure) throw failure
    if (!stream.write(part)) await once(stream, 'drain')
    part = ''
  }
  return {
    async add(cells: readonly string[], properties: GraphProperties): Promise<void> {
      const own = names.map((column) => toCell(properties[column]))
      part += `${[...cells, ...own].join(',')}\n`
      if (part.length > partLength) await flush()
    },
    async end(): Promise<void> {
      await flush()
      stream.end()
      if (failure) throw failure
      await once(stream, 'finish')
    },
  }
}

/** The bounds of partial dates, as days of the database's own type. */
function toDays(properties: NodeRow['properties']): GraphProperties {
  return Object.fromEntries(Object.entries(toBounds(properties)).map(([name, day]) => [name, { day }]))
}

function toNodeProperties({ type, properties, digest }: NodeRow): GraphProperties {
  return { ...properties, ...toKeys(type, properties), ...toDays(properties), digest }
}

function toRelationProperties({ properties, digest }: RelationRow): GraphProperties {
  return { ...properties, ...toDays(properties), digest }
}

/**
 * Writes tables for Neo4j's bulk import into a folder, which is made: everything that a load of the rows into an empty
 * store would write. The rows are gone through twice, first for the columns of the tables, and not kept.
 */
export async function writeBulkFolder(
  folder: string,
  parts: () => Iterable<BulkRows>,
  dataset: DatasetNode,
): Promise<void> {
  const { id: datasetId, ...said } = toDatasetProperties(dataset)
  const nodeColumns = new Map<string, ColumnType>()
  const relationColumns = new Map<string, ColumnType>()
  addColumns(nodeColumns, said)
  for (const { nodes, relations } of parts()) {
    for (const row of nodes) addColumns(nodeColumns, toNodeProperties(row))
    for (const row of relations) addColumns(relationColumns, toRelationProperties(row))
  }
  await mkdir(folder, { recursive: true })
  const nodeTable = openTable(folder, 'nodes', ['id:ID', ':LABEL'], nodeColumns)
  const relationTable = openTable(
    folder,
    'relationships',
    [':START_ID', ':END_ID', ':TYPE', 'id:string'],
    relationColumns,
  )
  await nodeTable.add([quote(datasetId), toArrayCell(['Dataset'])], said)
  for (const { nodes, relations } of parts()) {
    for (const row of nodes)
      await nodeTable.add([quote(row.id), toArrayCell(toLabels(row).split(':'))], toNodeProperties(row))
    for (const row of relations)
      await relationTable.add([row.from, row.to, row.type, row.id].map(quote), toRelationProperties(row))
  }
  await nodeTable.end()
  await relationTable.end()
  const statements = [...schemaObjects.map(({ text }) => text), restoreEmptyTexts, restoreWholeNumbers]
  await writeFile(join(folder, 'prepare.cypher'), statements.map((text) => `${text};\n`).join(''))
  await writeFile(join(folder, 'import.sh'), toScript(dataset), { mode: 0o755 })
}

function toScript({ version }: DatasetNode): string {
  return `#!/bin/sh
# Makes the database "neo4j" of what is in this folder, version ${version.slice(0, 12)}. The database is replaced: it has
# to be new, or stopped. Afterwards start it and make its constraints, indexes and what tables cannot hold:
#   cypher-shell --file prepare.cypher
set -e
cd "$(dirname "$0")"
${importCommand} "$@"
`
}
