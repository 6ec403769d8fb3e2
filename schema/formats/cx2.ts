import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  type FieldType,
  metaFields,
  nodeFields,
  sourceFields,
  toEntry,
  toRecord,
} from './fields.ts'
import type { Batches, CitedNetwork, MarkShape, NetworkFileEdge, NetworkFileNode } from './network.ts'
import { countEach, writeSeparated } from './passes.ts'
import { toJson } from './safe-text.ts'

/**
 * CX2, the exchange format of Cytoscape and NDEx. Its ids are whole numbers: nodes and edges are numbered in their order and
 * have ours as the attribute `id`. Of all formats it alone remembers every node, by its number, for the ends of edges. The
 * evidence is in aspects of our own, which every reader of CX2 hands on: `citations`, `sources`, `areas`.
 */

const types: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'list_of_string',
}

const shapes: Readonly<Record<MarkShape, string>> = {
  circle: 'ellipse',
  hexagon: 'hexagon',
  octagon: 'octagon',
  pentagon: 'octagon',
  diamond: 'diamond',
  triangle: 'triangle',
  square: 'rectangle',
  rounded: 'round-rectangle',
  card: 'round-rectangle',
}

const ids = { id: { d: 'string' } }
const marks = { shape: { d: 'string' }, colour: { d: 'string' } }

function toDeclarations(fields: ReadonlyArray<Field<never>>) {
  return Object.fromEntries(fields.map(({ id, type }) => [id, { d: types[type] }]))
}

const declarations = {
  networkAttributes: { name: { d: 'string' }, description: { d: 'string' }, ...toDeclarations(metaFields) },
  nodes: { ...ids, ...toDeclarations(nodeFields), ...marks },
  // Cytoscape knows the type of an edge by this name.
  edges: { ...ids, interaction: { d: 'string' }, ...toDeclarations(edgeFields) },
}

/** How nodes are drawn, from the attributes that say it. */
const visualProperties = {
  default: { node: { NODE_SHAPE: 'ellipse', NODE_BACKGROUND_COLOR: '#888888' } },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'label', type: 'string' } },
    NODE_BACKGROUND_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'colour', type: 'string' } },
    NODE_SHAPE: {
      type: 'DISCRETE',
      definition: {
        attribute: 'shape',
        type: 'string',
        map: Object.entries(shapes).map(([v, vp]) => ({ v, vp })),
      },
    },
  },
}

/** Numbers of the nodes by our ids. */
async function numberNodes(network: CitedNetwork): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  for await (const batch of network.nodes()) for (const { id } of batch) numbers.set(id, numbers.size)
  return numbers
}

async function* writeAspect<T>(
  name: string,
  batches: Batches<T>,
  toElement: (element: T) => object,
): AsyncGenerator<string> {
  yield `,\n{${toJson(name)}:[`
  yield* writeSeparated(batches, ',\n', (element) => toJson(toElement(element)))
  yield ']}'
}

export async function* writeCx2(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  const numbers = await numberNodes(network)
  const counts = {
    attributeDeclarations: 1,
    networkAttributes: 1,
    nodes: numbers.size,
    edges: await countEach(network.edges()),
    visualProperties: 1,
    areas: await countEach(network.areas()),
    citations: await countEach(network.citations()),
    sources: await countEach(network.sources()),
  }
  const metaData = Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }))
  const attributes = { name: meta.title, description: meta.filters.join('\n'), ...toRecord(metaFields, meta) }
  yield `[{"CXVersion":"2.0","hasFragments":false},\n${toJson({ metaData })},\n${toJson({ attributeDeclarations: [declarations] })},\n${toJson({ networkAttributes: [attributes] })}`

  const toNode = (node: NetworkFileNode) => {
    const { position, mark } = node
    const v = { id: node.id, ...toRecord(nodeFields, node), shape: mark?.shape, colour: mark?.colour }
    return { id: numbers.get(node.id), x: position?.x, y: position?.y, v }
  }
  let edgeNumber = 0
  const toEdge = (edge: NetworkFileEdge) => {
    const v = { id: edge.id, interaction: edge.type, ...toRecord(edgeFields, edge) }
    return { id: edgeNumber++, s: numbers.get(edge.source), t: numbers.get(edge.target), v }
  }
  yield* writeAspect('nodes', network.nodes(), toNode)
  yield* writeAspect('edges', network.edges(), toEdge)
  yield `,\n${toJson({ visualProperties: [visualProperties] })}`
  yield* writeAspect('areas', network.areas(), toEntry(areaFields))
  yield* writeAspect('citations', network.citations(), toEntry(citationFields))
  yield* writeAspect('sources', network.sources(), toEntry(sourceFields))
  yield ',\n{"status":[{"error":"","success":true}]}]\n'
}
