import {
  areaFields,
  citationFields,
  edgeFields,
  metaFields,
  nodeFields,
  sourceFields,
  toRecord,
} from './fields.ts'
import { writeRecords } from './json.ts'
import type { CitedNetwork, NetworkFileEdge, NetworkFileNode } from './network.ts'
import { writeSeparated } from './passes.ts'
import { toJson } from './safe-text.ts'

/**
 * The JSON of Cytoscape.js, which Cytoscape Desktop opens as well. What the file says of itself and the evidence are data of
 * the network; a node's `parent` in Cytoscape means a box around it, so that the unit it belongs to is its `unit`.
 */

function toNode(node: NetworkFileNode): string {
  const { parent: unit, ...data } = toRecord(nodeFields, node)
  const { position, mark } = node
  return toJson({
    group: 'nodes',
    data: { id: node.id, ...data, unit, shape: mark?.shape, colour: mark?.colour },
    position: position && { x: position.x, y: position.y },
    classes: node.type,
  })
}

function toEdge(edge: NetworkFileEdge): string {
  const { id, source, target } = edge
  // Cytoscape Desktop knows the type of an edge by this name.
  const data = { id, source, target, interaction: edge.type, ...toRecord(edgeFields, edge) }
  return toJson({ group: 'edges', data, classes: edge.type })
}

export async function* writeCyjs(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  const data = toJson({ name: meta.title, ...toRecord(metaFields, meta) })
  yield `{"format_version":"1.0","generated_by":"Coordination Atlas","data":${data.slice(0, -1)}`
  yield* writeRecords('areaTable', areaFields, network.areas())
  yield* writeRecords('citationTable', citationFields, network.citations())
  yield* writeRecords('sourceTable', sourceFields, network.sources())
  yield '},\n"elements":{"nodes":[\n'
  yield* writeSeparated(network.nodes(), ',\n', toNode)
  yield '\n],"edges":[\n'
  yield* writeSeparated(network.edges(), ',\n', toEdge)
  yield '\n]}}\n'
}
