import { useMemo } from 'react'
import type { GraphFailure } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { PathsDocument } from '../client/generated.ts'
import { isUnknown } from '../client/neighbourhoods.ts'
import { useQuery } from '../client/use-query.ts'
import { type LoadedNetwork, toLoadedNetwork } from '../state/network.ts'
import type { ViewState } from '../state/view-state.ts'
import { useSettled } from './use-settled.ts'

/** The most edges of a chain that is looked for: two partners between the ends. */
export const longestChain = 6
const mostChains = 20

/** A chain of coordination: actors and coordinations in turn. */
export interface ChainFound {
  /** Ids from one end to the other. */
  readonly nodes: readonly string[]
  /** Ids of what joins each node to the next. */
  readonly edges: readonly string[]
  readonly network: LoadedNetwork
}

export interface PathsOfView {
  /** Undefined while they are looked for; empty where there are none. */
  readonly chains: readonly ChainFound[] | undefined
  /** An end is nothing that chains lead to. */
  readonly isUnknownEnd: boolean
  readonly failure: GraphFailure | undefined
  readonly retry: () => void
}

interface Found {
  readonly chains: readonly ChainFound[]
  readonly isUnknownEnd: boolean
}

async function readChains(
  { from, to, isAnyTime }: NonNullable<ViewState['chain']>,
  day: ViewState['day'],
  signal: AbortSignal,
): Promise<Found> {
  const asOf = isAnyTime ? null : day
  const asked = { from, to, day, asOf, maxLength: longestChain, first: mostChains }
  try {
    const { paths } = await fetchGraph(PathsDocument, asked, signal)
    const chains = paths.map(({ nodes, edges }) => ({
      nodes: nodes.map(({ id }) => id),
      edges: edges.map(({ id }) => id),
      network: toLoadedNetwork({ nodes, edges, hidden: 0 }),
    }))
    return { chains, isUnknownEnd: false }
  } catch (error) {
    if (isUnknown(error)) return { chains: [], isUnknownEnd: true }
    throw error
  }
}

/** The chains between two actors that the view asks for. */
export function usePaths({ chain, day }: Pick<ViewState, 'chain' | 'day'>): PathsOfView {
  const settled = useSettled(day, 120)
  const when = chain?.isAnyTime ? 'any' : settled
  const asked = useQuery(chain && `${chain.from} ${chain.to} ${when}`, (signal) => {
    if (!chain) throw new Error('no chains are asked for')
    return readChains(chain, settled, signal)
  })
  const { failure, retry } = asked
  const found = chain && asked.current ? asked.data : undefined
  return useMemo(
    () => ({ chains: found?.chains, isUnknownEnd: found?.isUnknownEnd ?? false, failure, retry }),
    [found, failure, retry],
  )
}

/** Ids of the nodes and edges of the chain that is looked at, or of all of them. */
export function toEmphasis(
  chain: ViewState['chain'],
  chains: PathsOfView['chains'],
): ReadonlySet<string> | undefined {
  if (!chain || !chains || chains.length === 0) return undefined
  const one = chain.shown === undefined ? undefined : chains[chain.shown]
  return new Set((one ? [one] : chains).flatMap(({ nodes, edges }) => [...nodes, ...edges]))
}
