import { type Day, isPartialDate, latest } from '../../schema/partial-date.ts'
import { isCoordination } from './network.ts'
import type { Picture, PictureNode } from './picture.ts'

/** Three things of the picture that are worth a look on its day. */
export interface Insights {
  /** Agreements of which a party no longer exists. */
  readonly orphaned: readonly PictureNode[]
  /** Agreements whose stated period ends within a year, the soonest first. */
  readonly endingSoon: readonly PictureNode[]
  /** Actors with most coordinations. */
  readonly connected: ReadonlyArray<{ readonly node: PictureNode; readonly coordinations: number }>
}

function oneYearAfter(day: Day): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}

/** @param top how many actors are wanted. */
export function toInsights({ possible }: Pick<Picture, 'possible'>, day: Day, top = 3): Insights {
  const end = ({ validTo }: PictureNode) => (validTo && isPartialDate(validTo) ? latest(validTo) : undefined)
  const agreements = possible.nodes.filter(({ type }) => type === 'Agreement')
  const horizon = oneYearAfter(day)
  const endingSoon = agreements
    .flatMap((node) => {
      const last = end(node)
      return last && !node.onDay.ended && last >= day && last <= horizon ? [{ node, last }] : []
    })
    .sort((a, b) => (a.last < b.last ? -1 : 1))
  const shared = new Map<string, Set<string>>()
  for (const { type, source, target } of possible.edges)
    if (type === 'PARTY_TO') shared.set(source, (shared.get(source) ?? new Set()).add(target))
  const connected = possible.nodes
    .filter((node) => !isCoordination(node) && !node.unnamed)
    .map((node) => ({ node, coordinations: shared.get(node.id)?.size ?? 0 }))
    .filter(({ coordinations }) => coordinations > 0)
    .sort((a, b) => b.coordinations - a.coordinations || (a.node.id < b.node.id ? -1 : 1))
  return {
    orphaned: agreements.filter(({ onDay }) => onDay.status === 'PARTY_DISSOLVED'),
    endingSoon: endingSoon.map(({ node }) => node),
    connected: connected.slice(0, top),
  }
}
