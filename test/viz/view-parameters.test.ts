import { expect, it } from 'vitest'
import { findForeign, viewParameters } from '../../schema/saved-view.ts'
import { fromSearchParams } from '../../viz/state/address.ts'

/** Parameters that remember which of them were asked for. */
class Watched extends URLSearchParams {
  readonly asked = new Set<string>()
  override get(name: string) {
    this.asked.add(name)
    return super.get(name)
  }
  override getAll(name: string) {
    this.asked.add(name)
    return super.getAll(name)
  }
}

it('a saved view has the parameters that the view is read from, and no others', () => {
  // Some parts are only asked for where others are there.
  const params = new Watched('group=kind&path=org-a,org-b')
  fromSearchParams(params, '2026-11-22' as never)
  expect([...params.asked].sort()).toEqual([...viewParameters].sort())
})

it('of what is no part of a view, the names are told', () => {
  const view = (query: string) => findForeign({ kind: 'coordination-atlas/view-link', version: 1, query })
  expect(view('day=2026-11-22&note=a:b&note=c:d&kind=ORG')).toEqual([])
  expect(view('day=2026-11-22&day=2026-11-23&view=x')).toEqual(['day', 'view'])
})
