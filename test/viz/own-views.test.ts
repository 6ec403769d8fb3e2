import { describe, expect, it } from 'vitest'
import {
  dropView,
  keepView,
  longestName,
  type OwnView,
  putBack,
  readOwnViews,
  renameView,
} from '../../viz/state/own-views.ts'

const create = (id: string): OwnView => ({
  id,
  name: `Sơ đồ ${id}`,
  savedAt: '2026-11-22T03:04:05.000Z',
  view: { kind: 'coordination-atlas/view-link', version: 1, query: `day=2026-11-22&select=org-${id}` },
})
const views = ['a', 'b', 'c'].map(create)
const namesOf = (list: readonly OwnView[]) => list.map(({ name }) => name)

describe('own views', () => {
  it('are read as they were written, without those that cannot be read', () => {
    expect(readOwnViews(JSON.stringify(views))).toEqual(views)
    const [a, b, c] = views
    const damaged = [a, { ...b, view: { query: 1 } }, 7, { ...c, name: 'x'.repeat(longestName + 1) }]
    expect(readOwnViews(JSON.stringify(damaged))).toEqual([a])
    for (const text of [null, '', '{', '{}', 'null']) expect(readOwnViews(text)).toEqual([])
  })

  it('have the newest first, and names of a length that can be read again', () => {
    const long = { ...create('d'), name: 'ễ'.repeat(500) }
    const kept = keepView(views, long)
    expect(kept[0]?.id).toBe('d')
    expect(readOwnViews(JSON.stringify(kept))).toEqual(kept)
  })

  it('take another name, but none that is empty', () => {
    expect(namesOf(renameView(views, 'b', '  Nậm Pồ '))).toEqual(['Sơ đồ a', 'Nậm Pồ', 'Sơ đồ c'])
    expect(renameView(views, 'b', '   ')).toEqual(views)
  })

  it('come back to where they were', () => {
    const { views: left, dropped } = dropView(views, 'b')
    expect(left.map(({ id }) => id)).toEqual(['a', 'c'])
    if (!dropped) throw new Error('nothing was dropped')
    expect(putBack(left, dropped)).toEqual(views)
    expect(putBack(views, dropped)).toEqual(views)
    expect(dropView(views, 'z')).toEqual({ views })
  })
})
