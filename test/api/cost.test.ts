import fc from 'fast-check'
import {
  type GraphQLObjectType,
  getIntrospectionQuery,
  getOperationAST,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { knownOperations } from '../../api/operations/generated.ts'
import { costOf, dearestPartOf } from '../../api/plugins/cost.ts'
import { lengths, weights } from '../../api/plugins/field-cost.ts'
import { defaultLimits } from '../../api/plugins/limits.ts'
import { createSchema } from '../../api/schema.ts'
import { realSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { createTestApp, post, refusal } from './support/ask.ts'
import { createOperations } from './support/operations.ts'
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
    ['what tells of the schema', '{ __schema { types { fields { name } } } }', {}, 1 + 100 * (1 + 5)],
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

  it('leaves room for the query by which tools ask for the schema', () => {
    expect(cost(getIntrospectionQuery({ inputValueDeprecation: true }))).toBeLessThan(defaultLimits.cost / 2)
  })

  it.each(twelveQueries)('leaves room for the question: $title', ({ query, variables }) => {
    expect(cost(query, variables(realSubjects))).toBeLessThan(defaultLimits.cost / 2)
  })

  it('has a dearest part, which costs no more than all of it, whatever is asked', () => {
    const create = createOperations(schema, { ids: ['org-a'], cursors: [''] })
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { query, variables } = create(g)
        const document = parse(query)
        const operation = getOperationAST(document)
        fc.pre(operation != null && validate(schema, document).length === 0)
        const asked = { operation, variables }
        const whole = costOf(schema, document, asked)
        fc.pre(whole !== undefined)
        const dearest = dearestPartOf(schema, document, asked)
        expect(dearest?.cost ?? 0).toBeLessThanOrEqual(whole)
        expect((dearest?.cost ?? 0) > 0).toBe(whole > 0)
        for (const { of } of dearest?.sizes ?? []) expect(dearest?.path.slice(0, of.length)).toEqual(of)
      }),
    )
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
    // Days, or ids where an operation names those so.
    from: '2026-01-01',
    to: '2026-01-02',
    before: '2025-06-30',
    known: '2026-01-01',
    after: '2025-07-01',
    asOf: '2026-01-01',
    areas: ids,
    filter: {},
    rule: 'POST_AND_COMMUNES',
    rows: 'ACTOR',
    columns: 'AREA',
    maxLength: 12,
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
        'COST_EXCEEDED: The operation costs 52 points: at most 51 are allowed. Its dearest part is sources.nodes, 98% of it: lower "first" of sources (51), or ask for fewer fields there.',
      )
    })

    it('is refused also after a smaller one of the same text', async () => {
      const one = app()
      const counts = [50, 51, 50, 100]
      const codes = []
      for (const n of counts) codes.push((await post(one, query, { n })).errors[0]?.extensions.code)
      expect(codes).toEqual([undefined, 'COST_EXCEEDED', undefined, 'COST_EXCEEDED'])
    })

    const citations = 'citations(first: 10) { nodes { id } }'
    it.each([
      [
        'in the list that makes up most of it, with all that multiplies it',
        `{ dataset { engine } sources(first: 10) { nodes { id ${citations} } } }`,
        'sources.nodes.citations.nodes, 82% of it: lower "first" of sources (10) or "first" of sources.nodes.citations (10), or ask',
      ],
      [
        'by the names of the answer, through fragments and at the size of a variable',
        `query ($n: Int = 60) { all: sources(first: $n) { ...Page } } fragment Page on SourceConnection { nodes { id } }`,
        'all.nodes, 98% of it: lower "first" of all (60), or ask',
      ],
      [
        'where it asks for many ids',
        `{ nodes(ids: [${'"org-a" '.repeat(60)}]) { id } }`,
        'nodes, 100% of it: lower "ids" of nodes (60), or ask',
      ],
      [
        'where something has to be read far',
        '{ network(depth: 3, limit: 10) { hidden } }',
        'network, 100% of it: lower "limit" of network (10) or "depth" of network (3), or ask',
      ],
      [
        'where nothing says how much is wanted',
        '{ cooperationAreas { narrower { broader { narrower { id } } } } }',
        'cooperationAreas, 100% of it: ask',
      ],
      [
        'in what costs most of several, none of them half of it',
        `{ a: sources(first: 20) { nodes { id } } b: sources(first: 21) { nodes { id } } c: sources(first: 19) { nodes { id } } }`,
        'b.nodes, 33% of it: lower "first" of b (21), or ask',
      ],
      [
        'in the type of its objects that costs most',
        `{ nodes(ids: ["org-a", "org-b", "org-c"]) { ... on Organization { basedIn { id } } ... on Source { ${citations.replace('10', '40')} } } }`,
        'nodes.citations.nodes, 95% of it: lower "ids" of nodes (3) or "first" of nodes.citations (40), or ask',
      ],
      [
        'in what is not left out',
        `{ sources(first: 90) @skip(if: true) { nodes { id } } b: sources(first: 60) { ... @include(if: true) { nodes { id } } } }`,
        'b.nodes, 98% of it: lower "first" of b (60), or ask',
      ],
    ])('is told where it is dear: %s', async (_, dear, expected) => {
      expect(await refusal(app(), dear)).toContain(
        `points: at most 51 are allowed. Its dearest part is ${expected} for fewer fields there.`,
      )
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
      expect(await refusal(app(), unfolding)).toMatch(
        /^GRAPHQL_VALIDATION_FAILED: The query unfolds to 98,\d\d\d fields: at most 9,999 are allowed/,
      )
    })

    it('does not hide what is wrong with a variable', async () => {
      expect(await refusal(app(), query, { n: 'many' })).toMatch(/^BAD_USER_INPUT: .*"many"/)
    })
  })
})
