import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, GraphNode } from '../../schema/nodes.ts'
import { earliest, latest, type PartialDate } from '../../schema/partial-date.ts'
import { type AgreementStatus, statusOn } from '../../schema/status.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import type { LaterAgreement } from '../graph/histories.ts'
import type { Days } from '../graph/requests.ts'
import type { ChangeKind } from '../resolvers/generated.ts'
import type { ChangeModel } from '../resolvers/models.ts'
import { beginningOf, toLifeFacts } from './life.ts'

/** What is known of one coordination that something can have happened to. */
export interface ChangingFacts {
  readonly coordination: CoordinationGraphNode
  /** Agreements that renew, supplement or supersede it. */
  readonly later: readonly LaterAgreement[]
  /** Parties that it binds and that have an end, with what that rests on; an actor may stand there twice. */
  readonly endedParties: ReadonlyArray<{ readonly actor: ActorNode; readonly citationIds: readonly Id[] }>
}

/** Of several changes on one day, the kinds in this order. */
const kinds: readonly ChangeKind[] = ['BEGAN', 'ENDED', 'RENEWED', 'SUPPLEMENTED', 'SUPERSEDED', 'LOST_PARTY']
const kindOfLater: Partial<Record<RelationType, ChangeKind>> = {
  RENEWS: 'RENEWED',
  SUPPLEMENTS: 'SUPPLEMENTED',
  SUPERSEDES: 'SUPERSEDED',
}

/** Whether the date may fall within the days, both included. */
export function mayFallWithin(date: PartialDate | undefined, { from, to }: Days): date is PartialDate {
  return date !== undefined && earliest(date) <= to && latest(date) >= from
}

/** The place of a change in a list: by its first day, then by what it happened to. No two share one. */
export function keyOf({ on, kind, coordination, actor, by }: ChangeModel): string {
  return [earliest(on), coordination.id, kinds.indexOf(kind), (actor ?? by)?.id ?? ''].join(' ')
}

/** What happened to the coordination within the days, in the order of `keyOf`. */
export function toChanges(facts: ChangingFacts, days: Days): ChangeModel[] {
  const changes = new Map<string, ChangeModel>()
  for (const change of [...ownChanges(facts), ...laterChanges(facts), ...losses(facts)])
    if (mayFallWithin(change.on, days)) changes.set(keyOf(change), change)
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}

function ownChanges({ coordination }: ChangingFacts): ChangeModel[] {
  const { validFrom, validTo, periodCitationIds } = coordination
  const began = beginningOf(coordination)
  const signed = coordination.type === 'Agreement' && !validFrom
  const citationIds = signed ? coordination.signedCitationIds : periodCitationIds
  return [
    ...(began ? [{ on: began, kind: 'BEGAN', coordination, citationIds } as const] : []),
    ...(validTo
      ? [{ on: validTo, kind: 'ENDED', coordination, citationIds: periodCitationIds } as const]
      : []),
  ]
}

/** It is renewed from the day on which the agreement that renews it begins. */
function laterChanges({ coordination, later }: ChangingFacts): ChangeModel[] {
  return later.flatMap(({ relation, agreement }) => {
    const on = beginningOf(agreement)
    const kind = kindOfLater[relation.type]
    return on && kind ? [{ on, kind, coordination, by: agreement, citationIds: relation.citationIds }] : []
  })
}

const over: ReadonlySet<AgreementStatus> = new Set(['PERIOD_ENDED', 'RENEWED', 'SUPERSEDED'])

/** An agreement that was over by the last day of its party had no more to lose; an activity binds nobody. */
function losses({ coordination, later, endedParties }: ChangingFacts): ChangeModel[] {
  if (coordination.type !== 'Agreement') return []
  return endedParties.flatMap(({ actor, citationIds }) => {
    const { validTo } = actor
    return validTo && !isOver(coordination, later, validTo)
      ? [{ on: validTo, kind: 'LOST_PARTY', coordination, actor, citationIds } as const]
      : []
  })
}

function isOver(
  agreement: GraphNode<'Agreement'>,
  later: readonly LaterAgreement[],
  end: PartialDate,
): boolean {
  const { status } = statusOn({ ...toLifeFacts(agreement, later), endedParties: [] }, latest(end))
  return over.has(status)
}
