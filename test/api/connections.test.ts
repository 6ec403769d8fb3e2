import { type GraphQLField, getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import { describe, expect, it } from 'vitest'
import { toCursor } from '../../api/paging/cursor.ts'
import { createSchema } from '../../api/schema.ts'
import { toId } from '../../schema/ids.ts'
import { ask, at, createTestApp, list, refusal } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { describeApi } from './support/world.ts'

/** Where an object of each type that has lists is found: in each has some list more than one element. */
const homes: Readonly<Record<string, string>> = {
  Query: '',
  Organization: 'node(id: "org-doan-999") { ... on Organization {',
  AdministrativeUnit: 'node(id: "unit-tinh-may-ngan") { ... on AdministrativeUnit {',
  ProjectArea: 'node(id: "zone-kinh-te-quoc-phong-may-ngan") { ... on ProjectArea {',
  Source: 'node(id: "src-bao-bien-cuong") { ... on Source {',
  Citation: 'node(id: "cit-suy-luan") { ... on Citation {',
  Instrument: 'node(id: "prog-nong-thon-moi") { ... on Instrument {',
  ReorganizationEvent: 'node(id: "evt-sap-xep-2025") { ... on ReorganizationEvent {',
  Agreement: 'node(id: "agr-chuong-trinh-2023") { ... on Agreement {',
  JointActivity: 'node(id: "act-tuan-tra-2024") { ... on JointActivity {',
  CooperationArea: 'node(id: "area-bao-ve-rung") { ... on CooperationArea {',
  ReportedResult: 'node(id: "res-chuong-trinh-2023-1") { ... on ReportedResult {',
  Note: 'node(id: "note-khong-ro-ngay-1") { ... on Note {',
  Dataset: 'dataset {',
}
/** Values for arguments that a list cannot do without. */
const required: Readonly<Record<string, string>> = {
  text: '"don"',
  asOf: '"2025-07-01"',
  from: '"2016-01-01"',
  to: '"2025-12-31"',
  rule: 'POST_AND_COMMUNES',
}
/** Arguments that put a list in another order or make it of what is derived. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'Query.organizations': ['orderBy: COORDINATIONS', 'within: "unit-tinh-may-ngan"', 'text: "don"'],
  'Query.administrativeUnits': ['orderBy: COORDINATIONS', 'asOf: "2025-07-01"'],
  'Query.coordinations': [
    'orderBy: OLDEST',
    'orderBy: TITLE',
    'asOf: "2024-06-01"',
    'filter: { status: [IN_FORCE, PRESUMED_IN_FORCE, PERIOD_ENDED, RENEWED] }',
    'filter: { places: ["unit-tinh-may-ngan"] }',
  ],
  'Organization.coordinations': ['orderBy: OLDEST', 'orderBy: TITLE', 'asOf: "2024-06-01"'],
}

interface Connection {
  readonly name: string
  readonly home: string
  readonly field: string
  readonly given: string
}

const isConnection = ({ type }: GraphQLField<unknown, unknown>) =>
  getNamedType(type).name.endsWith('Connection')

const connections = Object.values(createSchema().getTypeMap()).flatMap((type): Connection[] =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => isConnection(field) && field.resolve)
        .flatMap((field) => {
          const needed = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${required[name]}`)
          const place = `${type.name}.${field.name}`
          return ['', ...(variants[place] ?? [])].map((variant) => ({
            name: `${place}${variant && ` (${variant})`}`,
            home: homes[type.name] ?? `no object of the type ${type.name} is named {`,
            field: field.name,
            given: [...needed, variant].filter(Boolean).join(', '),
          }))
        })
    : [],
)

interface PageRead {
  readonly cursors: readonly string[]
  readonly info: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Asks for a page of the list, which is called `list` in the answer. */
function toQuery({ home, field, given }: Connection, page: string, selection: string): string {
  const closing = home.replaceAll(/[^{]/g, '').replaceAll('{', ' }')
  return `{ ${home} list: ${field}(${[given, page].filter(Boolean).join(', ')}) { ${selection} } ${closing} }`
}

describeApi((app, store) => {
  async function read(connection: Connection, page: string): Promise<PageRead> {
    const { home } = connection
    const data = await ask(
      app(),
      toQuery(
        connection,
        page,
        `totalCount edges { cursor node { __typename } } nodes { __typename }
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
      ),
    )
    const path = /^\w+/.exec(home)?.[0]
    const found = at(data, path ? `${path}.list` : 'list')
    const cursors = list(found, 'edges.*.cursor') as string[]
    const info = at(found, 'pageInfo') as PageRead['info']
    expect([info.startCursor, info.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null])
    expect(list(found, 'nodes')).toEqual(list(found, 'edges.*.node'))
    return { cursors, info }
  }

  describe('every connection', () => {
    it('of the schema is asked for', () => {
      expect(connections.length).toBeGreaterThan(20)
      for (const field of ['search', 'partners', 'subordinates', 'children', 'citations', 'sources'])
        expect(connections.map((connection) => connection.field)).toContain(field)
    })

    it.each(connections)('$name gives the same elements forwards and backwards', async (connection) => {
      const whole = await read(connection, 'first: 100')
      expect(whole.info).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
      expect(new Set(whole.cursors).size).toBe(whole.cursors.length)
      for (const size of [1, 2, 3]) {
        const forwards: string[] = []
        for (let page = await read(connection, `first: ${size}`); ; ) {
          expect(page.info.hasPreviousPage).toBe(forwards.length > 0)
          forwards.push(...page.cursors)
          if (!page.info.hasNextPage) break
          page = await read(connection, `first: ${size}, after: "${page.info.endCursor}"`)
        }
        expect(forwards).toEqual(whole.cursors)
        const backwards: string[] = []
        for (let page = await read(connection, `last: ${size}`); ; ) {
          expect(page.info.hasNextPage).toBe(backwards.length > 0)
          backwards.unshift(...page.cursors)
          if (!page.info.hasPreviousPage) break
          page = await read(connection, `last: ${size}, before: "${page.info.startCursor}"`)
        }
        expect(backwards).toEqual(whole.cursors)
      }
    })

    it.each(connections)('$name gives what lies between two cursors', async (connection) => {
      const { cursors } = await read(connection, 'first: 100')
      const [after, before] = [cursors[0], cursors.at(-1)]
      if (!after || after === before) return
      const inside = cursors.slice(1, -1)
      const between = `after: "${after}", before: "${before}"`
      for (const [page, expected] of [
        ['first: 100', inside],
        ['last: 100', inside],
        ['first: 1', inside.slice(0, 1)],
        ['last: 1', inside.slice(-1)],
      ] as const) {
        const found = await read(connection, `${between}, ${page}`)
        expect(found.cursors).toEqual(expected)
        expect(found.info).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
      }
    })

    it.each(connections)(
      '$name refuses a page that is too large, and a cursor of another list',
      async (connection) => {
        const told = (page: string) => refusal(app(), toQuery(connection, page, 'totalCount'))
        expect(await told('last: 101')).toBe(
          'BAD_USER_INPUT: "last" is 101: ask for 1 to 100 and go on with "before".',
        )
        expect(await told('first: 101')).toMatch(/^BAD_USER_INPUT: "first" is 101/)
        const foreign = toCursor('another', { key: '', id: toId('agr-a') })
        expect(await told(`before: "${foreign}"`)).toMatch(/^BAD_USER_INPUT: The cursor is from another list/)
      },
    )
  })

  it('looks up what lies beyond a cursor, as what stood there may be gone', async () => {
    const connection = { name: '', home: '', field: 'sources', given: '' }
    const atBeginning = toCursor('sources', { key: '', id: toId('src-a') })
    const atEnd = toCursor('sources', { key: 'zzz', id: toId('src-z') })
    expect((await read(connection, `after: "${atBeginning}"`)).info).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: false,
    })
    expect((await read(connection, `last: 1, before: "${atEnd}"`)).info).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    })
    // Nothing is left of a page whose list shrank under it, and what is before it is still found.
    const empty = await read(connection, `after: "${atEnd}"`)
    expect([empty.cursors, empty.info.hasPreviousPage, empty.info.hasNextPage]).toEqual([[], true, false])
  })

  it('looks beyond a cursor only where somebody asks', async () => {
    let reads = 0
    const counted = createTestApp({
      store: watch(store(), () => {
        reads++
      }),
    })
    const readsOf = async (page: string, asked: string) => {
      reads = 0
      await ask(counted, `{ organizations(${page}) { nodes { id } pageInfo { ${asked} } } }`)
      return reads
    }
    const cursor = toCursor('organizations:NAME', { key: 'don', id: toId('org-a') })
    const after = `first: 2, after: "${cursor}"`
    // The first request of a server looks which data set there is.
    await readsOf(after, 'endCursor')
    expect(await readsOf(after, 'hasNextPage endCursor')).toBe(1)
    expect(await readsOf(after, 'hasPreviousPage')).toBe(2)
    const before = `last: 2, before: "${cursor}"`
    expect(await readsOf(before, 'hasPreviousPage startCursor')).toBe(1)
    expect(await readsOf(before, 'hasNextPage')).toBe(2)
    expect(await readsOf('first: 2', 'hasNextPage hasPreviousPage')).toBe(1)
  })
})
