import type { Id } from '../../../schema/ids.ts'
import { bindingRoles, type NodeType } from '../../../schema/vocabulary.ts'
import type { Statement } from '../engine.ts'
import { propertiesOf, relationProperties, toValueList } from '../own-properties.ts'
import { unionByType } from './nodes.ts'

const relation = toValueList('r', relationProperties)

/**
 * Column `lives`: of each coordination its id, later agreements as a relation's type, its values and the agreement's,
 * and parties with an end as the part's values, the actor's and the citations of each of its endings with their ids.
 */
export function livesOf(coordinationIds: readonly Id[]): Statement | undefined {
  const actor = toValueList('m', propertiesOf('Actor'))
  return unionByType(
    coordinationIds,
    (type, list) =>
      coordinationTypes.includes(type)
        ? `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
CALL (n) {
  MATCH (n)<-[r:RENEWS|SUPPLEMENTS|SUPERSEDES]-(m:Agreement)
  RETURN collect([type(r), ${relation}, ${toValueList('m', propertiesOf('Agreement'))}]) AS later
}
CALL (n) {
  MATCH (n)<-[r:PARTY_TO]-(m)
  WHERE m.validTo IS NOT NULL AND r.role IN $bindingRoles
  CALL (m) { MATCH (m)-[ending:ENDED_BY]->() RETURN collect([ending.id, ending.citationIds]) AS endings }
  RETURN collect([${relation}, ${actor}, endings]) AS ended
}
RETURN collect([n.id, later, ended]) AS lives`
        : undefined,
    { bindingRoles },
  )
}

const coordinationTypes: readonly NodeType[] = ['Agreement', 'JointActivity']

/**
 * Column `changes`: of each change of the type the actor's id, the values of the relation and of the event, and what the
 * event ends or creates: each as the relation's type, its values, the actor's, and whether that has a change of the type
 * as well. An event that only ends actors tells of none.
 */
export function changesByEvents(
  actorIds: readonly Id[],
  change: 'ENDED_BY' | 'CREATED_BY',
): Statement | undefined {
  const actor = toValueList('m', propertiesOf('Actor'))
  return unionByType(actorIds, (type, list) =>
    actorTypes.includes(type)
      ? `UNWIND ${list} AS id
MATCH (n:${type} {id: id})-[own:${change}]->(e:ReorganizationEvent)
CALL (e) {
  MATCH (e)<-[r:CREATED_BY|ENDED_BY]-(m)
  WHERE e.kind <> 'DISSOLUTION'
  RETURN collect([type(r), ${relation}, ${actor}, EXISTS { (m)-[:${change}]->() }]) AS others
}
RETURN collect([n.id, ${toValueList('own', relationProperties)}, ${toValueList('e', propertiesOf('ReorganizationEvent'))}, others]) AS changes`
      : undefined,
  )
}

const actorTypes: readonly NodeType[] = ['Organization', 'AdministrativeUnit']
