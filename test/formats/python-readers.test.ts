import { beforeAll, describe, expect, test } from 'vitest'
import { writeCx2 } from '../../schema/formats/cx2.ts'
import { writeGexf } from '../../schema/formats/gexf.ts'
import { writeGraphml } from '../../schema/formats/graphml.ts'
import { nastyElements, nastyMeta, toKept, toWellFormed } from './support/nasty.ts'
import { type Elements, meta, noElements, toNetwork } from './support/networks.ts'
import { fetchPythonLibraries, findMissingPython, readWithPython } from './support/python.ts'
import { describeReader } from './support/readers.ts'
import { type Said, saidOfEdge, saidOfNode, toGexf, withLists, withTexts } from './support/said.ts'
import { actorElements, smallElements } from './support/small-network.ts'

interface NetworkxGraph {
  readonly directed: boolean
  readonly graph: Said
  readonly nodes: Readonly<Record<string, Said>>
  readonly edges: ReadonlyArray<{
    readonly source: string
    readonly target: string
    readonly key: string | null
    readonly data: Said
  }>
}
interface Cx2Element {
  readonly id: number
  readonly s: number
  readonly t: number
  readonly x: number | null
  readonly y: number | null
  readonly v: Said
}
interface Cx2Network {
  readonly attributes: Said
  readonly nodes: Readonly<Record<string, Cx2Element>>
  readonly edges: Readonly<Record<string, Cx2Element>>
  readonly opaque: ReadonlyArray<Readonly<Record<string, ReadonlyArray<Said>>>>
  readonly status: { readonly success: boolean }
}

/** Networks with one of everything, with nothing, and with all that breaks a careless writer. */
const worlds: ReadonlyArray<readonly [string, Elements]> = [
  ['actors and coordinations', smallElements],
  ['actors alone', actorElements],
  ['nothing', noElements],
  ['nasty texts', nastyElements],
]
const pick = (values: Said, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name]]))

