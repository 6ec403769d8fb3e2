import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  type FieldType,
  metaFields,
  nodeFields,
  readFields,
  sourceFields,
  toEntry,
  toPlainText,
} from './fields.ts'
import type { Batches, CitedNetwork, NetworkFileEdge, NetworkFileNode } from './network.ts'
import { writeEach, writeSeparated } from './passes.ts'
import { toJson, toXmlText } from './safe-text.ts'

/**
 * GraphML 1.0. Every attribute is declared with its type; a list is a JSON array in a string, as GraphML has no lists. The
 * evidence, which is no part of the network, stands before the nodes as JSON arrays of the graph: `citationTable`,
 * `sourceTable`, `areaTable`. All edges have a direction, as some readers refuse a file of both kinds; that of
 * COORDINATES_WITH means nothing.
 */

const types: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
}

const about = { vi: 'Vị trí trên hình', en: 'Place on the drawing' }
const placedFields: ReadonlyArray<Field<NetworkFileNode>> = [
  ...nodeFields,
  { id: 'x', type: 'number', about, read: ({ position }) => position?.x },
  { id: 'y', type: 'number', about, read: ({ position }) => position?.y },
]

/** Tables of the graph that are not attributes of one element. */
const tables = [
  { id: 'areaTable', type: 'list', about: { vi: 'Lĩnh vực', en: 'Cooperation areas by their fields' } },
  { id: 'citationTable', type: 'list', about: { vi: 'Trích dẫn', en: 'Citations by their fields' } },
  { id: 'sourceTable', type: 'list', about: { vi: 'Nguồn', en: 'Sources by their fields' } },
] as const

type Declared = Pick<Field<never>, 'id' | 'type' | 'about'>

function toKeys(owner: string, fields: readonly Declared[]): string {
  return fields
    .map(({ id, type, about: { en } }) => {
      const description = type === 'list' ? `${en}, as a JSON array` : en
      return `  <key id="${owner}-${id}" for="${owner}" attr.name="${id}" attr.type="${types[type]}"><desc>${toXmlText(description)}</desc></key>\n`
    })
    .join('')
}

function toData<T>(owner: string, fields: ReadonlyArray<Field<T>>, element: T): string {
  return readFields(fields, element)
    .map(([{ id }, value]) => `<data key="${owner}-${id}">${toXmlText(toPlainText(value))}</data>`)
    .join('')
}

/** The id as the schema of GraphML wants it, a name token: two ids joined are so by what neither can have in it. */
function toToken(id: string): string {
  return toXmlText(id.replaceAll('~', '.'))
}

function toNode(node: NetworkFileNode): string {
  return `    <node id="${toXmlText(node.id)}">${toData('node', placedFields, node)}</node>\n`
}

function toEdge(edge: NetworkFileEdge): string {
  return `    <edge id="${toToken(edge.id)}" source="${toXmlText(edge.source)}" target="${toXmlText(edge.target)}">${toData('edge', edgeFields, edge)}</edge>\n`
}

async function* writeTable<T extends { readonly id: string }>(
  table: (typeof tables)[number]['id'],
  fields: ReadonlyArray<Field<T>>,
  batches: Batches<T>,
): AsyncGenerator<string> {
  yield `    <data key="graph-${table}">[`
  const toOne = toEntry(fields)
  yield* writeSeparated(batches, ',', (element) => toXmlText(toJson(toOne(element))))
  yield ']</data>\n'
}

export async function* writeGraphml(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${toKeys('graph', [...metaFields, ...tables])}${toKeys('node', placedFields)}${toKeys('edge', edgeFields)}  <graph id="${toXmlText(meta.report)}" edgedefault="directed">
    ${toData('graph', metaFields, meta)}
`
  yield* writeTable('areaTable', areaFields, network.areas())
  yield* writeTable('citationTable', citationFields, network.citations())
  yield* writeTable('sourceTable', sourceFields, network.sources())
  yield* writeEach(network.nodes(), toNode)
  yield* writeEach(network.edges(), toEdge)
  yield '  </graph>\n</graphml>\n'
}
