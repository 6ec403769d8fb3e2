import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import type { Id } from '../../../schema/ids.ts'
import type { NodeProperties, Relation } from '../../../schema/nodes.ts'
import type { RelationType } from '../../../schema/vocabulary.ts'
import { toNodeRow, toRelationRow } from '../../../seeds/plan/rows.ts'
import { toSupports } from '../../../seeds/plan/supports.ts'
import { idOf } from './shape.ts'

/** Rows that belong together: every relation leads to nodes of these or of earlier ones. */
export interface Chunk {
  readonly nodes: readonly NodeRow[]
  readonly relations: readonly RelationRow[]
}

/** What a relation says beside what all of a chunk say. */
export type Said = Partial<Omit<Relation, 'id' | 'type' | 'from' | 'to'>>

/** Makes relations that rest on the citation. */
export function createRelate(citationId: Id) {
  return (type: RelationType, from: Id, to: Id, said: Said = {}): RelationRow =>
    toRelationRow({ type, from, to, citationIds: [citationId], basis: 'STATED', ...said })
}

/** The chunk with its citation, from the source, and with what rests on it, as a plan of records has them. */
export function toCitedChunk(
  nodes: readonly NodeRow[],
  relations: readonly RelationRow[],
  citationId: Id,
  source: number,
  place: Partial<NodeProperties['Citation']>,
): Chunk {
  const sourceId = idOf.source(source)
  const citation = toNodeRow('Citation', citationId, { part: 'BODY', basis: 'STATED', sourceId, ...place })
  const from = createRelate(citationId)('FROM', citationId, sourceId)
  return {
    nodes: [...nodes, citation, ...toSupports(nodes, relations)],
    relations: [...relations, from],
  }
}
