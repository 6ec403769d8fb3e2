import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { vi } from '../../viz/locales/vi.ts'
import { createHistory, depth, record, redo, undo } from '../../viz/state/history.ts'
import { isStep, reduceView, type ViewAction } from '../../viz/state/reducer.ts'
import { toStepName } from '../../viz/state/step-name.ts'
import { createView } from './network-fixture.ts'

const act = (history: ReturnType<typeof createHistory>, action: ViewAction) =>
  record(history, reduceView(history.present, action))

const pictureAction = fc.oneof(
  fc.constantFrom('org-a', 'org-b').map((id): ViewAction => ({ type: 'hidden', ids: [id] })),
  fc.constantFrom('org-a', 'org-b').map((id): ViewAction => ({ type: 'expanded', id })),
  fc
    .constantFrom('party', 'army')
    .map((value): ViewAction => ({ type: 'filterToggled', facet: 'kind', value })),
  fc
    .constantFrom('ACTORS' as const, 'BIPARTITE' as const)
    .map((projection): ViewAction => ({ type: 'projectionChosen', projection })),
  fc.constantFrom('Trước', 'Sau').map((title): ViewAction => ({ type: 'titled', title })),
  fc.constantFrom('org-a', { x: 1, y: 2 }).map((at): ViewAction => ({ type: 'noteAdded', at, text: 'Ghi' })),
  fc.nat({ max: 3 }).map((index): ViewAction => ({ type: 'noteRemoved', index })),
)

describe('undo and redo', () => {
  it('lead back to the first picture and forward to the last one', () => {
    fc.assert(
      fc.property(fc.array(pictureAction, { maxLength: 20 }), (actions) => {
        const first = createHistory(createView())
        const last = actions.reduce(act, first)
        let back = last
        while (back.past.length > 0) back = undo(back)
        const { selection: _, ...picture } = back.present
        const { selection: __, ...firstPicture } = first.present
        expect(picture).toEqual(firstPicture)
        let forward = back
        while (forward.future.length > 0) forward = redo(forward)
        expect({ ...forward.present, selection: [] }).toEqual({ ...last.present, selection: [] })
      }),
    )
  })

  it('leave selection, language and theme as they are', () => {
    const hidden = act(createHistory(createView()), { type: 'hidden', ids: ['org-a'] })
    const later = (
      [
        { type: 'selected', ids: ['org-b'] },
        { type: 'languageChosen', language: 'en' },
      ] as const
    ).reduce<ReturnType<typeof createHistory>>(act, hidden)
    expect(undo(later).present).toMatchObject({ hidden: [], selection: ['org-b'], language: 'en' })
  })

  const moveTo = (history: ReturnType<typeof createHistory>, day: string, at: number) => {
    const action: ViewAction = { type: 'dayChosen', day: day as Day }
    return record(history, reduceView(history.present, action), { action, at })
  }

  it('bring back the day, all ticks of a drag at once', () => {
    const first = createHistory(createView())
    const dragged = ['2024-01-01', '2023-01-01', '2022-01-01'].reduce(
      (history, day, tick) => moveTo(history, day, tick * 100),
      first,
    )
    expect(dragged.past).toHaveLength(1)
    expect(undo(dragged).present).toEqual(first.present)
    expect(redo(undo(dragged)).present.day).toBe('2022-01-01')
  })

  it('keep days apart that were chosen one after another, or with something else between', () => {
    const first = createHistory(createView())
    const later = moveTo(moveTo(first, '2024-01-01', 0), '2023-01-01', 10_000)
    expect(undo(later).present.day).toBe('2024-01-01')
    const between = act(moveTo(first, '2024-01-01', 0), { type: 'hidden', ids: ['org-a'] })
    expect(undo(moveTo(between, '2023-01-01', 50)).present).toMatchObject({
      day: '2024-01-01',
      hidden: ['org-a'],
    })
  })

  it('begin a new step after an undo, whatever the time', () => {
    const first = moveTo(createHistory(createView()), '2024-01-01', 0)
    const second = act(first, { type: 'hidden', ids: ['org-a'] })
    const back = moveTo(undo(second), '2023-01-01', 100)
    expect(undo(back).present.day).toBe('2024-01-01')
  })

  it('know what they take back and do again', () => {
    const action: ViewAction = { type: 'hidden', ids: ['org-a'] }
    const first = createHistory(createView())
    const hidden = record(first, reduceView(first.present, action), { action, at: 0 })
    const name = (cause: (typeof hidden.past)[number]['cause']) =>
      toStepName(cause, { words: vi.steps, nameOf: () => 'Quân khu 2', formatDay: (day) => day })
    expect(name(hidden.past.at(-1)?.cause)).toBe('ẩn Quân khu 2')
    expect(name(undo(hidden).future[0]?.cause)).toBe('ẩn Quân khu 2')
    expect(name(undefined)).toBe(vi.steps.other)
  })

  it('forget the way forward once another way is taken', () => {
    const hidden = act(createHistory(createView()), { type: 'hidden', ids: ['org-a'] })
    const other = act(undo(hidden), { type: 'hidden', ids: ['org-b'] })
    expect(other.future).toEqual([])
    expect(redo(other)).toBe(other)
  })

  it('keep a bounded number of steps', () => {
    let history = createHistory(createView())
    for (let n = 0; n < depth + 20; n++) history = act(history, { type: 'hidden', ids: [`org-${n}`] })
    expect(history.past).toHaveLength(depth)
  })
})

