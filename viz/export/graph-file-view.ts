import { jsonKind } from '../../schema/formats/json.ts'
import type { SavedView } from '../../schema/saved-view.ts'

/** What a graph file of ours says of the view that it was exported from; what it does not say is absent. */
export interface GraphFileView {
  readonly permalink?: string
  readonly dataVersion?: string
  /** Where everything stood, by id of the node. */
  readonly positions: NonNullable<SavedView['positions']>
}

type Said = Readonly<Record<string, unknown>>

const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toList = (value: unknown): readonly Said[] => (Array.isArray(value) ? value.filter(isSaid) : [])
const toSaid = (value: unknown): Said => (isSaid(value) ? value : {})

interface Place {
  readonly id: unknown
  readonly x: unknown
  readonly y: unknown
}

const ownId = /^[a-z0-9]+(?:[-~][a-z0-9]+)*$/

/** Tools add nodes and move them far: what cannot be a place of ours says nothing. */
function toView({ permalink, dataVersion }: Said, places: readonly Place[]): GraphFileView {
  const isFar = (at: number) => !Number.isFinite(at) || Math.abs(at) > 1_000_000
  return {
    permalink: typeof permalink === 'string' ? permalink : undefined,
    dataVersion: typeof dataVersion === 'string' ? dataVersion : undefined,
    positions: Object.fromEntries(
      places.flatMap(({ id, x, y }): Array<[string, [number, number]]> => {
        const isKnown = typeof id === 'string' && typeof x === 'number' && typeof y === 'number'
        return isKnown && ownId.test(id) && !isFar(x) && !isFar(y) ? [[id, [x, y]]] : []
      }),
    ),
  }
}

const toPlace = (id: unknown, position: unknown): Place => {
  const { x, y } = toSaid(position)
  return { id, x, y }
}

/** Of the JSON of Cytoscape, CX2, or plain networks; undefined for any other. */
export function fromJson(value: unknown): GraphFileView | undefined {
  if (Array.isArray(value)) return fromCx2(toList(value))
  const { meta, data, elements } = toSaid(value)
  if (toSaid(meta).kind === jsonKind) {
    const nodes = toList(toSaid(data).nodes)
    return toView(
      toSaid(meta),
      nodes.map(({ id, position }) => toPlace(id, position)),
    )
  }
  if (!isSaid(elements)) return undefined
  const nodes = toList(elements.nodes)
  return toView(
    toSaid(data),
    nodes.map((node) => toPlace(toSaid(node.data).id, node.position)),
  )
}

function fromCx2(aspects: readonly Said[]): GraphFileView | undefined {
  if (aspects[0]?.CXVersion === undefined) return undefined
  const elementsOf = (name: string) => aspects.flatMap((aspect) => toList(aspect[name]))
  const attributes = Object.assign({}, ...elementsOf('networkAttributes')) as Said
  return toView(
    attributes,
    elementsOf('nodes').map(({ x, y, v }) => ({ id: toSaid(v).id, x, y })),
  )
}

/** Of GraphML or GEXF; undefined for any other XML. */
export function fromXml(document: Document): GraphFileView | undefined {
  const root = document.documentElement
  if (root?.localName === 'graphml') return fromGraphml(root)
  return root?.localName === 'gexf' ? fromGexf(root) : undefined
}

const allIn = (element: Element, name: string): readonly Element[] =>
  Array.from(element.getElementsByTagNameNS('*', name))
const toNumber = (text: string | null | undefined) => (text ? Number(text) : undefined)

/** Tools name the keys of attributes anew, and keep what the attributes are called. */
function fromGraphml(root: Element): GraphFileView {
  const names = new Map(
    allIn(root, 'key').map((key) => [key.getAttribute('id'), key.getAttribute('attr.name')]),
  )
  const saidOf = (element: Element): Map<string, string> =>
    new Map(
      Array.from(element.childNodes).flatMap((child) => {
        if (child.nodeName.replace(/^.*:/, '') !== 'data') return []
        const name = names.get((child as Element).getAttribute('key'))
        return name ? [[name, child.textContent ?? '']] : []
      }),
    )
  const [graph] = allIn(root, 'graph')
  const places = allIn(root, 'node').map((node) => {
    const said = saidOf(node)
    return { id: node.getAttribute('id'), x: toNumber(said.get('x')), y: toNumber(said.get('y')) }
  })
  return toView(graph ? Object.fromEntries(saidOf(graph)) : {}, places)
}

function fromGexf(root: Element): GraphFileView {
  const places = allIn(root, 'node').map((node) => {
    const [at] = allIn(node, 'position')
    const y = toNumber(at?.getAttribute('y'))
    // Gephi's y grows upwards.
    return {
      id: node.getAttribute('id'),
      x: toNumber(at?.getAttribute('x')),
      y: y === undefined ? y : 0 - y,
    }
  })
  return toView(toSaid(allIn(root, 'description').map(readMeta).find(Boolean)), places)
}

/** What the file says of itself, where the description is the one that holds it. */
function readMeta({ textContent }: Element): unknown {
  const text = textContent ?? ''
  if (!text.startsWith('{"meta"')) return undefined
  try {
    return toSaid(JSON.parse(text)).meta
  } catch {
    return undefined
  }
}
