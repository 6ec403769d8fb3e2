import { getNamedType, isLeafType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { toId, toRedirectId } from '../../schema/ids.ts'
import { createNode } from '../fixtures/builders.ts'
import { ask, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const schema = createSchema()

/** Fields of the type that ask for nothing more: values, and what is told by values alone. */
function fieldsOf(type: string): string[] {
  const object = schema.getType(type)
  if (!isObjectType(object)) throw new Error(`${type} is no object type`)
  return Object.values(object.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
}

const actor = ['id', '... on Organization { kind }', '... on AdministrativeUnit { level }']
const evidence = ['citations { id }', 'notes { id }']
const agreement = [...fieldsOf('Agreement'), 'status { status }', ...evidence]
const party = [
  ...fieldsOf('Party'),
  'representatives { name office }',
  'citations { id }',
  ...['name', 'shortName', 'aliases', 'citations { id }', 'coordinations { totalCount }'].map(
    (field) => `actor { __typename ... on Actor { ${field} } }`,
  ),
  ...actor.map((field) => `actor { ${field} }`),
]

const line = [...fieldsOf('NetworkEdge'), 'evidence { id }']

/** Where objects are read in part, with what can be asked for of each. */
const places: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  [
    'organizations',
    'organizations(first: 5, orderBy: COORDINATIONS) { nodes { $ } }',
    [...fieldsOf('Organization'), ...evidence, 'basedIn { id }', 'coordinations { totalCount }'],
  ],
  [
    'units',
    'administrativeUnits(first: 5) { edges { cursor node { $ } } }',
    [...fieldsOf('AdministrativeUnit'), ...evidence, 'parent { id }', 'successors { actor { id } }'],
  ],
  ['agreements', 'coordinations(first: 9) { nodes { ... on Agreement { $ } } }', agreement],
  [
    'joint activities',
    'coordinations(filter: { kinds: [JOINT_ACTIVITY] }) { nodes { ... on JointActivity { $ } } }',
    [...fieldsOf('JointActivity'), 'period { from to }', ...evidence],
  ],
  [
    'agreements of an actor',
    'organization(id: "org-don-suoi-dan") { id coordinations { edges { node { id ... on Agreement { $ } } } } }',
    agreement,
  ],
  ['parties', 'coordinations(first: 9) { nodes { parties { $ } } }', party],
  ['parties of an agreement', 'agreement(id: "agr-chuong-trinh-2023") { parties { $ } }', party],
  [
    'partners',
    'organization(id: "org-don-suoi-dan") { name partners { nodes: edges { weight node { $ } } } }',
    [...actor, 'name', 'aliases', 'citations { id }', 'partners { totalCount }'],
  ],
  ['nodes of a network', 'network(focus: ["org-don-suoi-dan"]) { nodes { $ } }', fieldsOf('NetworkNode')],
  ['lines of a network', 'network(focus: ["org-don-suoi-dan"]) { edges { $ } }', line],
  ['lines between actors', 'network(focus: ["org-don-suoi-dan"], projection: ACTORS) { edges { $ } }', line],
]

/** Fields written one after the other, each told apart by an alias, as some bear a selection of their own. */
function together(fields: readonly string[]): string {
  return fields.map((field, at) => (field.startsWith('...') ? field : `f${at}: ${field}`)).join(' ')
}

/** What the alias stands for, wherever it is in the answer. */
function answersTo(answer: unknown, alias: string): unknown[] {
  const found: unknown[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        if (name === alias) found.push(inner)
        else if (!/^f\d+$/.test(name)) visit(inner)
      }
  }
  visit(answer)
  return found
}

describeApi((app, store) => {
  describe('what a field answers', () => {
    describe.each(places)('of %s', (_, query, fields) => {
      const plain = fields.filter((field) => !field.startsWith('...'))
      let all: unknown
      beforeAll(async () => {
        all = await ask(app(), `{ ${query.replace('$', () => together(plain))} }`)
      })

      it.each(plain.map((field, at) => [field, at] as const))(
        'does not depend on what else is asked for: %s',
        async (field, at) => {
          const alone = await ask(app(), `{ ${query.replace('$', () => `f${at}: ${field}`)} }`)
          const expected = answersTo(all, `f${at}`)
          expect(expected).not.toEqual([])
          expect(answersTo(alone, `f${at}`)).toEqual(expected)
        },
      )
    })

    it('is the same where two selections of a field are merged', async () => {
      const query = `{ organization(id: "org-don-suoi-dan") {
        coordinations(first: 2) { nodes { id } }
        coordinations(first: 2) { nodes { parties { role } } edges { node { title } } }
      } organization(id: "org-don-suoi-dan") { coordinations(first: 2) { nodes { kind } } } }`
      const { organization } = (await ask(app(), query)) as {
        organization: { coordinations: { nodes: object[]; edges: Array<{ node: { title: string } }> } }
      }
      expect(organization.coordinations.nodes.length).toBe(2)
      for (const node of organization.coordinations.nodes)
        expect(node).toMatchObject({ id: expect.stringMatching(/./), kind: expect.stringMatching(/./) })
      for (const { node } of organization.coordinations.edges) expect(node.title).not.toBe('')
    })

    it('is the same for an actor by a former id, and nothing for what is no organization', async () => {
      const [former, current] = [toId('org-don-cu'), toId('org-don-suoi-dan')]
      await store().write({
        nodes: [createNode('Redirect', toRedirectId(former), { currentId: current })],
      })
      const query = `query ($id: ID!) { organization(id: $id) { id coordinations { nodes { title } } partners { edges { weight } } } }`
      const found = await ask(app(), query, { id: current })
      expect(found).toMatchObject({ organization: { id: current } })
      expect(await ask(app(), query, { id: former })).toEqual(found)
      expect(await ask(app(), query, { id: 'org-khong-co' })).toEqual({ organization: null })
      expect(await ask(app(), query, { id: 'agr-chuong-trinh-2023' })).toEqual({ organization: null })
    })

    it('is refused where it was asked for wrongly, though it was begun before', async () => {
      const query =
        '{ organization(id: "org-don-suoi-dan") { name coordinations(first: 0) { nodes { id } } } }'
      expect(await refusal(app(), query)).toMatch(/BAD_USER_INPUT: "first" is 0/)
    })
  })
})
