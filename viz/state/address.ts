import { type Day, isDay } from '../../schema/partial-date.ts'
import type { Point } from '../diagram/model.ts'
import { type Facet, type FacetFilter, type Filters, facets } from './filters.ts'
import { createViewState, languages, layoutIds, limits, themes, type ViewState } from './view-state.ts'

/** Ids of nodes and edges, and of projected edges, which join two ids by a tilde. */
const idShape = /^[a-z0-9]+(?:[-~][a-z0-9]+)*$/
/** An id, with a star where its neighbours come with it. */
const additionShape = /^[a-z0-9]+(?:-[a-z0-9]+)*\*?$/
const valueShape = /^[A-Za-z0-9_-]+$/
const pinShape = /^(.+):(-?\d+):(-?\d+)$/

const idLists = { focus: 'focus', hidden: 'hide', selection: 'select' } as const
type IdList = keyof typeof idLists

/**
 * The view as query parameters, in a fixed order, so that equal views have equal addresses. What is as on
 * the first screen is left out; the day never is, so that a link means the same tomorrow.
 */
export function toSearchParams(view: ViewState): URLSearchParams {
  const first = createViewState(view.day)
  const params = new URLSearchParams({ day: view.day })
  if (view.projection === 'ACTORS') params.set('draw', 'actors')
  if (view.layout !== first.layout) params.set('layout', view.layout)
  if (view.limit !== first.limit) params.set('limit', String(view.limit))
  for (const list of Object.keys(idLists) as IdList[])
    if (view[list].length > 0) params.set(idLists[list], view[list].join(','))
  const additions = view.additions.map(({ id, expanded }) => (expanded ? `${id}*` : id))
  if (additions.length > 0) params.set('add', additions.join(','))
  const pins = Object.entries(view.pinned).map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`)
  if (pins.length > 0) params.set('pin', pins.join(','))
  for (const facet of facets) {
    const filter = view.filters[facet]
    if (filter) params.set(facet, `${filter.mode === 'except' ? '!' : ''}${filter.values.join(',')}`)
  }
  if (view.language !== first.language) params.set('lang', view.language)
  if (view.theme !== first.theme) params.set('theme', view.theme)
  return params
}

/** The view that an address asks for, and the parts of it that could not be understood. */
export interface ReadAddress {
  readonly view: ViewState
  /** `name=value` of what was dropped. */
  readonly dropped: readonly string[]
}

/** Reads query parameters; whatever makes no sense is dropped and told, never an error. */
export function fromSearchParams(params: URLSearchParams, today: Day): ReadAddress {
  const dropped: string[] = []
  const drop = (name: string, value: string) => dropped.push(`${name}=${value}`)

  const one = <T extends string>(name: string, isValid: (value: string) => value is T, otherwise: T): T => {
    const value = params.get(name)
    if (value === null) return otherwise
    if (isValid(value)) return value
    drop(name, value)
    return otherwise
  }
  const list = (name: string, shape: RegExp, text = params.get(name)): string[] => {
    const parts = new Set(text?.split(',').filter(Boolean))
    return [...parts].filter((part) => shape.test(part) || void drop(name, part))
  }
  const among =
    <T extends string>(values: readonly T[]) =>
    (value: string): value is T =>
      (values as readonly string[]).includes(value)

  const first = createViewState(one('day', isDay, today))
  const pinned: Record<string, Point> = {}
  for (const pin of list('pin', pinShape)) {
    const [, id = '', x, y] = pinShape.exec(pin) ?? []
    if (idShape.test(id)) pinned[id] = { x: Number(x), y: Number(y) }
    else drop('pin', pin)
  }
  const filters: Partial<Record<Facet, FacetFilter>> = {}
  for (const facet of facets) {
    const text = params.get(facet)
    if (!text) continue
    const mode = text.startsWith('!') ? 'except' : 'only'
    const values = list(facet, valueShape, mode === 'except' ? text.slice(1) : text)
    if (values.length > 0) filters[facet] = { mode, values }
  }
  const view: ViewState = {
    ...first,
    projection:
      one('draw', among(['actors', 'agreements']), 'agreements') === 'actors' ? 'ACTORS' : 'BIPARTITE',
    layout: one('layout', among(layoutIds), first.layout),
    limit: Number(one('limit', among(limits.map(String)), String(first.limit))),
    focus: list('focus', idShape),
    additions: list('add', additionShape).map((text) => ({
      id: text.replace('*', ''),
      expanded: text.endsWith('*'),
    })),
    hidden: list('hide', idShape),
    selection: list('select', idShape),
    pinned,
    filters: filters as Filters,
    language: one('lang', among(languages), first.language),
    theme: one('theme', among(themes), first.theme),
  }
  return { view, dropped }
}
