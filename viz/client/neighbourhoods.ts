import type { Day } from '../../schema/partial-date.ts'
import { type LoadedNetwork, toLoadedNetwork } from '../state/network.ts'
import { ServerRefused } from './errors.ts'
import { fetchGraph } from './fetch-graph.ts'
import { KnownDocument, NetworkDocument } from './generated.ts'

/** What the server gives around one node. */
export interface Neighbourhood {
  readonly network: LoadedNetwork
  /** The day that its statuses are of. */
  readonly day: Day
}

/** So many are remembered; those that were asked for longest ago are forgotten first. */
const most = 400
/** The most nodes that the server gives. */
const limit = 2000

const known = new Map<string, Promise<Neighbourhood | undefined>>()

/**
 * The node with its neighbours; undefined where there is no such node. Asked once, whoever asks, and kept:
 * the data of a server does not change while it runs.
 * @throws {GraphFailure} which is not kept.
 */
export function readNeighbourhood(id: string, day: Day): Promise<Neighbourhood | undefined> {
  const before = known.get(id)
  if (before) {
    known.delete(id)
    known.set(id, before)
    return before
  }
  const asked = askNeighbourhood(id, day)
  known.set(id, asked)
  asked.catch(() => known.delete(id))
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return asked
}

async function askNeighbourhood(id: string, day: Day): Promise<Neighbourhood | undefined> {
  try {
    const { network } = await fetchGraph(NetworkDocument, { focus: [id], depth: 1, limit, day })
    return { network: toLoadedNetwork(network), day }
  } catch (error) {
    if (isUnknown(error)) return undefined
    throw error
  }
}

/** Whether the server refused because a thing that was named does not exist, or is nothing that is drawn. */
export function isUnknown(error: unknown): boolean {
  return (
    error instanceof ServerRefused &&
    error.codes.some((code) => code === 'NOT_FOUND' || code === 'BAD_USER_INPUT')
  )
}

const drawnTypes: ReadonlySet<string> = new Set([
  'Organization',
  'AdministrativeUnit',
  'Agreement',
  'JointActivity',
])

/** Those of a portion of ids that name something that can be drawn. */
export async function readKnown(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const { nodes } = await fetchGraph(KnownDocument, { ids: [...ids] }, signal)
  return ids.filter((_, at) => {
    const type = nodes[at]?.__typename
    return type !== undefined && drawnTypes.has(type)
  })
}
