import type { PartialDate } from './partial-date.ts'
import { type RelationType, relationTypeNames } from './vocabulary.ts'

/** What a node says of itself, each with citations of its own. */
export const ownFactKinds = ['DESCRIPTION', 'SIGNING', 'PERIOD', 'CARRYING_OUT'] as const

/**
 * Types of the relations that are facts: all but those that lead from citations, and from reorganizations, which are
 * shown by what follows from them.
 */
export type FactRelationType = Exclude<RelationType, 'FROM' | 'UNDER'>
export const factRelationTypes = relationTypeNames.filter(isFactRelationType)

/** Whether relations of the type are facts. */
export function isFactRelationType(type: RelationType): type is FactRelationType {
  return type !== 'FROM' && type !== 'UNDER'
}

/** A fact that a node states of itself; an absent time is not stated. */
export interface OwnFact {
  readonly kind: (typeof ownFactKinds)[number]
  readonly citationIds: readonly string[]
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** Properties of nodes that facts of their own are made of. */
export interface OwnProperties {
  readonly id: string
  readonly citationIds?: readonly string[]
  readonly signedOn?: PartialDate
  readonly signedCitationIds?: readonly string[]
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  readonly periodCitationIds?: readonly string[]
  readonly carriedOutFrom?: readonly string[]
  readonly carriedOutOn?: readonly PartialDate[]
  readonly carriedOutCitationIds?: readonly string[]
}

/** The facts that the node states of itself, each sighting of its being carried out by itself. */
export function ownFactsOf(node: OwnProperties): OwnFact[] {
  const { citationIds = [], signedCitationIds = [], periodCitationIds = [], signedOn } = node
  const { carriedOutFrom = [], carriedOutOn = [], carriedOutCitationIds = [] } = node
  const facts: OwnFact[] = [
    { kind: 'DESCRIPTION', citationIds },
    { kind: 'SIGNING', citationIds: signedCitationIds, from: signedOn, to: signedOn },
    { kind: 'PERIOD', citationIds: periodCitationIds, from: node.validFrom, to: node.validTo },
    ...carriedOutOn.map((on, index) => ({
      kind: 'CARRYING_OUT' as const,
      citationIds: carriedOutCitationIds[index]?.split(' ') ?? [],
      from: (carriedOutFrom[index] || on) as PartialDate,
      to: on,
    })),
  ]
  return facts.filter(({ citationIds }) => citationIds.length > 0)
}
