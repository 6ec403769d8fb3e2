import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createContexts } from '../../api/contexts.ts'
import { createDocuments } from '../../api/documents.ts'
import { readWholeDataset } from '../../api/export/data-version.ts'
import { toAsked } from '../../api/export/parameters.ts'
import { toDiagram } from '../../api/export/pictures/to-diagram.ts'
import { openNetwork } from '../../api/export/read-network.ts'
import { openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import type { Batches, CitedNetwork, NetworkFileEdge, NetworkFileNode } from '../../schema/formats/network.ts'
import { toDay } from '../../schema/partial-date.ts'
import { fetchGraph } from '../../viz/client/fetch-graph.ts'
import { AreasDocument, NetworkDocument } from '../../viz/client/generated.ts'
import { readDrawnEvidence } from '../../viz/client/read-drawn-evidence.ts'
import type { Diagram } from '../../viz/diagram/model.ts'
import { vi as words } from '../../viz/locales/vi.ts'
import { toLoadedNetwork } from '../../viz/state/network.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toPictureLines } from '../../viz/state/picture-lines.ts'
import { toCitedDiagram } from '../../viz/state/to-cited-diagram.ts'
import { toCitedNetwork, toEvidenceWish } from '../../viz/state/to-cited-network.ts'
import type { Projection } from '../../viz/state/view-state.ts'
import { createTestApp } from '../api/support/ask.ts'
import { copyRealGraph } from '../setup/real-records.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { createView } from './network-fixture.ts'

/** After the districts ended, so that much of the picture is over; the server draws as of today where no day is asked for. */
const day = toDay('2026-11-22')
const now = () => new Date(`${day}T05:00:00Z`)
const limit = 2_000

interface Both {
  readonly diagram: Diagram
  readonly network: CitedNetwork
}

async function readFromServer(store: GraphStore, projection: Projection): Promise<Both> {
  const context = createContexts({ store, documents: createDocuments(undefined), now }).create(
    new AbortController(),
  )
  const params = new URLSearchParams({ limit: String(limit), projection })
  const asked = toAsked(params)
  const opened = await openNetwork(context, asked, await readWholeDataset(store), 'http://atlas.test')
  const network = await opened.read()
  return { network, diagram: await toDiagram(network, { ...asked.picture, layout: 'concentric' }) }
}

/**
 * What the viewer draws and exports, asked over GraphQL.
 * @param isDrawn tells of an actor whether it is drawn: the viewer keeps those that share nothing
 */
async function readFromViewer(projection: Projection, isDrawn: (id: string) => boolean): Promise<Both> {
  const { signal } = new AbortController()
  const answer = await fetchGraph(NetworkDocument, { depth: 1, limit, day })
  const loaded = toLoadedNetwork(answer.network)
  const byId = new Map([...loaded.nodes.values()].flatMap(({ id, status }) => (status ? [[id, status]] : [])))
  const areas = new Map((await fetchGraph(AreasDocument, {})).cooperationAreas.map((area) => [area.id, area]))
  const taxonomy = new Map(
    [...areas.values()].flatMap(({ id, broader }) => (broader ? [[id, broader.id]] : [])),
  )
  const view = createView({ day, projection })
  const all = toPicture(loaded, view, { day, byId }, taxonomy)
  const picture = {
    ...all,
    nodes: all.nodes.filter(({ id }) => isDrawn(id)),
    edges: all.edges.filter(({ source, target }) => isDrawn(source) && isDrawn(target)),
  }
  const drawn = {
    picture,
    positions: new Map(),
    evidence: await readDrawnEvidence(toEvidenceWish(picture, day), signal),
    view,
    theme: 'light',
    areas,
    taxonomy,
    lines: toPictureLines(picture, view, words, (_, value) => value),
    title: words.picture.title,
    permalink: 'http://atlas.test/',
  } as const
  return { diagram: toCitedDiagram(drawn).diagram, network: toCitedNetwork(drawn) }
}

async function collect<T>(batches: Batches<T>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

/** By id; what is absent is left out, as what is undefined. */
async function toIndex<T extends { readonly id: string }>(
  batches: Batches<T>,
  toCompared: (one: T) => object = (one) => one,
): Promise<Map<string, unknown>> {
  const all = await collect(batches)
  return new Map(all.map((one) => [one.id, JSON.parse(JSON.stringify(toCompared(one)))]))
}

describe.each<Projection>(['BIPARTITE', 'ACTORS'])(
  'of the whole of the real data, drawn as %s,',
  (projection) => {
    let server: Both
    let viewer: Both
    beforeAll(() =>
      inTemporaryFolder(async (folder) => {
        const path = join(folder, 'graph')
        await copyRealGraph(path)
        const store = await openStore({ engine: 'embedded', path })
        try {
          const app = createTestApp({ store, now })
          vi.stubGlobal('fetch', (to: string, init: RequestInit) => app.fetch(`http://atlas.test${to}`, init))
          server = await readFromServer(store, projection)
          // Its passes are read when they are gone through.
          const [nodes, edges, areas, citations, sources] = [
            await collect(server.network.nodes()),
            await collect(server.network.edges()),
            await collect(server.network.areas()),
            await collect(server.network.citations()),
            await collect(server.network.sources()),
          ]
          async function* pass<T>(all: readonly T[]): Batches<T> {
            yield all
          }
          server = {
            ...server,
            network: {
              ...server.network,
              nodes: () => pass(nodes),
              edges: () => pass(edges),
              areas: () => pass(areas),
              citations: () => pass(citations),
              sources: () => pass(sources),
            },
          }
          const drawn = new Set(nodes.map(({ id }) => id))
          viewer = await readFromViewer(projection, (id) => drawn.has(id))
        } finally {
          await store.close()
        }
      }),
    )
    afterAll(() => void vi.unstubAllGlobals())

    it('server and viewer draw the same lines and nodes', () => {
      const idsOf = ({ diagram: { nodes, edges } }: Both) => [...nodes, ...edges].map(({ id }) => id).sort()
      expect(idsOf(viewer)).toEqual(idsOf(server))
      expect(viewer.diagram.edges.length).toBeGreaterThan(300)
    })

    it('they mark the same as over', () => {
      const endedOf = ({ diagram: { nodes, edges } }: Both) =>
        [...nodes, ...edges].flatMap(({ id, ended }) => (ended ? [id] : [])).sort()
      expect(endedOf(viewer)).toEqual(endedOf(server))
      expect(endedOf(viewer).length).toBeGreaterThan(20)
    })

    it('they list the same sources under the same numbers, and give every element the same', () => {
      const numbersOf = ({ diagram: { nodes, edges } }: Both) =>
        new Map([...nodes, ...edges].map(({ id, sourceNumbers }) => [id, sourceNumbers]))
      expect(viewer.diagram.sources).toEqual(server.diagram.sources)
      expect(viewer.diagram.sources.length).toBeGreaterThan(20)
      expect(numbersOf(viewer)).toEqual(numbersOf(server))
    })

    it('they export the same of every element, with the same evidence', async () => {
      // Without coordinations the viewer counts those of a node among its neighbours still, as its panels do.
      const isCounted = projection === 'BIPARTITE'
      const toSaid = ({ position: _, mark: __, degree, ...node }: NetworkFileNode) =>
        isCounted ? { ...node, degree } : node
      const withoutOver = ({ isOver: _, citations, coordinations, ...edge }: NetworkFileEdge) => ({
        ...edge,
        citations: [...citations].sort(),
        coordinations: [...coordinations].sort(),
      })
      expect(await toIndex(viewer.network.nodes(), toSaid)).toEqual(
        await toIndex(server.network.nodes(), toSaid),
      )
      expect(await toIndex(viewer.network.edges(), withoutOver)).toEqual(
        await toIndex(server.network.edges(), withoutOver),
      )
      for (const pass of ['areas', 'citations', 'sources'] as const)
        expect(await toIndex<{ id: string }>(viewer.network[pass]())).toEqual(
          await toIndex<{ id: string }>(server.network[pass]()),
        )
    })
  },
)
