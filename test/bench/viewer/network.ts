import type { NetworkPartsFragment } from '../../../viz/client/generated.ts'
import { createNode, createPartyEdge } from '../../viz/network-fixture.ts'
import { createRandom } from '../world/random.ts'

type Node = NetworkPartsFragment['nodes'][number]
type Edge = NetworkPartsFragment['edges'][number]

const kinds = ['PARTY_COMMITTEE', 'PEOPLES_COMMITTEE', 'BORDER_GUARD_POST', 'ECONOMIC_DEFENCE_GROUP'] as const
/** About as many of the nodes as in the real network. */
const shareOfAgreements = 0.35

function toNode(id: string, isAgreement: boolean, at: number): Node {
  return createNode(id, {
    type: isAgreement ? 'Agreement' : 'Organization',
    kind: isAgreement ? 'REGULATION' : kinds[at % kinds.length],
    label: isAgreement ? `QCPH ${at}` : `Đồn BP ${at}`,
    name: isAgreement ? `Quy chế phối hợp số ${at}` : `Đồn Biên phòng số ${at}`,
    validFrom: isAgreement ? `${2010 + (at % 15)}` : null,
    status: isAgreement ? 'PRESUMED_IN_FORCE' : null,
  })
}

/** A network with so many nodes and edges: a few hubs are party to very many agreements, most actors to a few. */
export function generateNetwork(nodeCount: number, edgeCount: number, seed = 1): NetworkPartsFragment {
  const random = createRandom(seed)
  const agreementCount = Math.round(nodeCount * shareOfAgreements)
  const actorCount = nodeCount - agreementCount
  const actors = Array.from({ length: actorCount }, (_, at) => toNode(`org-g${at}`, false, at))
  const agreements = Array.from({ length: agreementCount }, (_, at) => toNode(`agr-g${at}`, true, at))
  const edges = new Map<string, Edge>()
  const degrees = new Map<string, number>()
  for (let tried = 0; edges.size < edgeCount && tried < edgeCount * 20; tried++) {
    // The square makes low numbers hubs; each actor has its turn first, so that none stands alone.
    const source = actors[tried < actorCount ? tried : Math.floor(random() ** 2 * actorCount)]
    const target = agreements[Math.floor(random() * agreementCount)]
    if (!source || !target) continue
    const id = `rel-${source.id}-${target.id}`
    if (edges.has(id)) continue
    for (const end of [source.id, target.id]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
    edges.set(id, createPartyEdge(source.id, target.id, { citations: [] }))
  }
  const nodes = [...agreements, ...actors].map((node) => ({ ...node, degree: degrees.get(node.id) ?? 0 }))
  return { hidden: 0, nodes, edges: [...edges.values()] }
}

/** What an expansion brings: the node with so many neighbours that come with it alone. */
export function generateAround(id: string, count: number): NetworkPartsFragment {
  const isAgreement = id.startsWith('agr-')
  const others = Array.from({ length: count }, (_, at) => toNode(`${id}-n${at}`, !isAgreement, at))
  const edges = others.map((other): Edge => {
    const [source, target] = isAgreement ? [other.id, id] : [id, other.id]
    return createPartyEdge(source, target, { citations: [] })
  })
  return { hidden: 0, nodes: [{ ...toNode(id, isAgreement, 0), degree: count }, ...others], edges }
}
