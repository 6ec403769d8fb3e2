import { expect, it } from 'vitest'
import { layoutIds } from '../../viz/diagram/layouts/ids.ts'
import { reduceView } from '../../viz/state/reducer.ts'
import { createView } from './network-fixture.ts'

it.each(layoutIds)('what was moved by hand stays where it is in the layout %s', (layout) => {
  const moved = reduceView(createView(), { type: 'moved', points: { 'org-post': { x: 40, y: -7 } } })
  const view = reduceView(moved, { type: 'layoutChosen', layout })
  expect(view.layout).toBe(layout)
  expect(view.pinned).toEqual({ 'org-post': { x: 40, y: -7 } })
  expect(reduceView(view, { type: 'unpinned', ids: ['org-post'] }).pinned).toEqual({})
})
