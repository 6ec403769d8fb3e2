import { describe, expect, it } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { post, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describeApi((app) => {
  describe('a request that cannot be answered', () => {
    it.each([
      ['a page of none', '{ coordinations(first: 0) { totalCount } }', /"first" is 0: ask for 1 to 100/],
      ['a page below none', '{ organizations(first: -5) { totalCount } }', /"first" is -5/],
      [
        'a page too large',
        '{ sources(first: 100000) { totalCount } }',
        /"first" is 100000: ask for 1 to 100/,
      ],
      [
        'a nested page too large',
        '{ organization(id: "org-doan-999") { coordinations(first: 101) { totalCount } } }',
        /"first" is 101/,
      ],
      ['a wrong cursor', '{ coordinations(after: "abc") { totalCount } }', /"abc" is not a cursor/],
      [
        'a cursor of another order',
        `{ coordinations(orderBy: TITLE, after: "${cursor(['coordinations:NEWEST', '', 'agr-a'])}") { totalCount } }`,
        /another list or order/,
      ],
      [
        'a day that does not exist',
        '{ coordinations(asOf: "2021-02-30") { totalCount } }',
        /"2021-02-30" names a day that does not exist: 2021-02 has 28 days/,
      ],
      [
        'a month for a day',
        '{ coordinations(asOf: "2021-02") { totalCount } }',
        /"2021-02" is not a full day: write it as 2021-05-17/,
      ],
      [
        'a day that is no date',
        '{ coordinations(asOf: "yesterday") { totalCount } }',
        /"yesterday" is not a full day/,
      ],
      ['a day that is a number', '{ coordinations(asOf: 2021) { totalCount } }', /Date is a string such as/],
      [
        'days of signing the wrong way round',
        '{ coordinations(filter: { signedFrom: "2022-01-01", signedTo: "2021-01-01" }) { totalCount } }',
        /"signedFrom" 2022-01-01 is after "signedTo" 2021-01-01/,
      ],
      [
        'an id of no shape in a filter',
        '{ coordinations(filter: { parties: ["Đồn"] }) { totalCount } }',
        /"filter.parties" takes ids that begin with org- or unit-, and not "Đồn"/,
      ],
      [
        'an id of the wrong type in a filter',
        '{ coordinations(filter: { areas: ["org-doan-999"] }) { totalCount } }',
        /"filter.areas" .* area-, and not "org-doan-999"/,
      ],
      [
        'a place that is none',
        '{ organizations(within: "org-doan-999") { totalCount } }',
        /"within" .* unit- or zone-/,
      ],
      ['a blank search', '{ search(text: "   ") { totalCount } }', /"text" is blank/],
      [
        'a search without a letter',
        '{ search(text: "–!?") { totalCount } }',
        /"text" has no letter or digit/,
      ],
      [
        'a search too long',
        `{ search(text: "${'a'.repeat(201)}") { totalCount } }`,
        /"text" has 201 characters: search for at most 200/,
      ],
      ['a blank text of a list', '{ organizations(text: "") { totalCount } }', /"text" is blank/],
      ['a unit by neither id nor code', '{ administrativeUnit { id } }', /either "id" or "code"/],
      [
        'a unit by both id and code',
        '{ administrativeUnit(id: "unit-a", code: "90") { id } }',
        /either "id" or "code"/,
      ],
      ['a network too deep', '{ network(depth: 5) { hidden } }', /"depth" is 5: ask for 1 to 4 steps/],
      ['a network without a step', '{ network(depth: 0) { hidden } }', /"depth" is 0/],
      [
        'a network too large',
        '{ network(limit: 2001) { hidden } }',
        /"limit" is 2001: ask for 1 to 2000 nodes/,
      ],
      ['a network of nothing', '{ network(limit: 0) { hidden } }', /"limit" is 0/],
      ['a focus of no shape', '{ network(focus: ["x"]) { hidden } }', /"focus" takes ids .*, and not "x"/],
      [
        'a focus that is no actor or coordination',
        '{ network(focus: ["src-danh-muc"]) { hidden } }',
        /"focus" .* org- or unit- or agr- or act-/,
      ],
    ])('says for %s what is wrong and what would be right', async (_, query, expected) => {
      const told = await refusal(app(), query)
      expect(told).toMatch(expected)
      expect(told).toMatch(/^BAD_USER_INPUT: /)
    })

    it('refuses more ids at once than it may', async () => {
      const ids = Array.from({ length: 201 }, (_, index) => `org-${index}`)
      expect(await refusal(app(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe(
        'BAD_USER_INPUT: "ids" has 201 ids: ask for at most 200 at once.',
      )
    })

    it('names a focus that does not exist', async () => {
      const query = '{ network(focus: ["org-khong-co", "org-doan-999", "agr-khong-co"]) { hidden } }'
      expect(await refusal(app(), query)).toBe(
        'NOT_FOUND: The focus names what does not exist: org-khong-co, agr-khong-co.',
      )
    })

    it('says the same of a wrong day in a variable', async () => {
      const query = 'query ($asOf: Date) { coordinations(asOf: $asOf) { totalCount } }'
      expect(await refusal(app(), query, { asOf: '2021-13-01' })).toMatch(
        /^BAD_USER_INPUT: .*"2021-13-01" names month 13/,
      )
    })

    it('tells a query that cannot be parsed from one that does not fit the schema', async () => {
      const broken = await post(app(), '{ organizations(')
      expect([broken.status, broken.errors[0]?.extensions.code]).toEqual([200, 'GRAPHQL_PARSE_FAILED'])
      const wrong = await post(app(), '{ nothing }', {}, { accept: 'application/graphql-response+json' })
      expect([wrong.status, wrong.errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    })

    it('has no mutation', async () => {
      expect(createSchema().getMutationType()).toBeUndefined()
      expect((await post(app(), 'mutation { anything }')).errors.length).toBeGreaterThan(0)
    })

    it('refuses a query that is too deep or too long', async () => {
      const deep = `{ ${'organizations { nodes { coordinations { nodes { parties { actor { ... on Organization { '.repeat(1)}${'superiors { organization { '.repeat(10)}id${' } }'.repeat(10)} } } } } } } } }`
      expect(await refusal(app(), deep)).toMatch(
        /^GRAPHQL_VALIDATION_FAILED: The query is \d+ fields deep: at most 20 are allowed/,
      )
      const long = `{ ${'__typename '.repeat(5_000)} }`
      expect(await refusal(app(), long)).toMatch(/^GRAPHQL_PARSE_FAILED: .*token/i)
    })

    it('measures at once what fragments spread twice in one another', async () => {
      const spread = (level: number) =>
        level < 40
          ? `...F${level + 1} ...F${level + 1}`
          : `dataset { ${'x { '.repeat(20)}y${' }'.repeat(20)} }`
      const fragments = Array.from(
        { length: 41 },
        (_, level) => `fragment F${level} on Query { ${spread(level)} }`,
      )
      expect(await refusal(app(), `{ ...F0 } ${fragments.join(' ')}`)).toMatch(
        /The query is 22 fields deep: at most 20 are allowed/,
      )
    })

    it('echoes no more than the beginning of a long cursor', async () => {
      const long = cursor(['x'.repeat(5_000), '', 'agr-a'])
      expect(
        (await refusal(app(), `{ coordinations(after: "${long}") { totalCount } }`)).length,
      ).toBeLessThan(300)
    })

    describe.each([
      ['whose length is declared', (body: string) => ({ 'content-length': String(body.length) })],
      ['whose length shows only when it is read', () => ({})],
    ])('a body %s', (_, toHeaders) => {
      const most = 256 * 1024
      it.each([
        [most, 200],
        [most + 1, 413],
      ])('of %i bytes is answered with %i', async (length, status) => {
        const body = JSON.stringify({ query: '{ __typename }' }).padEnd(length)
        const response = await app().fetch('http://atlas.test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...toHeaders(body) },
          body,
        })
        expect(response.status).toBe(status)
      })
    })
  })
})
