import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFingerprint } from '../../viz/state/fingerprint.ts'

const toElements = (ids: readonly string[]) => ids.map((id) => ({ id }))
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 8 })

describe('a fingerprint', () => {
  it('is the same in whatever order the elements come', () => {
    fc.assert(
      fc.property(ids, ids, (nodes, edges) => {
        const one = toFingerprint({ nodes: toElements(nodes), edges: toElements(edges) })
        const turned = { nodes: toElements(nodes.toReversed()), edges: toElements(edges.toReversed()) }
        expect(toFingerprint(turned)).toBe(one)
      }),
    )
  })

  it('tells apart what has as many nodes and edges but not the same ones', () => {
    const edges = toElements(['rel-a', 'rel-b'])
    const of = (...names: string[]) => toFingerprint({ nodes: toElements(names), edges })
    expect(of('org-a', 'org-b')).not.toBe(of('org-a', 'org-c'))
    expect(of('org-a', 'org-b')).not.toBe(of('org-ao', 'rg-b'))
    expect(toFingerprint({ nodes: edges, edges: [] })).not.toBe(toFingerprint({ nodes: [], edges }))
  })
})
