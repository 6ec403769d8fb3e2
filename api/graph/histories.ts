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

/** An end of an actor by an event, or its beginning. */
export interface ChangeByEvent {
  /** The relation of the actor itself. */
  readonly own: Relation
  readonly event: GraphNode<'ReorganizationEvent'>
  /** All that the event ends or creates, in the order of the relations' ids; nothing for one that only ends. */
  readonly changes: ReadonlyArray<{
    readonly relation: Relation
    readonly actor: ActorNode
    /** Whether the actor has an end by an event as well, or a beginning where beginnings are told of. */
    readonly goesOn: boolean
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

/** The changes in a row's `changes` column, with the actor of each, which its relation of the type led to the event. */
export function toChangesByEvents(
  row: Row,
  type: 'ENDED_BY' | 'CREATED_BY',
): Array<readonly [Id, ChangeByEvent]> {
  type Change = readonly [type: RelationType, relation: Values, actor: Values, goesOn: boolean]
  type Element = readonly [id: Id, own: Values, event: Values, changes: readonly Change[]]
  return (row.changes as unknown as readonly Element[]).map(([id, own, values, changes]) => {
    const event = toNodeOf<GraphNode<'ReorganizationEvent'>>('ReorganizationEvent', values)
    return [
      id,
      {
        own: toRelationInto(event.id, type, own, id),
        event,
        changes: changes
          .map(([kind, relation, of, goesOn]) => {
            const actor = toNodeOf<ActorNode>('Actor', of)
            return { relation: toRelationInto(event.id, kind, relation, actor.id), actor, goesOn }
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
