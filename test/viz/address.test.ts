import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../schema/partial-date.ts'
import { markGroups } from '../../viz/diagram/marks.ts'
import { colourMeasures, sizeMeasures } from '../../viz/measures/measure.ts'
import { fromSearchParams, toSearchParams } from '../../viz/state/address.ts'
import { toLine } from '../../viz/state/fields/line.ts'
import { longestFind } from '../../viz/state/fields/listing.ts'
import { longestNote } from '../../viz/state/fields/notes.ts'
import { longestTitle } from '../../viz/state/fields/title.ts'
import { type Filters, facets } from '../../viz/state/filters.ts'
import {
  languages,
  layoutIds,
  limits,
  listedKinds,
  panelIds,
  projections,
  themes,
  type ViewState,
} from '../../viz/state/view-state.ts'
import { createView, today } from './network-fixture.ts'

const id = fc
  .tuple(
    fc.constantFrom('org', 'agr', 'unit', 'act'),
    fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 3 }),
  )
  .map(([prefix, words]) => [prefix, ...words].join('-'))
const ids = fc.uniqueArray(id, { maxLength: 4 })
const coordinate = fc.integer({ min: -5000, max: 5000 })
const filters: fc.Arbitrary<Filters> = fc.dictionary(
  fc.constantFrom(...facets),
  fc.record({
    mode: fc.constantFrom('only' as const, 'except' as const),
    values: fc.uniqueArray(fc.stringMatching(/^[A-Za-z_-]{1,8}$/), { minLength: 1, maxLength: 3 }),
  }),
)
const note = fc.record({
  at: fc.oneof(id, fc.record({ x: coordinate, y: coordinate })),
  text: fc
    .string({ unit: 'binary' })
    .map((text) => toLine(text, longestNote))
    .filter(Boolean),
})
const view: fc.Arbitrary<ViewState> = fc.record({
  day: fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(today, days)),
  projection: fc.constantFrom(...projections),
  layout: fc.constantFrom(...layoutIds),
  focus: ids,
  limit: fc.constantFrom(...limits),
  additions: fc.uniqueArray(
    fc.record({
      id,
      expanded: fc.oneof(fc.boolean(), fc.uniqueArray(fc.constantFrom(...markGroups), { minLength: 1 })),
    }),
    {
      maxLength: 4,
      selector: ({ id, expanded }) => `${id} ${expanded}`,
    },
  ),
  hidden: ids,
  pinned: fc.dictionary(id, fc.record({ x: coordinate, y: coordinate })),
  placed: fc.constantFrom('', 'k7f3q2m9xw'),
  title: fc.string({ unit: 'binary' }).map((text) => toLine(text, longestTitle)),
  notes: fc.array(note, { maxLength: 3 }),
  selection: ids,
  viewport: fc.option(
    fc.record({
      x: coordinate,
      y: coordinate,
      zoom: fc.integer({ min: 40, max: 2500 }).map((n) => n / 1000),
    }),
    { nil: undefined },
  ),
  filters,
  grouping: fc.option(fc.record({ by: fc.constantFrom('place' as const, 'kind' as const), open: ids }), {
    nil: undefined,
  }),
  chain: fc.option(
    fc
      .record(
        { from: id, to: id, shown: fc.nat(19), isAnyTime: fc.boolean() },
        { requiredKeys: ['from', 'to', 'isAnyTime'] },
      )
      .filter(({ from, to }) => from !== to),
    { nil: undefined },
  ),
  comparedWith: fc.option(
    fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(today, days)),
    {
      nil: undefined,
    },
  ),
  sizeBy: fc.option(fc.constantFrom(...sizeMeasures), { nil: undefined }),
  colourBy: fc.option(fc.constantFrom(...colourMeasures), { nil: undefined }),
  language: fc.constantFrom(...languages),
  panel: fc.constantFrom(...panelIds),
  listing: fc.record({
    what: fc.constantFrom(...listedKinds),
    sort: fc.oneof(fc.constant(''), fc.stringMatching(/^-?[A-Za-z]{1,12}$/)),
    find: fc.string({ unit: 'binary' }).map((text) => toLine(text, longestFind)),
  }),
  theme: fc.constantFrom(...themes),
})

describe('the address of a view', () => {
  it('brings back every view exactly, through the text of a link', () => {
    fc.assert(
      fc.property(view, (given) => {
        const text = toSearchParams(given).toString()
        expect(fromSearchParams(new URLSearchParams(text), today)).toEqual({ view: given, dropped: [] })
      }),
    )
  })

  it('says nothing but the day for the first screen', () => {
    expect(toSearchParams(createView()).toString()).toBe('day=2026-11-22')
  })

  it('is the same for equal views, in whatever order their filters were set', () => {
    const kind = { mode: 'only', values: ['party'] } as const
    const area = { mode: 'except', values: ['area-x'] } as const
    const one = toSearchParams(createView({ filters: { kind, area } })).toString()
    expect(toSearchParams(createView({ filters: { area, kind } })).toString()).toBe(one)
  })

  it('drops what makes no sense, says so, and keeps the rest', () => {
    const text =
      'day=2026-02-31&layout=spiral&select=org-a,<b>,org-c&pin=org-a:1:2,org-b:x:2&limit=7&with=2025-6-30&size=volume&lang=fr&theme=dark'
    const { view, dropped } = fromSearchParams(new URLSearchParams(text), today)
    expect(view).toEqual(
      createView({ selection: ['org-a', 'org-c'], pinned: { 'org-a': { x: 1, y: 2 } }, theme: 'dark' }),
    )
    expect(dropped).toEqual([
      'day=2026-02-31',
      'layout=spiral',
      'limit=7',
      'select=<b>',
      'pin=org-b:x:2',
      'with=2025-6-30',
      'size=volume',
      'lang=fr',
    ])
  })

  it('takes only so much of a list, and says how much it left out', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `org-${n}`).join(',')
    const text = `focus=${many(2_050)}&add=${many(201)}&hide=${many(2_000)}&title=${'a'.repeat(205)}&day=2026-11-22`
    const { view, dropped } = fromSearchParams(new URLSearchParams(text), today)
    expect([view.focus, view.additions, view.hidden].map(({ length }) => length)).toEqual([2_000, 200, 2_000])
    expect(view.title).toHaveLength(200)
    expect(dropped).toEqual(['focus=… (+50)', 'add=… (+1)', 'title=… (+5)'])
  })

  it('drops additions, chains and groups that make no sense', () => {
    const text = 'add=org-a*party.state,org-b*wizards,org-c*&path=org-a&group=colour&open=x'
    const { view, dropped } = fromSearchParams(new URLSearchParams(text), today)
    expect(view).toMatchObject({
      additions: [
        { id: 'org-a', expanded: ['party', 'state'] },
        { id: 'org-c', expanded: true },
      ],
      chain: undefined,
      grouping: undefined,
    })
    expect(dropped).toEqual(['add=org-b*wizards', 'group=colour', 'path=org-a'])
  })

  it('never fails, whatever the query is', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const { view } = fromSearchParams(new URLSearchParams(text), today)
        expect(Object.keys(view)).toEqual(Object.keys(createView()))
      }),
    )
  })
})
