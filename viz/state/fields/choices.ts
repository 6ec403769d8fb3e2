import type { Day } from '../../../schema/partial-date.ts'
import { isDay } from '../../../schema/partial-date.ts'
import { layoutIds } from '../../diagram/layouts/ids.ts'
import type { Language } from '../../diagram/model.ts'
import { among } from './address-reader.ts'
import type { Field } from './field.ts'

export const projections = ['BIPARTITE', 'ACTORS'] as const
/** Agreements as nodes, or actors alone joined by what they share. */
export type Projection = (typeof projections)[number]

export const languages = ['vi', 'en'] as const satisfies readonly Language[]
export const themes = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

/** How many nodes can be asked for; the last is the most that the server gives. */
export const limits = [500, 1000, 2000] as const

/** A field that is one of few values, of which the first screen has the first. */
function createChoice<Value extends string>(
  param: string,
  values: readonly [Value, ...Value[]] | readonly Value[],
  isPicture: boolean,
): Field<Value> {
  const [first = '' as Value] = values
  return {
    write(value, params) {
      if (value !== first) params.set(param, value)
    },
    read: (reader) => reader.one(param, among(values), first),
    isPicture,
  }
}

/** The day of the picture: who exists, what has begun, what is over. Always told, so that a link means the same tomorrow. */
export const day: Field<Day> = {
  write: (value, params) => params.set('day', value),
  read: (reader) => reader.one('day', isDay, reader.day),
  isPicture: true,
}

export const projection: Field<Projection> = {
  write(value, params) {
    if (value === 'ACTORS') params.set('draw', 'actors')
  },
  read: (reader) =>
    reader.one('draw', among(['actors', 'agreements']), 'agreements') === 'actors' ? 'ACTORS' : 'BIPARTITE',
  isPicture: true,
}

/** How many nodes the server is asked for at most. */
export const limit: Field<number> = {
  write(value, params) {
    if (value !== limits[0]) params.set('limit', String(value))
  },
  read: (reader) => Number(reader.one('limit', among(limits.map(String)), String(limits[0]))),
  isPicture: true,
}

/** Id of a layout of the registry; the first screen has the first. */
export const layout: Field<string> = createChoice('layout', layoutIds, true)
/** Tabs of the panel beside the canvas; the first screen has the first. */
export const panelIds = ['details', 'list', 'analysis', 'paths', 'story'] as const
export type PanelId = (typeof panelIds)[number]
export const panel = createChoice<PanelId>('panel', panelIds, false)

export const language = createChoice<Language>('lang', languages, false)
export const theme = createChoice<ThemeChoice>('theme', themes, false)
