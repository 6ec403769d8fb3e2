import { useMemo } from 'react'
import type { Day } from '../../schema/partial-date.ts'
import type { GraphFailure } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { type AgreementStatus, NetworkDocument, StatusesDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { emptyNetwork, type LoadedNetwork, mergeNetworks, toLoadedNetwork } from '../state/network.ts'
import type { Statuses } from '../state/on-day.ts'
import type { ViewState } from '../state/view-state.ts'
import { useSettled } from './use-settled.ts'

interface DayNetwork {
  readonly network: LoadedNetwork
  /** The day that the answer's statuses are of. */
  readonly day: Day
}

export interface NetworkOfView {
  /** What was asked for with the view's focus and limit, without what was put in by hand. */
  readonly base: LoadedNetwork | undefined
  /** The base, and what it was after each addition. */
  readonly stages: readonly LoadedNetwork[]
  /** The base with what was put in by hand. */
  readonly network: LoadedNetwork
  readonly statuses: Statuses
  readonly loading: boolean
  readonly failure: GraphFailure | undefined
  readonly retry: () => void
}

/** At most so many ids in one request, by the API's own rule. */
const idsAtOnce = 200

async function readNetwork(
  focus: readonly string[],
  { limit, day }: Pick<ViewState, 'limit' | 'day'>,
  signal: AbortSignal,
): Promise<DayNetwork> {
  const variables = { focus: focus.length > 0 ? [...focus] : null, depth: 1, limit, day }
  return { network: toLoadedNetwork((await fetchGraph(NetworkDocument, variables, signal)).network), day }
}

async function readStatuses(ids: readonly string[], day: Day, signal: AbortSignal): Promise<Statuses> {
  const parts: string[][] = []
  for (let at = 0; at < ids.length; at += idsAtOnce) parts.push(ids.slice(at, at + idsAtOnce))
  const answers = await Promise.all(
    parts.map((part) => fetchGraph(StatusesDocument, { ids: part, day }, signal)),
  )
  const found = answers.flatMap(({ nodes }) => nodes)
  const byId = new Map<string, AgreementStatus>()
  for (const node of found) if (node && 'status' in node) byId.set(node.id, node.status.status)
  return { day, byId }
}

function statusesWithin(network: LoadedNetwork): Map<string, AgreementStatus> {
  return new Map([...network.nodes.values()].flatMap(({ id, status }) => (status ? [[id, status]] : [])))
}

/**
 * What the server says for the view: the network once, and statuses anew for each day on which the reader
 * rests. While a day's statuses are under way the last ones stand in; when they cannot be had, none do.
 */
export function useNetwork(view: ViewState): NetworkOfView {
  const { focus, limit, additions } = view
  const day = useSettled(view.day, 120)
  const base = useQuery(`${focus.join()} ${limit}`, (signal) => readNetwork(focus, view, signal))
  const byHand = [...new Set(additions.map(({ id }) => id))].sort()
  const more = useQuery(byHand.length > 0 ? byHand.join() : undefined, (signal) =>
    readNetwork(byHand, view, signal),
  )
  const stages = useMemo(() => {
    if (!base.data) return [emptyNetwork]
    const [start, rest] = [base.data.network, more.data?.network ?? emptyNetwork]
    return [start, ...additions.map((_, at) => mergeNetworks(start, rest, additions.slice(0, at + 1)))]
  }, [base.data, more.data, additions])
  const network = stages.at(-1) ?? emptyNetwork

  const within = useMemo(() => statusesWithin(network), [network])
  const isOfDay = base.data?.day === day && (byHand.length === 0 || more.data?.day === day)
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

  const failed = [base, more, asked].filter(({ failure }) => failure)
  return {
    base: base.data?.network,
    stages,
    network,
    statuses,
    loading: base.loading || more.loading || asked.loading,
    failure: failed[0]?.failure,
    retry: () => {
      for (const query of failed) query.retry()
    },
  }
}
