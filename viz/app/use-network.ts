import { useMemo } from 'react'
import type { Day } from '../../schema/partial-date.ts'
import { toNetworkVariables } from '../client/ask-early.ts'
import type { GraphFailure } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { type AgreementStatus, NetworkDocument, StatusesDocument } from '../client/generated.ts'
import { inPortions } from '../client/in-portions.ts'
import { isUnknown, readKnown } from '../client/neighbourhoods.ts'
import { useQuery } from '../client/use-query.ts'
import {
  emptyNetwork,
  joinNetworks,
  type LoadedNetwork,
  mergeNetworks,
  toLoadedNetwork,
} from '../state/network.ts'
import type { Statuses } from '../state/on-day.ts'
import type { ViewState } from '../state/view-state.ts'
import { useNeighbourhoods } from './use-neighbourhoods.ts'
import { type PathsOfView, usePaths } from './use-paths.ts'
import { useSettled } from './use-settled.ts'

interface DayNetwork {
  readonly network: LoadedNetwork
  /** The day that the answer's statuses are of. */
  readonly day: Day
  /** Ids that were asked for and name nothing that can be drawn. */
  readonly unknown: readonly string[]
}

export interface NetworkOfView {
  /** What was asked for with the view's focus and limit, without what was put in by hand. */
  readonly base: LoadedNetwork | undefined
  /** The base, what it was after each addition, and with the chains that are shown. */
  readonly stages: readonly LoadedNetwork[]
  /** The base with what was put in by hand, and the chains. */
  readonly network: LoadedNetwork
  readonly statuses: Statuses
  readonly paths: PathsOfView
  /** Ids of the focus and of additions that name nothing that can be drawn. */
  readonly unknown: readonly string[]
  readonly loading: boolean
  readonly failure: GraphFailure | undefined
  readonly retry: () => void
}

/** The networks around portions of a focus, together: more than one request can name. */
async function readNetwork(
  focus: readonly string[],
  view: Pick<ViewState, 'limit' | 'day'>,
  signal: AbortSignal,
): Promise<DayNetwork> {
  const portions = inPortions(focus)
  const isPart = portions.length > 1
  const parts = await Promise.all(portions.map((part) => readPart(part, isPart, view, signal)))
  const [only] = parts
  if (only && !isPart) return only
  const networks = parts.map(({ network }) => network)
  const hiddenByLimit = networks.reduce((sum, network) => sum + network.hiddenByLimit, 0)
  const unknown = parts.flatMap((part) => part.unknown)
  return { network: { ...joinNetworks(networks), hiddenByLimit }, day: view.day, unknown }
}

async function readPart(
  asked: readonly string[],
  isPart: boolean,
  { limit, day }: Pick<ViewState, 'limit' | 'day'>,
  signal: AbortSignal,
): Promise<DayNetwork> {
  const ask = async (focus: readonly string[]) => {
    const variables = toNetworkVariables({ focus, limit, day })
    return toLoadedNetwork((await fetchGraph(NetworkDocument, variables, signal)).network)
  }
  try {
    return { network: await ask(asked), day, unknown: [] }
  } catch (error) {
    if (asked.length === 0 || !isUnknown(error)) throw error
    const known = await readKnown(asked, signal)
    if (known.length === asked.length) throw error
    const unknown = asked.filter((id) => !known.includes(id))
    // Without a focus it is the whole network, which a part must not bring in.
    const network = isPart && known.length === 0 ? emptyNetwork : await ask(known)
    return { network, day, unknown }
  }
}

/** How agreements stand on the day, whatever the picture's own. */
export async function readStatuses(ids: readonly string[], day: Day, signal: AbortSignal): Promise<Statuses> {
  const answers = await Promise.all(
    inPortions(ids).map((part) => fetchGraph(StatusesDocument, { ids: part, day }, signal)),
  )
  const found = answers.flatMap(({ nodes }) => nodes)
  const byId = new Map<string, AgreementStatus>()
  for (const node of found) if (node && 'status' in node) byId.set(node.id, node.status.status)
  return { day, byId }
}

function statusesWithin(network: LoadedNetwork): Map<string, AgreementStatus> {
  return new Map([...network.nodes.values()].flatMap(({ id, status }) => (status ? [[id, status]] : [])))
}

/** The last stage with the chains in it; the same where they bring nothing new. */
function withChains(network: LoadedNetwork, chains: PathsOfView['chains'] = []): LoadedNetwork {
  const found = joinNetworks(chains.map((one) => one.network))
  const isNew = [...found.nodes.keys()].some((id) => !network.nodes.has(id))
  if (!isNew && [...found.edges.keys()].every((id) => network.edges.has(id))) return network
  const added = [...found.nodes.keys()].map((id) => ({ id, expanded: false }))
  return mergeNetworks(network, found, added)
}

/**
 * What the server says for the view: the network once, and statuses anew for each day on which the reader
 * rests. While a day's statuses are under way the last ones stand in; when they cannot be had, none do.
 * @param onBase is given what was asked for with focus and limit as soon as it is here, before it is shown
 */
export function useNetwork(view: ViewState, onBase: (network: LoadedNetwork) => void): NetworkOfView {
  const { focus, limit, additions } = view
  const day = useSettled(view.day, 120)
  const base = useQuery(`${focus.join()} ${limit}`, async (signal) => {
    const found = await readNetwork(focus, view, signal)
    if (!signal.aborted) onBase(found.network)
    return found
  })
  const more = useNeighbourhoods([...new Set(additions.map(({ id }) => id))], view.day)
  const paths = usePaths(view)
  const { chains } = paths
  const stages = useMemo(() => {
    if (!base.data) return [emptyNetwork]
    const start = base.data.network
    const rest = joinNetworks(more.found.map(({ network }) => network))
    const all = [start, ...additions.map((_, at) => mergeNetworks(start, rest, additions.slice(0, at + 1)))]
    const last = all.at(-1) ?? start
    const linked = withChains(last, chains)
    return linked === last ? all : [...all, linked]
  }, [base.data, more.found, additions, chains])
  const network = stages.at(-1) ?? emptyNetwork

  const within = useMemo(() => statusesWithin(network), [network])
  const isOfDay = base.data?.day === day && more.found.every((one) => one.day === day) && !chains?.length
  const ids = [...within.keys()]
  const asked = useQuery(
    base.data && !isOfDay && ids.length > 0 ? `${day} ${ids.join()}` : undefined,
    (signal) => readStatuses(ids, day, signal),
  )
  const statuses = useMemo<Statuses>(() => {
    if (isOfDay) return { day: view.day, byId: within }
    if (asked.failure && !asked.current) return { day: view.day, byId: new Map() }
    return { day: view.day, byId: asked.data?.byId ?? within }
  }, [isOfDay, view.day, within, asked.failure, asked.current, asked.data])
  const unknown = useMemo(
    () => [...new Set([...(base.data?.unknown ?? []), ...more.unknown])],
    [base.data, more.unknown],
  )

  const failed = [base, more, asked].filter(({ failure }) => failure)
  return {
    base: base.data?.network,
    stages,
    network,
    statuses,
    paths,
    unknown,
    loading: base.loading || more.loading || asked.loading,
    failure: failed[0]?.failure,
    retry: () => {
      for (const query of failed) query.retry()
    },
  }
}
