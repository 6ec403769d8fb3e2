import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readChildren } from '../../viz/client/read-children.ts'
import { readCoordinations } from '../../viz/client/read-coordinations.ts'
import { readFacts } from '../../viz/client/read-facts.ts'
import { readReorganizations } from '../../viz/client/read-reorganizations.ts'
import { evidenceOf } from '../../viz/state/fact-evidence.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { createTestApp } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const { signal } = new AbortController()

describeApi((_, store) => {
  describe('what the viewer reads of the API', () => {
    beforeEach(() => {
      const app = createTestApp({ store: store() })
      vi.stubGlobal('fetch', (path: string, init: RequestInit) => app.fetch(`http://atlas.test${path}`, init))
    })
    afterEach(() => void vi.unstubAllGlobals())

    it('gives each fact of an agreement the citations of its own row', async () => {
      const rows = smallWorld.relations.filter(
        ({ type, properties }) => type === 'COVERS' && properties.citationIds,
      )
      expect(rows.length).toBeGreaterThan(1)
      for (const { from, to, properties } of rows) {
        const found = evidenceOf(await readFacts(from, signal), 'COVERS', to)
        expect(found.map(({ id }) => id).sort()).toEqual([properties.citationIds].flat().sort())
      }
    })

    it('gives the coordinations of an instrument, by the rows that say so', async () => {
      const rows = smallWorld.relations.filter(({ type }) => type === 'IMPLEMENTS')
      const instruments = [...new Set(rows.map(({ to }) => to))]
      expect(instruments.length).toBeGreaterThan(0)
      for (const instrument of instruments) {
        const found = await readCoordinations({ implements: [instrument] }, '2026-01-01', signal)
        const expected = rows.flatMap(({ from, to }) => (to === instrument ? from : []))
        expect(found.map(({ id }) => id).sort()).toEqual([...new Set(expected)].sort())
      }
    })

    it('gives all that an instrument ended and created, event by event', async () => {
      const under = smallWorld.relations.filter(({ type }) => type === 'UNDER')
      expect(under.length).toBeGreaterThan(0)
      for (const instrument of new Set(under.map(({ to }) => to))) {
        const { nodes, total } = await readReorganizations(instrument, signal)
        const events = under.flatMap(({ from, to }) => (to === instrument ? from : []))
        expect([nodes.map(({ id }) => id).sort(), total]).toEqual([events.sort(), events.length])
        for (const { id, ended, created } of nodes) {
          const changedBy = (kind: string) =>
            smallWorld.relations
              .flatMap(({ type, from, to }) => (type === kind && to === id ? from : []))
              .sort()
          expect(ended.edges.map(({ node }) => node.id).sort()).toEqual(changedBy('ENDED_BY'))
          expect(created.edges.map(({ node }) => node.id).sort()).toEqual(changedBy('CREATED_BY'))
        }
      }
    })

    it('gives what lies in a unit on the day', async () => {
      const parts = smallWorld.relations.filter(({ type }) => type === 'PART_OF')
      const [{ to: unit } = { to: '' }] = parts
      const found = await readChildren(unit, '2025-06-30', signal)
      expect(found.length).toBeGreaterThan(0)
      for (const { id } of found)
        expect(parts).toContainEqual(expect.objectContaining({ from: id, to: unit }))
    })

    it('has nothing of what there is not', async () => {
      expect(await readFacts('agr-khong-co', signal)).toEqual([])
      expect(await readChildren('unit-khong-co', '2026-01-01', signal)).toEqual([])
      expect(await readReorganizations('law-khong-co', signal)).toEqual({ nodes: [], total: 0 })
    })
  })
})
