import type { CoordinationGraphNode, GraphNode } from '../../schema/nodes.ts'
import { isPartialDate, type PartialDate } from '../../schema/partial-date.ts'
import type { LifeFacts } from '../../schema/status.ts'
import type { LaterAgreement } from '../graph/histories.ts'

/** What the life of a coordination follows from, as the rules of `schema/status.ts` take it. */

/** When the coordination begins by those rules: its stated period goes before its signing. */
export function beginningOf(node: CoordinationGraphNode): PartialDate | undefined {
  return node.validFrom ?? (node.type === 'Agreement' ? node.signedOn : undefined)
}

/** The facts of an agreement that do not need its parties. */
export function toLifeFacts(
  agreement: GraphNode<'Agreement'>,
  later: readonly LaterAgreement[],
): Omit<LifeFacts, 'endedParties'> {
  return {
    signedOn: agreement.signedOn,
    signedCitationIds: agreement.signedCitationIds,
    validFrom: agreement.validFrom,
    validTo: agreement.validTo,
    periodCitationIds: agreement.periodCitationIds,
    carriedOut: agreement.carriedOutOn.map((on, index) => {
      const from = agreement.carriedOutFrom[index] ?? ''
      const citationIds = agreement.carriedOutCitationIds[index]?.split(' ') ?? []
      return { on, citationIds, from: isPartialDate(from) ? from : undefined }
    }),
    successors: later.flatMap(toSuccessor),
  }
}

/** To supplement an agreement leaves it in force. */
function toSuccessor({ relation, agreement }: LaterAgreement): LifeFacts['successors'] {
  const { type, citationIds } = relation
  if (type !== 'RENEWS' && type !== 'SUPERSEDES') return []
  return [{ relation: type, title: agreement.title, start: beginningOf(agreement), citationIds }]
}
