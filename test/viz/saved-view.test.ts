import { describe, expect, it } from 'vitest'
import { readSaved, readSavedView } from '../../viz/state/saved-view.ts'

const view = {
  kind: 'coordination-atlas/view-link',
  version: 1,
  query: 'day=2026-11-22&focus=org-a',
  positions: { 'org-a': [1.25, -3] },
  dataVersion: 'a'.repeat(64),
} as const
const story = {
  kind: 'coordination-atlas/story',
  version: 1,
  title: 'Ba năm ở Nậm Pồ',
  steps: [{ title: 'Trước', text: 'Chưa ký', view: 'day=2020-01-01' }],
} as const
const damaged = (value: unknown) => () => readSaved(JSON.stringify(value))

describe('a saved view', () => {
  it('is read as it was written, and so is a story', () => {
    for (const one of [view, story]) expect(readSaved(JSON.stringify(one))).toEqual(one)
  })

  it.each([
    ['no version', { ...view, version: undefined }, /no version/],
    ['another kind', { ...view, kind: 'gexf' }, /kind/],
    ['a place that is none', { ...view, positions: { 'org-a': [1, 'left'] } }, /positions\.org-a\.1/],
    ['a place out of reach', { ...view, positions: { 'org-a': [1, 1e9] } }, /positions\.org-a\.1/],
    ['something more', { ...view, owner: 'me' }, /owner/],
  ])('with %s is refused with the place of the damage', (_, value, message) => {
    expect(damaged(value)).toThrow(message)
    expect(() => readSaved('{')).toThrow(/not JSON/)
    expect(() => readSavedView(JSON.stringify(story))).toThrow(/a story, not a view/)
  })

  it('of an older version is brought up to this one, step by step', () => {
    const old = { kind: view.kind, version: -1, address: view.query }
    const found = readSaved(JSON.stringify(old), {
      [-1]: ({ address, ...rest }: { address?: string }) => ({ ...rest, query: address }),
      0: (before) => ({ ...before, positions: view.positions, dataVersion: view.dataVersion }),
    })
    expect(found).toEqual(view)
  })

  it.each([0, 2])('of version %i, which nothing leads up from, is refused by its version', (version) => {
    expect(damaged({ ...view, version })).toThrow(expect.objectContaining({ fault: 'version' }))
  })
})
