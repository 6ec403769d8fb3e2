import type { GraphQLResolveInfo } from 'graphql'
import type { ActorPortion, CoordinationPortion, NodePortion, PartyPortion } from '../graph/requests.ts'
import { asks, perField, propertiesAsked } from './asked.ts'

/** Where the nodes of a connection stand below it. */
const ofConnection = [['nodes'], ['edges', 'node']] as const

/** What is asked for of the nodes of a connection. */
export const nodePortion = perField(
  (info): NodePortion => ({ properties: propertiesAsked(info, ...ofConnection) }),
)

/** What is asked for of the nodes that a network draws. */
export const drawnPortion = perField(
  (info): NodePortion => ({ properties: propertiesAsked(info, ['nodes']) }),
)

/** What is asked for of the relations that a network draws as lines. */
export const linePortion = perField((info): NodePortion => ({ properties: propertiesAsked(info, ['edges']) }))

/** What is asked for of the actors of a connection. */
export const actorPortion = perField((info): ActorPortion => {
  const withCounts = ofConnection.some((path) => asks(info, ...path, 'coordinations', 'totalCount'))
  return { ...nodePortion(info), withCounts }
})

/** What is asked for of the coordinations of a connection. */
export const coordinationPortion = perField((info): CoordinationPortion => {
  const paths = ofConnection.map((path) => [...path, 'parties'])
  const parties = paths.some((path) => asks(info, ...path))
  return { ...nodePortion(info), ...(parties ? { parties: portionAt(info, paths) } : {}) }
})

/** What is asked for of the parties that a field gives. */
export const partyPortion = perField((info) => portionAt(info, [[]]))

function portionAt(info: GraphQLResolveInfo, paths: ReadonlyArray<readonly string[]>): PartyPortion {
  return {
    properties: propertiesAsked(info, ...paths),
    actor: { properties: propertiesAsked(info, ...paths.map((path) => [...path, 'actor'])) },
  }
}
