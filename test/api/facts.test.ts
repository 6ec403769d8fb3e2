import { describe, expect, it } from 'vitest'
import { smallWorld } from '../fixtures/small-world.ts'
import { ask, at, list, post } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const citationIds = smallWorld.nodes.flatMap(({ id, type }) => (type === 'Citation' ? [id] : []))

/** What rests on the citation, by the rows of the small world: kind, subject and object of each fact. */
function expectedFacts(citationId: string): string[] {
  const cites = (value: unknown) =>
    [value].flat().some((text) => String(text).split(' ').includes(citationId))
  const own: Array<[string, string]> = [
    ['citationIds', 'DESCRIPTION'],
    ['signedCitationIds', 'SIGNING'],
    ['periodCitationIds', 'PERIOD'],
    ['carriedOutCitationIds', 'CARRYING_OUT'],
  ]
  const ofNodes = smallWorld.nodes.flatMap(({ id, type, properties }) =>
    own.flatMap(([name, kind]) =>
      cites(properties[name]) && type !== 'ReorganizationEvent' ? [`${kind} ${id}`] : [],
    ),
  )
  const ofRelations = smallWorld.relations.flatMap(({ type, from, to, properties }) =>
    cites(properties.citationIds) && type !== 'FROM' && type !== 'UNDER' ? [`${type} ${from} ${to}`] : [],
  )
  return [...ofNodes, ...ofRelations].sort()
}

/** Small, so that pages begin and end within a node's facts; larger where that would take very many. */
const pageOf = (citationId: string) => (expectedFacts(citationId).length > 40 ? 23 : 3)

const fact = 'kind subject { id } object { id }'
const told = (node: unknown) =>
  [at(node, 'kind'), at(node, 'subject.id'), at(node, 'object.id')].filter(Boolean).join(' ')

describeApi((app) => {
  describe('What rests on this passage?', () => {
    it.each(citationIds)('is told by every fact that cites it, each once, page by page: %s', async (id) => {
      const query = `query ($id: ID!, $size: Int, $after: String) { node(id: $id) { ... on Citation {
        supports(first: $size, after: $after) { totalCount nodes { ${fact} } pageInfo { hasNextPage endCursor } } } } }`
      const seen: string[] = []
      let after: unknown
      do {
        const data = await ask(app(), query, { id, after, size: pageOf(id) })
        const nodes = list(data, 'node.supports.nodes')
        expect(nodes.length).toBeGreaterThan(0)
        seen.push(...nodes.map(told))
        expect(at(data, 'node.supports.totalCount')).toBe(expectedFacts(id).length)
        after = at(data, 'node.supports.pageInfo.hasNextPage') && at(data, 'node.supports.pageInfo.endCursor')
      } while (after)
      expect(seen.toSorted()).toEqual(expectedFacts(id))
    })

    it.each(citationIds)('is told backwards in the same order: %s', async (id) => {
      const forwards = `query ($id: ID!) { node(id: $id) { ... on Citation { supports(first: 100) { nodes { ${fact} } } } } }`
      const all = list(await ask(app(), forwards, { id }), 'node.supports.nodes').map(told)
      const backwards = `query ($id: ID!, $size: Int, $before: String) { node(id: $id) { ... on Citation {
        supports(last: $size, before: $before) { nodes { ${fact} } pageInfo { hasPreviousPage startCursor } } } } }`
      let seen: string[] = []
      let before: unknown
      do {
        const data = await ask(app(), backwards, { id, before, size: pageOf(id) })
        seen = [...list(data, 'node.supports.nodes').map(told), ...seen]
        before =
          at(data, 'node.supports.pageInfo.hasPreviousPage') && at(data, 'node.supports.pageInfo.startCursor')
      } while (before)
      expect(seen.slice(0, 100)).toEqual(all)
      expect(seen).toHaveLength(expectedFacts(id).length)
    })

    it('is told for every passage of a document, with who and what is meant', async () => {
      const data = await ask(
        app(),
        `{ node(id: "src-cong-thong-tin") { ... on Source { citations { nodes { note supports { nodes {
          kind role basis period { from to } citations { id }
          subject { __typename ... on Actor { name } ... on Coordination { title } ... on Note { conflict } }
          object { __typename ... on Coordination { id } } } } } } } } }`,
      )
      const facts = list(data, 'node.citations.nodes.*.supports.nodes').flat()
      expect(facts).toContainEqual({
        kind: 'PARTY_TO',
        role: 'IMPLEMENTER',
        basis: 'INFERRED',
        period: null,
        citations: [{ id: 'cit-suy-luan' }],
        subject: { __typename: 'Organization', name: 'Đồn Biên phòng Hóa Ngàn' },
        object: { __typename: 'Agreement', id: 'agr-khong-ro-ngay' },
      })
      expect(facts).toContainEqual(
        expect.objectContaining({ kind: 'DESCRIPTION', subject: { __typename: 'Note', conflict: true } }),
      )
    })

    it('tells the times that it names, as the agreement has them', async () => {
      const data = await ask(
        app(),
        `{ nodes(ids: ["cit-bao-bien-cuong-1", "cit-bao-bien-cuong-2"]) { ... on Citation { supports(first: 100) { nodes {
          kind basis period { from to } subject {
            ... on Agreement { signedOn validFrom validTo } ... on JointActivity { took: period { from to } } } } } } } }`,
      )
      const facts = list(data, 'nodes.*.supports.nodes').flat()
      const ofKind = (kind: string) => facts.filter((found) => at(found, 'kind') === kind)
      expect([ofKind('SIGNING').length, ofKind('PERIOD').length].every((count) => count > 2)).toBe(true)
      for (const found of ofKind('SIGNING')) {
        expect(at(found, 'period.from')).toBe(at(found, 'subject.signedOn'))
        expect(at(found, 'period.to')).toBe(at(found, 'subject.signedOn'))
      }
      for (const found of ofKind('PERIOD'))
        expect([at(found, 'period.from'), at(found, 'period.to')]).toEqual([
          at(found, 'subject.validFrom') ?? at(found, 'subject.took.from'),
          at(found, 'subject.validTo') ?? at(found, 'subject.took.to'),
        ])
      expect(ofKind('CARRYING_OUT').length).toBeGreaterThan(0)
      for (const found of ofKind('CARRYING_OUT')) expect(at(found, 'period.to')).toMatch(/^\d{4}/)
    })

    it('is refused with a cursor of another list', async () => {
      const { errors } = await post(
        app(),
        '{ node(id: "cit-suy-luan") { ... on Citation { supports(after: "abc") { totalCount } } } }',
      )
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    })
  })
})
