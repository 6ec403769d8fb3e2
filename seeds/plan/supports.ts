import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { isFactRelationType, type OwnProperties, ownFactsOf } from '../../schema/facts.ts'
import { type Id, nodeTypeOf, toSupportId } from '../../schema/ids.ts'
import { toNodeRow } from './rows.ts'

/**
 * What rests on each citation, as a node beside it: the ids of the nodes that cite it, or that a relation which cites
 * it leads from. Reorganizations are left out, as they are shown by what follows from them.
 */
export function toSupports(nodes: readonly NodeRow[], relations: readonly RelationRow[]): NodeRow[] {
  const supported = new Map<Id, { readonly ids: Set<Id>; facts: number }>()
  const add = (citationIds: readonly string[], id: Id) => {
    if (nodeTypeOf(id) === 'ReorganizationEvent') return
    for (const citationId of citationIds as readonly Id[]) {
      const known = supported.get(citationId) ?? { ids: new Set(), facts: 0 }
      known.ids.add(id)
      known.facts++
      supported.set(citationId, known)
    }
  }
  for (const { id, properties } of nodes)
    for (const { citationIds } of ownFactsOf({ ...properties, id } as OwnProperties)) add(citationIds, id)
  for (const { type, from, properties } of relations)
    if (isFactRelationType(type)) add(properties.citationIds as readonly string[], from)
  return [...supported].map(([citationId, { ids, facts }]) =>
    toNodeRow('Support', toSupportId(citationId), { nodeIds: [...ids].sort(), facts }),
  )
}