describeReader('NetworkX and ndex2', findMissingPython(), () => {
  let read: Readonly<Record<string, unknown>> = {}
  beforeAll(async () => {
    await fetchPythonLibraries()
    const files = worlds.flatMap(([name, elements]) => {
      const network = toNetwork(elements, elements === nastyElements ? nastyMeta : {})
      return [
        [`${name}.graphml`, writeGraphml(network)],
        [`${name}.gexf`, writeGexf(network)],
        [`${name}.cx2`, writeCx2(network)],
      ] as const
    })
    read = await readWithPython(Object.fromEntries(files))
  })
  const graphOf = (file: string) => read[file] as NetworkxGraph
  const cx2Of = (file: string) => read[file] as Cx2Network

  describe('NetworkX reads GraphML', () => {
    test.each(worlds)('with %s as it was written', (name, elements) => {
      const read = graphOf(`${name}.graphml`)
      expect(read.directed).toBe(true)
      expect(Object.keys(read.nodes)).toEqual(elements.nodes.map(({ id }) => id))
      for (const node of elements.nodes) {
        const said = withTexts(saidOfNode(node), toKept)
        const { x, y, ...values } = read.nodes[node.id] ?? {}
        expect(withLists(values, said)).toEqual(said)
        expect([x, y]).toEqual([node.position?.x, node.position?.y])
      }
      expect(read.edges).toHaveLength(elements.edges.length)
      for (const edge of elements.edges) {
        const said = withTexts(saidOfEdge(edge), toKept)
        // A name token has no tilde.
        const found = read.edges.filter(({ key, data }) => (key ?? data.id) === edge.id.replace('~', '.'))
        const { id: _id, ...values } = found[0]?.data ?? {}
        expect([found[0]?.source, found[0]?.target]).toEqual([edge.source, edge.target])
        expect(withLists(values, said)).toEqual(said)
      }
    })

    test('with the day, the filters, the address and the evidence', () => {
      const { graph } = graphOf('actors and coordinations.graphml')
      expect(graph).toMatchObject({ ...meta, filters: JSON.stringify(meta.filters) })
      expect(JSON.parse(String(graph.citationTable))).toEqual(smallElements.citations)
      expect(JSON.parse(String(graph.sourceTable))).toEqual(JSON.parse(JSON.stringify(smallElements.sources)))
      expect(JSON.parse(String(graph.areaTable))).toEqual(JSON.parse(JSON.stringify(smallElements.areas)))
    })
  })

  describe('NetworkX reads GEXF', () => {
    test.each(worlds)('with %s as it was written', (name, elements) => {
      const read = graphOf(`${name}.gexf`)
      expect(read.graph).toMatchObject({ mode: 'dynamic' })
      expect(Object.keys(read.nodes)).toEqual(elements.nodes.map(({ id }) => id))
      for (const node of elements.nodes) {
        const said = toGexf(saidOfNode(node))
        const { viz, spells: _spells, start: _s, end: _e, ...values } = read.nodes[node.id] ?? {}
        expect(withLists(values, said)).toEqual(said)
        const { x, y } = (viz as { position?: { x: number; y: number } } | undefined)?.position ?? {}
        expect([x, y]).toEqual([node.position?.x, node.position && 0 - node.position.y])
      }
      expect(read.edges).toHaveLength(elements.edges.length)
      for (const edge of elements.edges) {
        const said = toGexf(saidOfEdge(edge))
        const found = read.edges.find(({ data }) => data.id === edge.id)
        const { id: _id, spells: _spells, ...values } = found?.data ?? {}
        expect([found?.source, found?.target]).toEqual([edge.source, edge.target])
        expect(withLists(values, said)).toEqual(said)
      }
    })

    test('with days for dates however precise, open where nothing is known', () => {
      const { nodes, edges } = graphOf('actors and coordinations.gexf')
      // What NetworkX makes of an end that is not there.
      const open = 'None'
      const spells = (id: string) => nodes[id]?.spells
      // 2016-06-01 to some day of 2020, signed some day of May 2016.
      expect(spells('agr-quy-che-thac-bac-2016')).toEqual([['2016-06-01', '2020-12-31']])
      expect(spells('agr-quy-che-thac-bac-2021')).toEqual([['2021-05-17', open]])
      expect(spells('org-huyen-uy-thac-bac')).toEqual([[open, '2025-06-30']])
      expect(spells('org-doan-999')).toBeUndefined()
      const command = edges.find(({ source, data }) => source === 'org-don-ban-suong' && data.validFrom)
      expect(command?.data.spells).toEqual([['2019-01-01', '2023-06-30']])
    })
  })

  describe('ndex2 reads CX2', () => {
    test.each(worlds)('with %s as it was written', (name, elements) => {
      const read = cx2Of(`${name}.cx2`)
      expect(read.status).toMatchObject({ success: true })
      const nodes = Object.values(read.nodes)
      expect(nodes.map(({ v }) => v.id)).toEqual(elements.nodes.map(({ id }) => id))
      for (const [index, node] of elements.nodes.entries()) {
        const { v, x, y } = nodes[index] ?? { v: {}, x: null, y: null }
        const said = withTexts(saidOfNode(node), toWellFormed)
        expect(pick(v, ...Object.keys(said))).toEqual(said)
        expect([x ?? undefined, y ?? undefined]).toEqual([node.position?.x, node.position?.y])
      }
      const edges = Object.values(read.edges)
      expect(edges.map(({ v }) => v.id)).toEqual(elements.edges.map(({ id }) => id))
      for (const [index, edge] of elements.edges.entries()) {
        const { s, t, v } = edges[index] ?? { s: -1, t: -1, v: {} }
        expect([read.nodes[s]?.v.id, read.nodes[t]?.v.id]).toEqual([edge.source, edge.target])
        expect(v).toEqual({ id: edge.id, interaction: edge.type, ...saidOfEdge(edge) })
      }
    })

    test('with the day, the filters, the address and the evidence as aspects', () => {
      const { attributes, opaque } = cx2Of('actors and coordinations.cx2')
      expect(attributes).toMatchObject({ ...meta, name: meta.title })
      const aspects = Object.assign({}, ...opaque) as Record<string, unknown>
      expect(aspects.citations).toEqual(smallElements.citations)
      expect(aspects.sources).toEqual(JSON.parse(JSON.stringify(smallElements.sources)))
    })
  })
})
