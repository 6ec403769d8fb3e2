import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCodes } from '../../api/client-errors.ts'
import { createSchema } from '../../api/schema.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { type Answer, ask, list, post } from './support/ask.ts'
import { createOperations } from './support/operations.ts'
import { describeApi } from './support/world.ts'

/** ATLAS_FUZZ_RUNS=20000 npx vitest run test/api/fuzz.test.ts goes on for longer. */
const runs = Number(process.env.ATLAS_FUZZ_RUNS ?? 500)
const knownCodes = new Set<unknown>(Object.keys(errorCodes))
const ours = new Set<unknown>(['INTERNAL', 'STORE_UNAVAILABLE', 'TIMEOUT'])
/** What a database, a stack or a path would look like. */
const leaks = /neo4j|grafeo|cypher|bolt:|node_modules|\bat .+\.ts:\d|\/home\/|\/tmp\//i

/** That nothing of the server's own went wrong or came out, whatever was asked. */
function expectManners({ status, errors }: Answer, asked: unknown): void {
  expect(status, JSON.stringify(asked)).toBeLessThan(500)
  for (const { message, extensions } of errors) {
    expect(knownCodes, message).toContain(extensions.code)
    expect(ours, message).not.toContain(extensions.code)
    expect(message).not.toMatch(leaks)
  }
}

describeApi((app) => {
  const world = { ids: smallWorld.nodes.map(({ id }): string => id), cursors: [''] }
  beforeAll(async () => {
    const lists =
      '{ search(text: "don") { edges { cursor } } coordinations { edges { cursor } } organizations { edges { cursor } } }'
    const data = await ask(app(), lists)
    world.cursors = ['search', 'coordinations', 'organizations'].flatMap((name) =>
      list(data, `${name}.edges.*.cursor`).map(String),
    )
  })

  describe('whatever is asked', () => {
    it(`is answered or refused, and breaks nothing: ${runs} operations made at random`, async () => {
      const create = createOperations(createSchema(), world)
      let answered = 0
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const { query, variables } = create(g)
          const answer = await post(app(), query, variables)
          expectManners(answer, { query, variables })
          if (!answer.data) return
          answered++
          // What is asked again is answered by an operation that was compiled.
          expect(JSON.stringify((await post(app(), query, variables)).data)).toBe(JSON.stringify(answer.data))
        }),
        { numRuns: runs, endOnFailure: true },
      )
      // Were nearly all refused, nothing would be tried.
      expect(answered).toBeGreaterThan(runs / 5)
    }, 600_000)

    it('is answered or refused when the text itself is damaged', async () => {
      const whole =
        'query ($id: ID!) { node(id: $id) { ...Named } } fragment Named on Actor { id name partners(first: 3) { edges { weight node { name } } } }'
      const damage = fc.tuple(
        fc.nat(whole.length),
        fc.nat(8),
        fc.oneof(
          fc.constantFrom('{', '}', '...', '$', '@', '"""', '#', '\u0000', '!', '...Named', '\ufeff'),
          fc.string(),
        ),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          const query = damages.reduce(
            (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
            whole,
          )
          expectManners(await post(app(), query, { id: 'org-doan-999' }), query)
        }),
        { numRuns: 500 },
      )
    }, 300_000)

    it('is answered or refused whatever the body is', async () => {
      const body = fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc.record({ query: fc.anything(), variables: fc.anything() }).map((value) => toText(value)),
        fc.constantFrom('[]', '[{"query":"{ __typename }"}]', 'null', '{"query":null}', '{"query":{}}', '{'),
      )
      await fc.assert(
        fc.asyncProperty(body, async (text) => {
          const response = await app().fetch('http://atlas.test/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: text,
          })
          expect(response.status, text).toBeLessThan(500)
          expect(await response.text()).not.toMatch(leaks)
        }),
        { numRuns: 500 },
      )
    }, 300_000)
  })
})

/** Whatever JSON can say of the value. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
}
