import { type Facet, type FacetFilter, type Filters, facets } from '../filters.ts'
import type { Field } from './field.ts'

const valueShape = /^[A-Za-z0-9_-]+$/

/** What the legend lets through: a parameter for each facet. */
export const filters: Field<Filters> = {
  write(all, params) {
    for (const facet of facets) {
      const filter = all[facet]
      if (filter) params.set(facet, `${filter.mode === 'except' ? '!' : ''}${filter.values.join(',')}`)
    }
  },
  read(reader) {
    const found: Partial<Record<Facet, FacetFilter>> = {}
    for (const facet of facets) {
      const text = reader.text(facet)
      if (!text) continue
      const mode = text.startsWith('!') ? 'except' : 'only'
      const values = reader.list(facet, valueShape, { text: mode === 'except' ? text.slice(1) : text })
      if (values.length > 0) found[facet] = { mode, values }
    }
    return found
  },
  isPicture: true,
}