describe('what is done to the view', () => {
  it('adds a node once, selects it, and takes it out of the hidden ones', () => {
    const view = createView({ hidden: ['org-a'] })
    const once = reduceView(view, { type: 'added', id: 'org-a' })
    expect(once).toMatchObject({
      additions: [{ id: 'org-a', expanded: false }],
      hidden: [],
      selection: ['org-a'],
    })
    expect(reduceView(once, { type: 'added', id: 'org-a' }).additions).toBe(once.additions)
  })

  it('begins a new picture when the focus changes', () => {
    const view = createView({ hidden: ['org-a'], additions: [{ id: 'org-b', expanded: true }] })
    expect(reduceView(view, { type: 'focused', ids: ['org-c'] })).toMatchObject({
      focus: ['org-c'],
      hidden: [],
      additions: [],
    })
  })

  it('keeps notes clean, whole and in their order', () => {
    const one = reduceView(createView(), { type: 'noteAdded', at: { x: 1.4, y: -2.6 }, text: ' Ký\nlại ' })
    expect(one.notes).toEqual([{ at: { x: 1, y: -3 }, text: 'Ký lại' }])
    const two = reduceView(one, { type: 'noteAdded', at: 'org-a', text: 'a'.repeat(600) })
    expect(two.notes[1]).toEqual({ at: 'org-a', text: 'a'.repeat(500) })
    expect(reduceView(two, { type: 'noteAdded', at: 'org-a', text: ' ' })).toBe(two)
    expect(reduceView(two, { type: 'noteChanged', index: 0, text: 'Ký lại' })).toBe(two)
    expect(reduceView(two, { type: 'noteChanged', index: 0, text: '' }).notes).toEqual([two.notes[1]])
    const moved = reduceView(two, { type: 'noteMoved', index: 0, at: { x: 7, y: 8 } })
    expect(moved.notes.map(({ at }) => at)).toEqual([{ x: 7, y: 8 }, 'org-a'])
  })

  it('raises the limit to the most there is and no further', () => {
    const raise = (view: ReturnType<typeof createView>) => reduceView(view, { type: 'limitRaised' })
    expect(raise(createView()).limit).toBe(1000)
    expect(raise(raise(raise(createView()))).limit).toBe(2000)
  })

  it('makes a step for the back button of what is selected or put in, not of what is adjusted', () => {
    expect(isStep({ type: 'selected', ids: [] })).toBe(true)
    expect(isStep({ type: 'expanded', id: 'org-a' })).toBe(true)
    expect(isStep({ type: 'dayChosen', day: '2020-01-01' as Day })).toBe(false)
    expect(isStep({ type: 'filtersCleared' })).toBe(false)
  })
})
