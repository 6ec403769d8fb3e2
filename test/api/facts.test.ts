import { describe, expect, it } from 'vitest'
import { smallWorld } from '../fixtures/small-world.ts'
import { ask, at, createTestApp, list, post } from './support/ask.ts'
import { watch } from './support/counting.ts'
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

describeApi((app, store) => {
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

  describe('What is stated of this?', () => {
    const types = ['Organization', 'AdministrativeUnit', 'ProjectArea', 'Agreement', 'JointActivity']
    const others = ['CooperationArea', 'Programme', 'LegalInstrument', 'ReportedResult', 'Note']
    const ids = smallWorld.nodes.flatMap(({ id, type }) => ([...types, ...others].includes(type) ? [id] : []))
    const lists = [...types, 'CooperationArea', 'Instrument', 'ReportedResult', 'Note']
    const toQuery = (
      page: string,
      told: string,
    ) => `query ($ids: [ID!]!, $cursor: String) { nodes(ids: $ids) { id
      ${lists.map((type) => `... on ${type} { facts(${page}) { ${told} } }`).join(' ')} } }`
    const selection = `totalCount nodes { ${fact} citations { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`

    /** What the rows of the small world state of the node. */
    function expectedOf(id: string): string[] {
      const all = citationIds.flatMap(expectedFacts)
      const isOf = ([kind, subject, object]: string[]) =>
        subject === id || (kind === 'PARTY_TO' && object === id)
      return [...new Set(all)].filter((each) => isOf(each.split(' '))).sort()
    }
    /** Sightings of an agreement's being carried out are told apart by nothing else here. */
    const distinct = (facts: readonly unknown[]) => [...new Set(facts.map(String))].sort()

    it('is told by each fact, of itself first, with all its citations, each of which supports it', async () => {
      const data = await ask(app(), toQuery('first: 100, after: $cursor', selection), { ids })
      let parties = 0
      for (const node of list(data, 'nodes')) {
        const id = String(at(node, 'id'))
        const facts = list(node, 'facts.nodes')
        expect(distinct(facts.map(told)), id).toEqual(expectedOf(id))
        expect(at(node, 'facts.totalCount')).toBe(facts.length)
        expect(told(facts[0]), id).toBe(`DESCRIPTION ${id}`)
        for (const each of facts) {
          const cited = list(each, 'citations.*.id').map(String)
          expect(cited.length).toBeGreaterThan(0)
          for (const citation of cited) expect(expectedFacts(citation)).toContain(told(each))
        }
        parties += facts.filter((each) => at(each, 'object.id') === id).length
      }
      expect(parties).toBe(smallWorld.relations.filter(({ type }) => type === 'PARTY_TO').length)
    })

    it('is told page by page in the same order, in both directions', async () => {
      const whole = await ask(app(), toQuery('first: 100, after: $cursor', selection), { ids })
      for (const size of [1, 3])
        for (const id of [
          'agr-chuong-trinh-2023',
          'agr-ket-nghia-2024',
          'org-don-suoi-dan',
          'area-an-ninh',
        ]) {
          const node = list(whole, 'nodes').find((each) => at(each, 'id') === id)
          const all = list(node, 'facts.nodes')
          const walk = async (page: string, on: string, cursor: string) => {
            const seen: unknown[][] = []
            for (let from: unknown; ; ) {
              const data = await ask(app(), toQuery(page, selection), { ids: [id], cursor: from })
              seen.push(list(data, 'nodes.0.facts.nodes'))
              expect(seen.at(-1)?.length).toBeLessThanOrEqual(size)
              if (!at(data, `nodes.0.facts.pageInfo.${on}`)) return seen
              from = at(data, `nodes.0.facts.pageInfo.${cursor}`)
            }
          }
          const forwards = await walk(`first: ${size}, after: $cursor`, 'hasNextPage', 'endCursor')
          expect(forwards.flat()).toEqual(all)
          const backwards = await walk(`last: ${size}, before: $cursor`, 'hasPreviousPage', 'startCursor')
          expect(backwards.reverse().flat()).toEqual(all)
        }
    })

    it('is read at once for all that are asked', async () => {
      const reads: string[] = []
      const watched = createTestApp({ store: watch(store(), (name) => reads.push(name)) })
      await ask(watched, toQuery('first: 5, after: $cursor', 'totalCount nodes { kind }'), { ids })
      expect(reads.toSorted()).toEqual(['countFactsOf', 'readDataset', 'readFactsOf', 'readNodes'])
    })
  })
})
