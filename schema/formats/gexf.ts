import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  type FieldType,
  type FieldValue,
  metaFields,
  nodeFields,
  readFields,
  sourceFields,
  toEntry,
  toPlainText,
  toRecord,
} from './fields.ts'
import { toHead } from './head.ts'
import type {
  Batches,
  CitedNetwork,
  MarkShape,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkMeta,
} from './network.ts'
import { writeEach, writeSeparated } from './passes.ts'
import { toJson, toXmlText } from './safe-text.ts'
import { toSpell } from './spells.ts'

/**
 * GEXF 1.3, dynamic, in days. What has dates has a spell, see {@link toSpell}; the dates as they are known are attributes
 * beside it. A list is of type `liststring`, written as a JSON array. All
 * edges have a direction, as in GraphML. GEXF has no place for what belongs to no node or edge:
 * the evidence stands in descriptions of the file, as JSON, before the one for people, which tools show.
 */

const types: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'liststring',
}

/** The shapes that GEXF has. */
const shapes: Readonly<Record<MarkShape, 'disc' | 'square' | 'triangle' | 'diamond'>> = {
  circle: 'disc',
  hexagon: 'disc',
  octagon: 'disc',
  pentagon: 'disc',
  diamond: 'diamond',
  triangle: 'triangle',
  square: 'square',
  rounded: 'square',
  card: 'square',
}

/** The basis in small letters: Gephi takes INF for infinity in any text, and so would have `InfinityERRED`. */
function withPlainBasis<T extends { readonly basis: string }>(
  fields: ReadonlyArray<Field<T>>,
): ReadonlyArray<Field<T>> {
  return fields.map((one) =>
    one.id === 'basis' ? { ...one, read: ({ basis }: T) => basis.toLowerCase() } : one,
  )
}

const gexfNodeFields = withPlainBasis(nodeFields)
/** The weight is GEXF's own attribute of edges. */
const gexfEdgeFields = withPlainBasis(edgeFields.filter(({ id }) => id !== 'weight'))

/** A list in one text; Gephi knows no escapes in it but those of quotes and backslashes, so that its lines are one. */
function toText(value: FieldValue): string {
  return toPlainText(typeof value === 'object' ? value.map((one) => one.replace(/[\t\n\r]+/g, ' ')) : value)
}

function toAttributes<T>(owner: 'node' | 'edge', fields: ReadonlyArray<Field<T>>): string {
  const lines = fields.map(
    ({ id, type }) => `      <attribute id="${id}" title="${id}" type="${types[type]}"/>\n`,
  )
  return `    <attributes class="${owner}" mode="static">\n${lines.join('')}    </attributes>\n`
}

function toValues<T>(fields: ReadonlyArray<Field<T>>, element: T): string {
  const values = readFields(fields, element).map(
    ([{ id }, value]) => `<attvalue for="${id}" value="${toXmlText(toText(value))}"/>`,
  )
  return `<attvalues>${values.join('')}</attvalues>`
}

function toSpells({ validFrom, validTo }: Pick<NetworkFileNode, 'validFrom' | 'validTo'>): string {
  const spell = toSpell(validFrom, validTo)
  if (!spell) return ''
  const [start, end] = [spell.start && ` start="${spell.start}"`, spell.end && ` end="${spell.end}"`]
  return `<spells><spell${start ?? ''}${end ?? ''}/></spells>`
}

function toDrawing({ mark, position }: NetworkFileNode): string {
  const [r, g, b] = (mark?.colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16))
  return [
    mark && b !== undefined ? `<viz:color r="${r}" g="${g}" b="${b}"/>` : '',
    // Gephi's y grows upwards.
    position ? `<viz:position x="${position.x}" y="${0 - position.y}" z="0"/>` : '',
    mark?.size === undefined ? '' : `<viz:size value="${mark.size}"/>`,
    mark ? `<viz:shape value="${shapes[mark.shape]}"/>` : '',
  ].join('')
}

function toNode(node: NetworkFileNode): string {
  return `      <node id="${toXmlText(node.id)}" label="${toXmlText(node.label)}">${toValues(gexfNodeFields, node)}${toSpells(node)}${toDrawing(node)}</node>\n`
}

function toEdge(edge: NetworkFileEdge): string {
  // Tools merge edges of the same ends and the same kind: a body may have two roles in one coordination.
  const kind = edge.role ? `${edge.type} ${edge.role}` : edge.type
  return `      <edge id="${toXmlText(edge.id)}" source="${toXmlText(edge.source)}" target="${toXmlText(edge.target)}" type="directed" weight="${edge.weight}" kind="${kind}">${toValues(gexfEdgeFields, edge)}${toSpells(edge)}</edge>\n`
}

function toSummary(meta: NetworkMeta): string {
  return toHead(meta)
    .map(({ about, text }) => `${about[meta.language]}: ${text}`)
    .join('\n')
}

async function* writeTable<T extends { readonly id: string }>(
  name: string,
  fields: ReadonlyArray<Field<T>>,
  batches: Batches<T>,
): AsyncGenerator<string> {
  yield `    <description>{&quot;${name}&quot;:[`
  const toOne = toEntry(fields)
  yield* writeSeparated(batches, ',', (element) => toXmlText(toJson(toOne(element))))
  yield ']}</description>\n'
}

export async function* writeGexf(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta lastmodifieddate="${toXmlText(meta.loadedAt.slice(0, 10))}">
    <creator>Coordination Atlas</creator>
    <keywords>${toXmlText(meta.filters.join(', '))}</keywords>
    <description>${toXmlText(toJson({ meta: toRecord(metaFields, meta) }))}</description>
`
  yield* writeTable('areas', areaFields, network.areas())
  yield* writeTable('citations', citationFields, network.citations())
  yield* writeTable('sources', sourceFields, network.sources())
  yield `    <description>${toXmlText(toSummary(meta))}</description>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${toAttributes('node', gexfNodeFields)}${toAttributes('edge', gexfEdgeFields)}    <nodes>
`
  yield* writeEach(network.nodes(), toNode)
  yield '    </nodes>\n    <edges>\n'
  yield* writeEach(network.edges(), toEdge)
  yield '    </edges>\n  </graph>\n</gexf>\n'
}
