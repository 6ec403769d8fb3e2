import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { createHistory, depth, record, redo, undo } from '../../viz/state/history.ts'
import { isStep, reduceView, type ViewAction } from '../../viz/state/reducer.ts'
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

  it('leave day, selection, language and theme as they are', () => {
    const hidden = act(createHistory(createView()), { type: 'hidden', ids: ['org-a'] })
    const later = (
      [
        { type: 'dayChosen', day: '2020-01-01' as Day },
        { type: 'selected', ids: ['org-b'] },
        { type: 'languageChosen', language: 'en' },
      ] as const
    ).reduce<ReturnType<typeof createHistory>>(act, hidden)
    expect(undo(later).present).toMatchObject({
      hidden: [],
      day: '2020-01-01',
      selection: ['org-b'],
      language: 'en',
    })
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
