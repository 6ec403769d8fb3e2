/** What the picture can be filtered by; each is a block of the legend. */
export const facets = ['change', 'kind', 'coordination', 'status', 'area', 'evidence'] as const
export type Facet = (typeof facets)[number]

/**
 * Which values of a facet are drawn: only the listed ones, or all but them. A facet without a filter draws
 * everything. `only` outlives new data: what it does not list stays away.
 */
export interface FacetFilter {
  readonly mode: 'only' | 'except'
  readonly values: readonly string[]
}
export type Filters = Readonly<Partial<Record<Facet, FacetFilter>>>

/** The value of a facet for what bears none: a coordination of which no area is known. */
export const noValue = 'none'

/** Whether something that bears these values of the facet is drawn. */
export function passes(filters: Filters, facet: Facet, values: readonly string[]): boolean {
  return passesChains(
    filters,
    facet,
    values.map((value) => [value]),
  )
}

/**
 * The same for values with broader ones above them, each a chain from itself upwards: a broader value speaks
 * for all that is within it.
 */
export function passesChains(
  filters: Filters,
  facet: Facet,
  chains: ReadonlyArray<readonly string[]>,
): boolean {
  const filter = filters[facet]
  if (!filter) return true
  const borne = chains.length > 0 ? chains : [[noValue]]
  const isListed = (chain: readonly string[]) => chain.some((value) => filter.values.includes(value))
  return filter.mode === 'only' ? borne.some(isListed) : !borne.every(isListed)
}

function withFilter(filters: Filters, facet: Facet, filter: FacetFilter): Filters {
  const { [facet]: _, ...others } = filters
  return filter.values.length > 0 ? { ...others, [facet]: filter } : others
}

/** Switches one value off, or on again. */
export function toggle(filters: Filters, facet: Facet, value: string): Filters {
  const { mode, values } = filters[facet] ?? { mode: 'except', values: [] }
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return withFilter(filters, facet, { mode, values: next })
}

/** Shows only one value; done again, shows all. */
export function showOnly(filters: Filters, facet: Facet, value: string): Filters {
  const before = filters[facet]
  const alreadyAlone = before?.mode === 'only' && before.values.length === 1 && before.values[0] === value
  return withFilter(filters, facet, { mode: 'only', values: alreadyAlone ? [] : [value] })
}
