import type { Day } from '../../schema/partial-date.ts'
import type { Language, Point } from '../diagram/model.ts'
import { layouts } from '../layouts/registry.ts'
import type { Filters } from './filters.ts'

export const projections = ['BIPARTITE', 'ACTORS'] as const
/** Agreements as nodes, or actors alone joined by what they share. */
export type Projection = (typeof projections)[number]

export const languages = ['vi', 'en'] as const satisfies readonly Language[]
export const themes = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

/** How many nodes can be asked for; the last is the most that the server gives. */
export const limits = [500, 1000, 2000] as const

export interface Addition {
  readonly id: string
  /** Its neighbours come with it. */
  readonly expanded: boolean
}

/** Everything that decides what the first screen shows; the address bar holds it whole. */
export interface ViewState {
  /** The day of the picture: who exists, what has begun, what is over. */
  readonly day: Day
  readonly projection: Projection
  /** Id of a layout of the registry. */
  readonly layout: string
  /** The picture is what is around these; the whole network when empty. */
  readonly focus: readonly string[]
  /** How many nodes the server is asked for at most. */
  readonly limit: number
  /** What was put in by hand, in the order in which it came: each takes its place after those before it. */
  readonly additions: readonly Addition[]
  /** Nodes taken out by hand. */
  readonly hidden: readonly string[]
  /** Where nodes were moved by hand, in px of the canvas. */
  readonly pinned: Readonly<Record<string, Point>>
  /** Ids of nodes or edges. */
  readonly selection: readonly string[]
  readonly filters: Filters
  readonly language: Language
  readonly theme: ThemeChoice
}

/** Ids of the layouts that can be chosen; the first screen has the first. */
export const layoutIds: readonly string[] = layouts.map(({ id }) => id)

/** The first screen: the whole network on the day. */
export function createViewState(day: Day): ViewState {
  return {
    day,
    projection: 'BIPARTITE',
    layout: layoutIds[0] ?? '',
    focus: [],
    limit: limits[0],
    additions: [],
    hidden: [],
    pinned: {},
    selection: [],
    filters: {},
    language: 'vi',
    theme: 'system',
  }
}
