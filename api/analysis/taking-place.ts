import type { ActorNode } from '../../schema/nodes.ts'
import type { OrganizationKind } from '../../schema/vocabulary.ts'
import type { ChangeByEvent } from '../graph/histories.ts'

/** Who takes whose place among what one event ends and creates. */

export type Change = ChangeByEvent['changes'][number]

/**
 * What takes the place of the actor: bodies of its own kind. Where none of them is known, the units that the event
 * creates take the place of a body, or else bodies of kinds of which it ends none.
 */
export function takingPlaceOf(actor: ActorNode, changes: readonly Change[]): readonly Change[] {
  const kind = kindOf(actor)
  const created = changes.filter((change) => !isEnding(change))
  const ofSameType = created.filter((change) => change.actor.type === actor.type)
  const ofSameKind = ofSameType.filter((change) => kindOf(change.actor) === kind)
  if (ofSameKind.length > 0) return ofSameKind
  const endedKinds = new Set(changes.filter(isEnding).map((change) => kindOf(change.actor)))
  const ofNewKind = ofSameType.filter((change) => !endedKinds.has(kindOf(change.actor)))
  const units = created.filter((change) => kindOf(change.actor) === 'UNIT')
  return units.length > 0 && kind !== 'UNIT' ? units : ofNewKind
}

/** What the created actor takes the place of. */
export function givingPlaceTo(created: Change, changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    (change) => isEnding(change) && takingPlaceOf(change.actor, changes).includes(created),
  )
}

function kindOf(actor: ActorNode): OrganizationKind | 'UNIT' {
  return actor.type === 'Organization' ? actor.kind : 'UNIT'
}

function isEnding({ relation }: Change): boolean {
  return relation.type === 'ENDED_BY'
}
