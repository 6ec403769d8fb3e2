import { describe, expect, it } from 'vitest'
import { refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const address = 'http://atlas.test/graphql'
const json = { 'content-type': 'application/json' }
const proof = { 'graphql-require-preflight': '1' }
const form = { 'content-type': 'application/x-www-form-urlencoded', ...proof }

describeApi((app) => {
  const send = async (search: string, init: RequestInit) => {
    const response = await app().fetch(address + search, init)
    const body: unknown = await response.json()
    return { status: response.status, allow: response.headers.get('allow'), body }
  }
  const refused = (status: number, code: string, message: string | RegExp) => ({
    status,
    body: {
      errors: [
        {
          message: typeof message === 'string' ? message : expect.stringMatching(message),
          extensions: { code },
        },
      ],
    },
  })

  describe('a request by another method', () => {
    it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
      'is refused with those that there are: %s',
      async (method) => {
        const expected = refused(
          405,
          'BAD_USER_INPUT',
          `${method} is no method of this address: ask with POST and a body of JSON, or with GET and parameters. The API is read-only.`,
        )
        expect(await send('', { method })).toMatchObject({ allow: 'GET, POST', ...expected })
        expect(await send('', { method, headers: json })).toMatchObject({ allow: 'GET, POST', ...expected })
      },
    )
  })

  describe('what is no request', () => {
    it.each([
      [
        'text',
        'not json',
        /^The body is not JSON \(Unexpected token .*\): send an object, such as \{"query"/,
      ],
      ['half of an object', '{"query": ', /^The body is not JSON \(Unexpected end of JSON input.*\): send/],
      ['nothing', '', /^The body is not JSON \(Unexpected end of JSON input.*\): send/],
    ])('is refused with what is wrong with its body: %s', async (_, body, message) => {
      const told = refused(400, 'BAD_USER_INPUT', message)
      expect(await send('', { method: 'POST', headers: json, body })).toMatchObject(told)
    })

    it('is refused with a body of another type, which is named', async () => {
      const headers = { 'content-type': 'application/xml' }
      expect(await send('', { method: 'POST', headers, body: '<query/>' })).toMatchObject(
        refused(
          415,
          'BAD_USER_INPUT',
          'A body of content-type "application/xml" is not read: send JSON with content-type application/json.',
        ),
      )
    })

    it.each([
      ['query={__typename}&query={b:__typename}', 'The parameter "query" is given 2 times: give it once.'],
      [
        'query={__typename}&variables={}&variables={}&variables={}',
        'The parameter "variables" is given 3 times: give it once.',
      ],
      [
        'query={__typename}&variables={',
        /^The parameter "variables" is not JSON \(.+\): write an object, such as \{"first": 5\}, and encode it/,
      ],
      ['query={__typename}&extensions=[', /^The parameter "extensions" is not JSON/],
    ])(
      'is refused with what is wrong with its parameters, in the address or a form: %s',
      async (text, message) => {
        const told = refused(400, 'BAD_USER_INPUT', message)
        expect(await send(`?${encodeURI(text)}`, { headers: proof })).toMatchObject(told)
        expect(await send('', { method: 'POST', headers: form, body: text })).toMatchObject(told)
      },
    )

    it('is not a request with each parameter once', async () => {
      const text = 'query=query($n:Int){sources(first:$n){nodes{__typename}}}&variables={"n":1}'
      const answer = { status: 200, body: { data: { sources: { nodes: [{ __typename: 'Source' }] } } } }
      expect(await send(`?${encodeURI(text)}`, { headers: proof })).toMatchObject(answer)
      expect(await send('', { method: 'POST', headers: form, body: text })).toMatchObject(answer)
    })
  })

  describe('an operation other than a query', () => {
    const mutation = 'The document has a mutation, and the API is read-only: ask with "query".'
    it.each([
      ['mutation { addAgreement }', mutation],
      ['query A { __typename } mutation B { addAgreement }', mutation],
      ['subscription { changes }', 'The document has a subscription, and the API answers queries alone'],
    ])('is refused as such: %s', async (query, message) => {
      expect(await refusal(app(), query)).toContain(`GRAPHQL_VALIDATION_FAILED: ${message}`)
      const read = await send(`?query=${encodeURIComponent(query)}&operationName=B`, { headers: proof })
      expect(read.status).toBe(400)
      expect(JSON.stringify(read.body)).toContain('GRAPHQL_VALIDATION_FAILED')
    })

    it('is pointed to', async () => {
      const body = JSON.stringify({ query: '{ __typename }\nmutation { addAgreement }' })
      const { body: told } = await send('', { method: 'POST', headers: json, body })
      expect(told).toMatchObject({ errors: [{ locations: [{ line: 2, column: 1 }] }] })
    })
  })
})
