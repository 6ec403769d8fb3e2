import { type GraphQLObjectType, getOperationAST, isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { knownOperations } from '../../api/operations/generated.ts'
import { costOf, lengths, weights } from '../../api/plugins/cost.ts'
import { defaultLimits } from '../../api/plugins/limits.ts'
import { createSchema } from '../../api/schema.ts'
import { realSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { createTestApp, post, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const schema = createSchema()

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  const found = operation && costOf(schema, document, { operation, variables })
  if (found == null) throw new Error('it has no cost')
  return found
}

describe('the cost of an operation', () => {
  it.each([
    ['one for each object', '{ organization(id: "org-a") { name basedIn { id } } }', {}, 1 + 4],
    ['a list at the size asked for', '{ sources(first: 7) { nodes { id } } }', {}, 1 + 7],
    ['a list read backwards likewise', '{ sources(first: 1, last: 7) { nodes { id } } }', {}, 1 + 7],
    ['a list at its usual size', '{ sources { nodes { id } } }', {}, 1 + 25],
    ['null like nothing', 'query ($n: Int) { sources(first: $n) { nodes { id } } }', { n: null }, 1 + 25],
    ['a variable with its value', 'query ($n: Int) { sources(first: $n) { nodes { id } } }', { n: 9 }, 1 + 9],
    ['a variable with its default', 'query ($n: Int = 3) { sources(first: $n) { nodes { id } } }', {}, 1 + 3],
    [
      'lists within lists',
      '{ sources(first: 10) { nodes { citations(first: 10) { nodes { id } } } } }',
      {},
      121,
    ],
    ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['org-a', 'org-b'] }, 2],
    ['what is left out not', '{ sources(first: 90) @skip(if: true) { nodes { id } } __typename }', {}, 0],
    ['a network by its steps', '{ network(depth: 3, limit: 10) { nodes { id } } }', {}, 1_500 + 1 + 10],
    ['betweenness for each node', '{ network(limit: 10) { nodes { betweenness } } }', {}, 500 + 1 + 10 * 6],
  ])('counts %s', (_, query, variables, expected) => {
    expect(cost(query, variables)).toBe(expected)
  })

  it('gives weight only to fields that there are', () => {
    for (const name of [...Object.keys(weights), ...Object.keys(lengths)]) {
      const [type = '', field = ''] = name.split('.')
      const found = schema.getType(type)
      expect(isObjectType(found) && (found as GraphQLObjectType).getFields()[field], name).toBeDefined()
    }
  })

  it.each(twelveQueries)('leaves room for the question: $title', ({ query, variables }) => {
    expect(cost(query, variables(realSubjects))).toBeLessThan(defaultLimits.cost / 2)
  })

  const ids = Array.from({ length: 200 }, (_, index) => `agr-${index}`)
  const largest = {
    id: 'agr-a',
    ids,
    focus: ids,
    depth: 4,
    limit: 2_000,
    first: 100,
    text: 'a',
    day: '2026-01-01',
  }
  it.each([...knownOperations.values()])('leaves room for the viewer: $name', ({ text }) => {
    expect(cost(text, largest)).toBeLessThan(defaultLimits.cost / 2)
  })

  it('is too high for lists that multiply', () => {
    const cube = `query ($n: Int) {
      sources(first: $n) { nodes { citations(first: $n) { nodes { source { citations(first: $n) { nodes { id } } } } } } }
    }`
    expect(cost(cube, { n: 100 })).toBeGreaterThan(defaultLimits.cost * 10)
  })
})

describeApi((_, store) => {
  describe('an operation that costs too much', () => {
    const query = 'query ($n: Int) { sources(first: $n) { nodes { id } } }'
    const app = () => createTestApp({ store: store(), limits: { cost: 51 } })

    it('is refused before anything is read, and one that costs just as much is answered', async () => {
      expect((await post(app(), query, { n: 50 })).errors).toEqual([])
      expect(await refusal(app(), query, { n: 51 })).toBe(
        'COST_EXCEEDED: The operation costs 52 points: at most 51 are allowed. Ask for smaller pages, or for fewer lists within one another.',
      )
    })

    it('is refused also after a smaller one of the same text', async () => {
      const one = app()
      const counts = [50, 51, 50, 100]
      const codes = []
      for (const n of counts) codes.push((await post(one, query, { n })).errors[0]?.extensions.code)
      expect(codes).toEqual([undefined, 'COST_EXCEEDED', undefined, 'COST_EXCEEDED'])
    })

    it('has status 400 for clients that can tell it from a transport failure', async () => {
      const accept = { accept: 'application/graphql-response+json' }
      expect((await post(app(), query, { n: 99 }, accept)).status).toBe(400)
      expect((await post(app(), query, { n: 99 })).status).toBe(200)
    })

    it('is refused where fragments unfold without end', async () => {
      const fragments = Array.from(
        { length: 15 },
        (_, level) => `fragment F${level} on Source { ...F${level + 1} ...F${level + 1} }`,
      )
      const unfolding = `{ sources { nodes { ...F0 } } } ${fragments.join(' ')} fragment F15 on Source { id }`
      expect(await refusal(app(), unfolding)).toMatch(/maximum allowed number of nodes/)
    })

    it('does not hide what is wrong with a variable', async () => {
      expect(await refusal(app(), query, { n: 'many' })).toMatch(/^BAD_USER_INPUT: .*"many"/)
    })
  })
})
