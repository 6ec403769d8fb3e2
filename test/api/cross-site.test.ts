import { describe, expect, it } from 'vitest'
import { proofHeaders } from '../../api/plugins/cross-site.ts'
import { createTestApp, post } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = '{ dataset { engine } }'
const here = 'http://atlas.test/graphql'
const elsewhere = 'https://elsewhere.example'

describeApi((app, store) => {
  describe('a request that a page of another site could have sent', () => {
    const form = (type: string, body: string) => ({ method: 'POST', headers: { 'content-type': type }, body })

    it.each([
      ['a GET', `?query=${query}`, {}],
      ['a form', '', form('application/x-www-form-urlencoded', `query=${query}`)],
      ['a form with files', '', form('multipart/form-data; boundary=x', '--x--')],
      ['plain text', '', form('text/plain', JSON.stringify({ query }))],
      [
        'plain text that says it is JSON',
        '',
        form('text/plain; application/json', JSON.stringify({ query })),
      ],
      ['a POST without a type', '', { method: 'POST' }],
    ])('is refused: %s', async (_, search, init) => {
      const response = await app().fetch(here + search, init)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: /send it as POST with content-type application\/json/,
            extensions: { code: 'CROSS_SITE' },
          },
        ],
      })
    })

    it.each(proofHeaders)('is answered with the header %s, which no such page can send', async (header) => {
      const response = await app().fetch(`${here}?query=${query}`, { headers: { [header]: '1' } })
      expect(await response.json()).toEqual({ data: { dataset: { engine: store().engine } } })
    })
  })

  describe('a page of another site', () => {
    const headersFor = async (origins: readonly string[], init: RequestInit) => {
      const { headers } = await createTestApp({ store: store(), origins }).fetch(here, init)
      const leave = (name: string) => headers.get(`access-control-allow-${name}`)
      return [leave('origin'), leave('credentials'), leave('methods'), headers.get('vary')]
    }
    const ask = (origin: string) => ({
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })

    it('may read nothing unless its origin is named', async () => {
      expect((await headersFor([], ask(elsewhere))).slice(0, 3)).toEqual([null, null, null])
      expect((await headersFor(['https://other.example'], ask(elsewhere))).slice(0, 3)).toEqual([
        null,
        null,
        null,
      ])
    })

    it.each([[[elsewhere]], [['https://other.example', elsewhere]], [['*']]])(
      'may read answers, without credentials, where %s may',
      async (origins) => {
        const [origin, credentials, methods] = await headersFor(origins, ask(elsewhere))
        expect([origin, credentials, methods]).toEqual([elsewhere, null, 'GET, POST'])
        const app = createTestApp({ store: store(), origins })
        const { headers, data } = await post(app, query, {}, { origin: elsewhere })
        expect(headers.get('access-control-allow-origin')).toBe(elsewhere)
        expect(headers.get('vary')).toMatch(/origin/i)
        expect(data).toBeDefined()
      },
    )
  })

  describe('introspection', () => {
    const schemaQuery = '{ __schema { queryType { name } } }'

    it('is there for other tools, unless it is switched off', async () => {
      expect((await post(app(), schemaQuery)).data).toEqual({ __schema: { queryType: { name: 'Query' } } })
      const closed = createTestApp({ store: store(), introspection: false })
      for (const wanted of [schemaQuery, '{ __type(name: "Query") { name } }'])
        expect((await post(closed, wanted)).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect((await post(closed, '{ __typename }')).data).toEqual({ __typename: 'Query' })
    })

    it('that is switched off is not made up for by suggestions', async () => {
      const wrong = '{ datase { engine } }'
      expect((await post(app(), wrong)).errors[0]?.message).toMatch(/Did you mean "dataset"/)
      const closed = createTestApp({ store: store(), introspection: false })
      for (let time = 0; time < 2; time++)
        expect((await post(closed, wrong)).errors).toMatchObject([
          {
            message: 'Cannot query field "datase" on type "Query".',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ])
    })
  })
})
