import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { Context } from '../context.ts'
import { toAsked } from '../export/parameters.ts'
import { actorTypes, coordinationTypes } from '../filter.ts'
import { Refused } from '../http/plain-answers.ts'
import { isNodeOf } from '../reading/nodes.ts'

/** The filters of an address of the viewer, and what exports call them. */
const filters = {
  kind: 'partyKinds',
  coordination: 'kinds',
  status: 'status',
  area: 'areas',
  evidence: 'basis',
} as const
/** What of an address tells what its picture shows, besides what is looked at, the day and the language. */
export const filterNames = ['draw', ...Object.keys(filters)]

/** Nodes that can still be told apart on a picture so small, and things that it is made around. */
const most = { nodes: 60, focus: 10 } as const

/**
 * What a picture of the network around the things, or of all that the filters leave, is asked of the exports with.
 * Undefined where none of the things can be drawn, or where a filter is for what is not known.
 */
export async function toPicture(
  ids: readonly Id[],
  searchParams: URLSearchParams,
  day: Day,
  language: 'vi' | 'en',
  { loaders }: Context,
): Promise<string | undefined> {
  const nodes = await Promise.all(ids.slice(0, most.focus).map((id) => loaders.node(id)))
  const focus = nodes.flatMap((node) =>
    isNodeOf(node, [...actorTypes, ...coordinationTypes]) ? [node.id] : [],
  )
  if (ids.length > 0 && focus.length === 0) return undefined
  const asked = new URLSearchParams({ card: 'true', limit: String(most.nodes), asOf: day, lang: language })
  for (const id of new Set(focus)) asked.append('focus', id)
  if (searchParams.get('draw') === 'actors') asked.set('projection', 'ACTORS')
  for (const [name, parameter] of Object.entries(filters))
    for (const word of (searchParams.get(name) ?? '').split(',').filter(Boolean))
      asked.append(parameter, word)
  const known = new Set<string>((await loaders.areas()).map(({ node }) => node.id))
  return isAllowed(asked) && asked.getAll('areas').every((id) => known.has(id)) ? asked.toString() : undefined
}

function isAllowed(params: URLSearchParams): boolean {
  try {
    toAsked(params)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
