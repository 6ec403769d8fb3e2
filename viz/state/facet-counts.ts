import { agreementStatuses } from '../../schema/status.ts'
import { bases, coordinationKinds } from '../../schema/vocabulary.ts'
import { markGroups } from '../diagram/marks.ts'
import { changeOf, changeValues } from './comparison.ts'
import { type Facet, type Filters, noValue, passesChains } from './filters.ts'
import { facetValues, type Picture, type PictureNode } from './picture.ts'
import { chainOf, type Taxonomy } from './taxonomy.ts'

/** One line of the legend. */
export interface FacetCount {
  readonly value: string
  /** How many are drawn. */
  readonly drawn: number
  /** How many there could be on the day, without filters. */
  readonly possible: number
  /** Its own facet lets it through. */
  readonly on: boolean
}
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>

const fixedOrder: Partial<Record<Facet, readonly string[]>> = {
  kind: markGroups,
  coordination: coordinationKinds,
  status: agreementStatuses,
  evidence: bases,
  change: changeValues,
}

function tally(nodes: readonly PictureNode[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    const values = facetValues(node)[facet]
    for (const value of values?.length === 0 ? [noValue] : (values ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function tallyEdges(edges: Picture['edges']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { basis } of edges) if (basis) counts.set(basis, (counts.get(basis) ?? 0) + 1)
  return counts
}

/** Nodes and edges by what became of them; nothing where no days are compared. */
function tallyChanges({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of [...nodes, ...edges]) counts.set(changeOf(one), (counts.get(changeOf(one)) ?? 0) + 1)
  return counts
}

/** How often something drawn bears a value when agreements are not nodes: the agreements behind the edges. */
function drawnNodes(picture: Picture, facet: Facet): readonly PictureNode[] {
  if (facet === 'kind' || picture.edges.every(({ type }) => type !== 'COORDINATES_WITH')) return picture.nodes
  const behind = new Set(picture.edges.flatMap(({ coordinations }) => coordinations))
  return picture.possible.nodes.filter(({ id }) => behind.has(id))
}

/**
 * The legend: every value that something of the day bears, with how much of it is drawn. Kinds come in the
 * order of the table of marks, areas by how many bear them and then by name; a broader area counts what is
 * within it.
 * @param compare the order of two values of a facet by their names
 */
export function toFacetCounts(
  picture: Picture,
  filters: Filters,
  taxonomy: Taxonomy = new Map(),
  compare: (facet: Facet, a: string, b: string) => number = () => 0,
): FacetCounts {
  const count = (facet: Facet): FacetCount[] => {
    const ofEdges = facet === 'evidence'
    const possible = ofEdges ? tallyEdges(picture.possible.edges) : tally(picture.possible.nodes, facet)
    const drawn = ofEdges ? tallyEdges(picture.edges) : tally(drawnNodes(picture, facet), facet)
    const listed = filters[facet]?.values ?? []
    const values = [...new Set([...possible.keys(), ...listed])]
    const order = fixedOrder[facet]
    values.sort((a, b) => {
      if (a === noValue || b === noValue) return a === noValue ? 1 : -1
      if (order) return order.indexOf(a) - order.indexOf(b)
      return (possible.get(b) ?? 0) - (possible.get(a) ?? 0) || compare(facet, a, b) || (a < b ? -1 : 1)
    })
    return values.map((value) => ({
      value,
      drawn: drawn.get(value) ?? 0,
      possible: possible.get(value) ?? 0,
      on: passesChains(filters, facet, [chainOf(taxonomy, value)]),
    }))
  }
  const countChanges = (): FacetCount[] => {
    const [drawn, possible] = [tallyChanges(picture), tallyChanges(picture.comparable ?? picture)]
    return changeValues.map((value) => ({
      value,
      drawn: drawn.get(value) ?? 0,
      possible: possible.get(value) ?? 0,
      on: passesChains(filters, 'change', [[value]]),
    }))
  }
  return {
    kind: count('kind'),
    coordination: count('coordination'),
    status: count('status'),
    area: count('area'),
    evidence: count('evidence'),
    change: picture.comparable ? countChanges() : [],
  }
}
