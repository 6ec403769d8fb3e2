import type { Day } from '../../schema/partial-date.ts'
import type { NetworkPartsFragment } from '../../viz/client/generated.ts'
import { fromSearchParams } from '../../viz/state/address.ts'
import { type LoadedNetwork, toLoadedNetwork } from '../../viz/state/network.ts'
import type { Statuses } from '../../viz/state/on-day.ts'
import type { ViewState } from '../../viz/state/view-state.ts'

type Node = NetworkPartsFragment['nodes'][number]
type Edge = NetworkPartsFragment['edges'][number]

export function createNode(id: string, given: Partial<Node> = {}): Node {
  const isAgreement = id.startsWith('agr-')
  const isActivity = id.startsWith('act-')
  return {
    id,
    type: isAgreement ? 'Agreement' : isActivity ? 'JointActivity' : 'Organization',
    kind: isAgreement ? 'REGULATION' : isActivity ? 'JOINT_ACTIVITY' : 'PARTY_COMMITTEE',
    label: id,
    labelEn: null,
    name: id,
    nameEn: null,
    degree: 1,
    unnamed: false,
    parent: null,
    basis: 'STATED',
    validFrom: null,
    validTo: null,
    status: isAgreement ? 'PRESUMED_IN_FORCE' : null,
    areas: [],
    places: [],
    ...given,
  }
}

export function createPartyEdge(source: string, target: string, given: Partial<Edge> = {}): Edge {
  return {
    id: `rel-${source}-${target}`,
    source,
    target,
    type: 'PARTY_TO',
    role: 'SIGNATORY',
    basis: 'STATED',
    weight: 1,
    validFrom: null,
    validTo: null,
    coordinations: [],
    citations: [`cit-${source}-${target}`],
    ...given,
  }
}

export function createNetwork(nodes: Node[], edges: Edge[], hidden = 0): LoadedNetwork {
  return toLoadedNetwork({ nodes, edges, hidden })
}

export const today = '2026-11-22' as Day

export function createView(given: Partial<ViewState> = {}): ViewState {
  return { ...fromSearchParams(new URLSearchParams(), today).view, ...given }
}

/** The statuses that the nodes themselves carry, for the day. */
export function statusesOf(network: LoadedNetwork, day: Day = today): Statuses {
  const byId = new Map(
    [...network.nodes.values()].flatMap(({ id, status }) => (status ? [[id, status]] : [])),
  )
  return { day, byId }
}

/**
 * A post's committee and a commune's signed a regulation on border security; the post and a district that
 * ended in 2025 signed another on the economy; a placeholder of 17 is party to the first, inferred.
 */
export const smallNetwork = createNetwork(
  [
    createNode('agr-border', { areas: ['area-border'], validFrom: '2021-05', degree: 3 }),
    createNode('agr-economy', {
      areas: ['area-economy'],
      validFrom: '2019',
      status: 'PARTY_DISSOLVED',
      kind: 'PROGRAMME',
      degree: 2,
    }),
    createNode('org-post', { kind: 'BORDER_GUARD_POST', degree: 3 }),
    createNode('org-commune'),
    createNode('org-district', { kind: 'PEOPLES_COMMITTEE', validTo: '2025-06-30' }),
    createNode('org-communes', { unnamed: true }),
    createNode('org-region', { kind: 'MILITARY_REGION', degree: 1 }),
  ],
  [
    createPartyEdge('org-post', 'agr-border'),
    createPartyEdge('org-commune', 'agr-border'),
    createPartyEdge('org-communes', 'agr-border', { basis: 'INFERRED', weight: 17 }),
    createPartyEdge('org-post', 'agr-economy'),
    createPartyEdge('org-district', 'agr-economy'),
    createPartyEdge('org-post', 'org-region', { type: 'SUBORDINATE_TO', role: null }),
  ],
)
