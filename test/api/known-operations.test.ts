import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { knownOperations } from '../../api/operations/generated.ts'
import { fetchGraph } from '../../viz/client/fetch-graph.ts'
import { AreasDocument, SearchDocument } from '../../viz/client/generated.ts'
import { at, createTestApp } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const [hashOfAreas = ''] = [...knownOperations].find(([, { name }]) => name === 'Areas') ?? []

describe('the operations that are known', () => {
  it.each([...knownOperations])('bear the hash of their text: %s', (hash, { name, text }) => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    expect(text).toContain(`query ${name}`)
  })
})

describeApi((_, store) => {
  const send = async (only: boolean, body: object) => {
    const one = createTestApp({ store: store(), knownOperationsOnly: only })
    const response = await one.fetch('http://atlas.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })

  describe('an operation of the viewer', () => {
    afterEach(() => void vi.unstubAllGlobals())

    it.each([false, true])('is answered by its hash, whether only such are answered: %s', async (only) => {
      const { body } = await send(only, byHash(hashOfAreas))
      expect(at(body, 'data.cooperationAreas')).toContainEqual(
        expect.objectContaining({ id: 'area-an-ninh' }),
      )
    })

    it('is sent by the viewer as its hash and no more', async () => {
      const bodies: string[] = []
      vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
        bodies.push(String(init.body))
        return createTestApp({ store: store(), knownOperationsOnly: true }).fetch(
          `http://atlas.test${path}`,
          init,
        )
      })
      const { cooperationAreas } = await fetchGraph(AreasDocument, {})
      expect(cooperationAreas.length).toBeGreaterThan(1)
      const { search } = await fetchGraph(SearchDocument, { text: 'suoi dan', first: 3, kinds: null })
      expect(search.edges.length).toBeGreaterThan(0)
      expect(bodies.join()).not.toMatch(/query [A-Z]|cooperationAreas/)
    })
  })

  describe('any other operation', () => {
    const query = '{ dataset { engine } }'

    it('is answered by its text, unless only known ones are', async () => {
      expect(await send(false, { query })).toEqual({
        status: 200,
        body: { data: { dataset: { engine: store().engine } } },
      })
      expect(await send(true, { query })).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_ONLY' } }] },
      })
    })

    it('is refused as text also beside a hash that is known', async () => {
      expect((await send(true, { query, ...byHash(hashOfAreas) })).status).toBe(403)
    })

    it.each(['constructor', 'f'.repeat(64)])('is not found by a hash that is not known: %s', async (hash) => {
      for (const only of [false, true])
        expect((await send(only, byHash(hash))).body).toMatchObject({
          errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
        })
    })

    it.each([
      ['nothing', {}],
      ['an empty list', []],
      ['a list of requests', [{ query }]],
      ['a hash of no shape', { extensions: { persistedQuery: 7 } }],
      ['extensions of no shape', { extensions: 'persistedQuery' }],
      ['a query of no shape', { query: { a: 1 } }],
    ])('is refused as a request when it is %s', async (_what, body) => {
      for (const only of [false, true]) {
        const { status, body: answer } = await send(only, body)
        expect(status).toBeLessThan(500)
        expect(at(answer, 'errors.*.extensions.code')).toHaveLength(1)
      }
    })
  })
})
