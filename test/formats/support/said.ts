import type { NetworkFileEdge, NetworkFileNode } from '../../../schema/formats/network.ts'
import { toKept } from './nasty.ts'

/** What an element says, by the names that files have for it, without what it does not say. */
export type Said = Readonly<Record<string, unknown>>

function withoutNothing(said: Readonly<Record<string, unknown>>): Said {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

export function saidOfNode(node: NetworkFileNode): Said {
  const { id: _, position: __, mark: ___, areas, places, ...others } = node
  return withoutNothing({
    ...others,
    areas: areas.map(({ id }) => id),
    areaNames: areas.map(({ name }) => name),
    places: places.map(({ id }) => id),
    placeNames: places.map(({ name }) => name),
  })
}

export function saidOfEdge(edge: NetworkFileEdge): Said {
  const { id: _, source: __, target: ___, ...others } = edge
  return withoutNothing({ ...others })
}

/** The same with every text as the format keeps it. */
export function withTexts(said: Said, toText: (text: string) => string): Said {
  const toValue = (value: unknown): unknown => {
    if (typeof value === 'string') return toText(value)
    return Array.isArray(value) ? value.map((one: string) => toText(one)) : value
  }
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, toValue(value)]))
}

/** The values of a format whose lists are JSON in a text, as lists again. */
export function withLists(values: Said, like: Said): Said {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(like[name]) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
    ]),
  )
}

/** What GEXF has in other words: see its writer. */
export function toGexf({ basis, ...said }: Said): Said {
  const lists = Object.entries(withTexts(said, toKept)).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((text: string) => text.replace(/[\t\n\r]+/g, ' ')) : value,
  ])
  return { ...Object.fromEntries(lists), basis: String(basis).toLowerCase() }
}
