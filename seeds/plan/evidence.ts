import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import type { NodeProperties } from '../../schema/nodes.ts'
import type { AtlasRecord, RecordType } from '../../schema/records/index.ts'
import type { Basis } from '../../schema/vocabulary.ts'
import { digestOf, toProperties } from './canonical.ts'
import { toNodeRow, toRelationRow } from './rows.ts'

/** Records whose facts are cited: all but the sources themselves. */
export type CitedRecord = AtlasRecord<Exclude<RecordType, 'Source'>>

/** The citations of one record, found by the keys that its facts name. */
export interface Evidence {
  /** Ids for the keys of the lists, each once, in the order in which they come. */
  idsOf(...cites: ReadonlyArray<readonly string[]>): Id[]
  /** STATED when at least one of the keys' citations states it. */
  basisOf(...cites: ReadonlyArray<readonly string[]>): Basis
  /** All sources that the record cites, by id. */
  readonly sourceIds: readonly Id[]
  readonly nodes: readonly NodeRow[]
  readonly relations: readonly RelationRow[]
}

/** The same place read in the same way is the same citation, whichever record gives it. */
function citationId(values: NodeProperties['Citation']): Id {
  return toId(`cit-${digestOf(toProperties(values)).slice(0, 16)}`)
}

/** What a citation comes to in the graph: one node, and the relation to its source. */
interface PlannedCitation {
  readonly id: Id
  readonly values: NodeProperties['Citation']
  readonly node: NodeRow
  readonly relation: RelationRow
}

/** Plans citations, each content once: a table gives the same few to thousands of records. */
type CitationPlanner = (citation: CitedRecord['citations'][string]) => PlannedCitation

/** A planner for all records of one plan. */
export function createCitationPlanner(): CitationPlanner {
  const planned = new Map<string, PlannedCitation>()
  return ({ source, ...place }) => {
    const values = { ...place, sourceId: source }
    const content = JSON.stringify(values)
    const known = planned.get(content)
    if (known) return known
    const id = citationId(values)
    const { basis } = values
    const relation = toRelationRow({ type: 'FROM', from: id, to: source, citationIds: [id], basis })
    const made = { id, values, node: toNodeRow('Citation', id, values), relation }
    planned.set(content, made)
    return made
  }
}

/**
 * The record's citations, planned.
 *
 * @throws {RangeError} from its functions, for a key that the record has not.
 */
export function createEvidence(record: CitedRecord, planCitation: CitationPlanner): Evidence {
  const byKey = new Map(
    Object.entries(record.citations).map(([key, citation]) => [key, planCitation(citation)]),
  )
  const find = (key: string) => {
    const citation = byKey.get(key)
    if (!citation) throw new RangeError(`${record.id} has no citation "${key}": plan checked records only`)
    return citation
  }
  const all = [...byKey.values()]
  return {
    idsOf: (...cites) => [...new Set(cites.flat().map((key) => find(key).id))],
    basisOf: (...cites) =>
      cites.flat().some((key) => find(key).values.basis === 'STATED') ? 'STATED' : 'INFERRED',
    sourceIds: [...new Set(all.map(({ values }) => values.sourceId))].sort(),
    nodes: all.map(({ node }) => node),
    relations: all.map(({ relation }) => relation),
  }
}
