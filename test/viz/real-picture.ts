import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore } from '../../api/graph/open.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { NetworkPartsFragment } from '../../viz/client/generated.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import type { DiagramEdge, DiagramNode, Positions } from '../../viz/diagram/model.ts'
import { toPositions } from '../../viz/layout-worker/to-positions.ts'
import { toLoadedNetwork } from '../../viz/state/network.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toDiagramElements, toLayoutElements } from '../../viz/state/to-diagram.ts'
import type { Projection } from '../../viz/state/view-state.ts'
import { ask, createTestApp } from '../api/support/ask.ts'
import { copyRealGraph } from '../setup/real-records.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { createView } from './network-fixture.ts'

export interface RealPicture {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  readonly positions: Positions
}

const day = '2026-11-30' as Day
const operations = new URL('../../viz/client/operations/network.graphql', import.meta.url)

/** The project's own network, as the API answers the viewer's first question. */
export async function readRealNetwork(): Promise<NetworkPartsFragment> {
  const text = await readFile(operations, 'utf8')
  const query = text.slice(0, text.indexOf('# Statuses'))
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'graph')
    await copyRealGraph(path)
    const store = await openStore({ engine: 'embedded', path })
    try {
      const data = await ask(createTestApp({ store }), query, { depth: 1, limit: 500, day })
      return (data as { network: NetworkPartsFragment }).network
    } finally {
      await store.close()
    }
  })
}

/** What the viewer's first screen draws of the network, laid out by forces. */
export function toRealPicture(
  answer: NetworkPartsFragment,
  projection: Projection,
  aspect = 1.15,
): RealPicture {
  const network = toLoadedNetwork(answer)
  const all = toLayoutElements(network, projection)
  const graph = toLayoutGraph(all.nodes, all.edges)
  const positions = toPositions({ layout: 'force', graph, options: { aspect } })
  const picture = toPicture(network, createView({ day, projection }), { day, byId: new Map() })
  return { ...toDiagramElements(picture, 'vi'), positions }
}
