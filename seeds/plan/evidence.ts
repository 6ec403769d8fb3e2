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
export function citationId(values: NodeProperties['Citation']): Id {
  return toId(`cit-${digestOf(toProperties(values)).slice(0, 16)}`)
}

export function createEvidence(record: CitedRecord): Evidence {
  const byKey = new Map<string, { id: Id; values: NodeProperties['Citation'] }>()
  for (const [key, { source, ...place }] of Object.entries(record.citations)) {
    const values = { ...place, sourceId: source }
    byKey.set(key, { id: citationId(values), values })
  }
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
    nodes: all.map(({ id, values }) => toNodeRow('Citation', id, values)),
    relations: all.map(({ id, values: { sourceId, basis } }) =>
      toRelationRow({ type: 'FROM', from: id, to: sourceId, citationIds: [id], basis }),
    ),
  }
}
