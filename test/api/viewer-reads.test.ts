import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFacts } from '../../viz/client/read-facts.ts'
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

    it('has no facts of what there is not', async () => {
      expect(await readFacts('agr-khong-co', signal)).toEqual([])
    })
  })
})
