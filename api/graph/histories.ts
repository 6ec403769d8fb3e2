import type { Id } from '../../schema/ids.ts'
import type { ActorNode, GraphNode, Relation } from '../../schema/nodes.ts'
import type { PartialDate } from '../../schema/partial-date.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import type { Row, Value } from './engine.ts'
import { compareParties, toNodeOf, toRelation } from './mapping.ts'
import type { Party } from './store.ts'

/** What happened to coordinations and actors, with all that tells of it. */

/** A later agreement, with the relation that leads from it to the earlier coordination. */
export interface LaterAgreement {
  readonly relation: Relation
  readonly agreement: GraphNode<'Agreement'>
}

/** A part in a coordination that binds, of an actor that has an end. */
export interface EndedParty {
  readonly party: Party
  readonly actor: ActorNode
  readonly endedOn: PartialDate
  /** What the end rests on: the reorganization's word where one is known, else the actor's own. */
  readonly citationIds: readonly Id[]
}

/** What the status of a coordination follows from besides itself. */
export interface Life {
  readonly later: readonly LaterAgreement[]
  /** In the order of the parties; an actor once for each of its roles. */
  readonly ended: readonly EndedParty[]
}

/** An end of an actor by an event. */
export interface EndByEvent {
  readonly ending: Relation
  readonly event: GraphNode<'ReorganizationEvent'>
  /** All that the event ends or creates, in the order of the relations' ids; nothing for one that only ends. */
  readonly changes: ReadonlyArray<{
    readonly relation: Relation
    readonly actor: ActorNode
    /** Whether the actor has an end by an event as well. */
    readonly hasEnd: boolean
  }>
}

type Values = readonly Value[]

/** The life of each coordination in a row's `lives` column. */
export function toLives(row: Row): Array<readonly [Id, Life]> {
  type Later = readonly [type: RelationType, relation: Values, agreement: Values]
  type Ended = readonly [party: Values, actor: Values, endings: ReadonlyArray<readonly [string, Id[] | null]>]
  type Element = readonly [id: Id, later: readonly Later[], ended: readonly Ended[]]
  return (row.lives as unknown as readonly Element[]).map(([id, later, ended]) => [
    id,
    {
      later: later
        .map(([type, relation, values]) => {
          const agreement = toNodeOf<GraphNode<'Agreement'>>('Agreement', values)
          return { relation: toRelationInto(id, type, relation, agreement.id), agreement }
        })
        .sort(byRelation),
      ended: ended
        .map(([part, values, endings]) => {
          const actor = toNodeOf<ActorNode>('Actor', values)
          const party = { ...toRelationInto(id, 'PARTY_TO', part, actor.id), actor }
          return { party, actor, ...toEnd(actor, endings) }
        })
        .sort((a, b) => compareParties(a.party, b.party)),
    },
  ])
}

function toEnd(actor: ActorNode, endings: ReadonlyArray<readonly [string, Id[] | null]>) {
  const cited = [...endings].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ids]) => ids ?? [])
  return {
    endedOn: actor.validTo as PartialDate,
    citationIds: endings.length > 0 ? [...new Set(cited)] : actor.citationIds,
  }
}

/** The ends in a row's `ends` column, with the actor of each. */
export function toEndsByEvents(row: Row): Array<readonly [Id, EndByEvent]> {
  type Change = readonly [type: RelationType, relation: Values, actor: Values, hasEnd: boolean]
  type Element = readonly [id: Id, ending: Values, event: Values, changes: readonly Change[]]
  return (row.ends as unknown as readonly Element[]).map(([id, ending, values, changes]) => {
    const event = toNodeOf<GraphNode<'ReorganizationEvent'>>('ReorganizationEvent', values)
    return [
      id,
      {
        ending: toRelationInto(event.id, 'ENDED_BY', ending, id),
        event,
        changes: changes
          .map(([type, relation, of, hasEnd]) => {
            const actor = toNodeOf<ActorNode>('Actor', of)
            return { relation: toRelationInto(event.id, type, relation, actor.id), actor, hasEnd }
          })
          .sort(byRelation),
      },
    ]
  })
}

function toRelationInto(id: Id, type: RelationType, relation: Values, other: Id): Relation {
  return toRelation({ id, type, relation, other }, { direction: 'in' })
}

function byRelation(a: { readonly relation: Relation }, b: { readonly relation: Relation }): number {
  return a.relation.id < b.relation.id ? -1 : 1
}
