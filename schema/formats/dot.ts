import {
  citationFields,
  edgeFields,
  type Field,
  type FieldValue,
  metaFields,
  nodeFields,
  readFields,
  sourceFields,
  toEntry,
  toPlainText,
} from './fields.ts'
import type { CitedNetwork, MarkShape, NetworkFileEdge, NetworkFileNode } from './network.ts'
import { writeEach } from './passes.ts'
import { toJson, toLegalText } from './safe-text.ts'

/**
 * Graphviz DOT. Besides what Graphviz draws by, elements have all their fields as attributes, which it hands on; lists are JSON
 * arrays. What is concluded is dashed. The evidence stands in comments at the end, a JSON object a line.
 */

const shapes: Readonly<Record<MarkShape, string>> = {
  circle: 'circle',
  hexagon: 'hexagon',
  octagon: 'octagon',
  pentagon: 'pentagon',
  diamond: 'diamond',
  triangle: 'triangle',
  square: 'square',
  rounded: 'box',
  card: 'box',
}

/** The text as a quoted string that is neither markup nor has escapes of Graphviz in it. */
function quote(text: string): string {
  const escaped = toLegalText(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')
  return `"${escaped}"`
}

type Attributes = Readonly<Record<string, FieldValue | undefined>>

function toAttributes(attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${quote(toPlainText(value))}`],
  )
  return `[${written.join(', ')}]`
}

/** Fields under names that mean nothing to Graphviz, which has a `label` and a `weight` of its own. */
function toFields<T>(fields: ReadonlyArray<Field<T>>, element: T): Attributes {
  return Object.fromEntries(readFields(fields, element).map(([{ id }, value]) => [`atlas_${id}`, value]))
}

function toNode(node: NetworkFileNode): string {
  const { id, label, basis, mark, position } = node
  const style = [
    basis === 'INFERRED' || node.unnamed ? 'dashed' : '',
    mark?.shape === 'card' ? 'rounded' : '',
  ]
  return `  ${quote(id)} ${toAttributes({
    label,
    tooltip: node.name,
    shape: mark && shapes[mark.shape],
    color: mark?.colour,
    style: style.filter(Boolean).join(',') || undefined,
    // Graphviz's y grows upwards.
    pos: position && `${position.x},${0 - position.y}`,
    ...toFields(nodeFields, node),
  })};\n`
}

function toEdge(edge: NetworkFileEdge): string {
  return `  ${quote(edge.source)} -> ${quote(edge.target)} ${toAttributes({
    id: edge.id,
    style: edge.basis === 'INFERRED' ? 'dashed' : undefined,
    dir: edge.type === 'COORDINATES_WITH' ? 'none' : undefined,
    ...toFields(edgeFields, edge),
  })};\n`
}

/** Line ends that JSON leaves as they are, and some readers of lines do not. */
const otherLineEnds = /[\u0085\u2028\u2029]/g

/** A comment of one line, whatever the element says. */
function toComment<T extends { readonly id: string }>(name: string, fields: ReadonlyArray<Field<T>>) {
  const toOne = toEntry(fields)
  const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return (element: T) => {
    return `// ${name} ${toLegalText(toJson(toOne(element))).replace(otherLineEnds, toEscape)}\n`
  }
}

export async function* writeDot(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  yield `digraph ${quote(meta.report)} {
  graph ${toAttributes({ label: meta.title, charset: 'UTF-8', ...toFields(metaFields, meta) })};
`
  yield* writeEach(network.nodes(), toNode)
  yield* writeEach(network.edges(), toEdge)
  yield '}\n'
  yield* writeEach(network.citations(), toComment('citation', citationFields))
  yield* writeEach(network.sources(), toComment('source', sourceFields))
}
