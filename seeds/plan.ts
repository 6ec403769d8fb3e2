import { createHash } from 'node:crypto'
import type { NodeRow, RelationRow } from '../api/graph/store.ts'
import type { DatasetNode } from '../schema/nodes.ts'
import type { AtlasRecord } from '../schema/records/index.ts'
import { type NodeType, nodeTypeNames, type RelationType, relationTypeNames } from '../schema/vocabulary.ts'
import { createCitationPlanner, createEvidence } from './plan/evidence.ts'
import { toRecordRow, toRedirectRows, toSourceRow } from './plan/nodes.ts'
import { toNotes, toRelationRows, toResults } from './plan/relations.ts'
import { toSupports } from './plan/supports.ts'

/** All nodes and relations of the graph, by type in the order of the vocabulary and then by id. */
export interface Plan {
  readonly nodes: readonly NodeRow[]
  readonly relations: readonly RelationRow[]
  readonly version: DatasetNode['version']
  readonly counts: DatasetNode['counts']
}

interface Row {
  readonly id: string
  readonly type: NodeType | RelationType
  readonly digest: string
}

/** Equal rows of several records are one; the order is that of the types, then of the ids. */
function inOrder<R extends Row>(rows: readonly R[], types: ReadonlyArray<R['type']>): R[] {
  const rank = new Map(types.map((type, index) => [type, index]))
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort(
    (a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || (a.id < b.id ? -1 : 1),
  )
}

/** Over all digests, sorted: neither files, folders nor their order tell. */
export function versionOf(rows: ReadonlyArray<Pick<Row, 'digest'>>): string {
  const digests = rows.map(({ digest }) => digest).sort()
  return createHash('sha256').update(digests.join('\n')).digest('hex')
}

function countsOf(rows: readonly Row[]): DatasetNode['counts'] {
  const counts = new Map<NodeType | RelationType, number>()
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...nodeTypeNames, ...relationTypeNames].map((type) => ({ type, count: counts.get(type) ?? 0 }))
}

/**
 * The graph that the records describe. Pure: equal records give equal plans, in whatever order they come.
 *
 * @throws {RangeError} when a fact names a citation that its record has not: plan checked records only.
 */
export function toPlan(records: readonly AtlasRecord[]): Plan {
  const nodes: NodeRow[] = []
  const relations: RelationRow[] = []
  const planCitation = createCitationPlanner()
  for (const record of records) {
    nodes.push(...toRedirectRows(record))
    if (record.type === 'Source') {
      nodes.push(toSourceRow(record))
      continue
    }
    const evidence = createEvidence(record, planCitation)
    const results = toResults(record, evidence)
    const notes = toNotes(record, evidence)
    nodes.push(toRecordRow(record, evidence), ...results.nodes, ...notes.nodes, ...evidence.nodes)
    relations.push(
      ...toRelationRows(record, evidence),
      ...results.relations,
      ...notes.relations,
      ...evidence.relations,
    )
  }
  const written = { nodes: inOrder(nodes, nodeTypeNames), relations: inOrder(relations, relationTypeNames) }
  const supports = toSupports(written.nodes, written.relations)
  const plan = { ...written, nodes: inOrder([...written.nodes, ...supports], nodeTypeNames) }
  const rows = [...plan.nodes, ...plan.relations]
  return { ...plan, version: versionOf(rows), counts: countsOf(rows) }
}
