import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const actor = `...Id successors { actor { ...Id } under { ...Id citations { ...Id } } }
  coordinations { nodes { ...Id } } partners { nodes { ...Id } edges { coordinations { ...Id } } }
  notes { ...Id citations { ...Id } } citations { ...Id }`

/** Together they lead to objects of every type, each over every field that gives some. */
const queries = [
  `organizations(first: 100) { nodes { ${actor} superiors { organization { ...Id } citations { ...Id } }
    subordinates { nodes { ...Id } } basedIn { ...Id } responsibleFor { ...Id } } }`,
  `administrativeUnits(first: 100) { nodes { ${actor} parent { ...Id } children { nodes { ...Id } }
    organizations { nodes { ...Id } } } }`,
  `coordinations(first: 100) { nodes { ...Id parties { actor { ...Id } citations { ...Id } } areas { ...Id }
    places { ...Id ... on ProjectArea { within { ...Id } coordinations { nodes { ...Id } } citations { ...Id } } }
    results { ...Id citations { ...Id } } implements { ...Id citations { ...Id } } notes { ...Id } citations { ...Id }
    ... on Agreement { signedAt { ...Id } renews { ...Id } renewedBy { ...Id } supplements { ...Id }
      supplementedBy { ...Id } supersedes { ...Id } supersededBy { ...Id } status { citations { ...Id } } } } }`,
  `cooperationAreas { ...Id broader { ...Id } narrower { ...Id } citations { ...Id } }
    sources(first: 100) { nodes { ...Id citations(first: 100) { nodes { ...Id source { ...Id } } } } }
    dataset { sources { nodes { ...Id } } }`,
  `node(id: "law-nghi-quyet-sap-xep") { ... on Instrument { coordinations { nodes { ...Id } }
    reorganizations { nodes { ...Id under { ...Id } ended { nodes { ...Id } edges { citations { ...Id } } } } } } }`,
  ...['don', 'bien', 'xa', 'ke hoach', 'nghi quyet', 'rung'].map(
    (text) => `search(text: "${text}", first: 100) { nodes { ...Id } }`,
  ),
]

/** Every id in the answer with the type that it is said to be of. */
function typesIn(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const item of value) typesIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    const { id, __typename } = value as { readonly id?: unknown; readonly __typename?: unknown }
    if (typeof id === 'string' && typeof __typename === 'string') found.set(id, __typename)
    for (const part of Object.values(value)) typesIn(part, found)
  }
  return found
}

/** Every text in the answer. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describeApi((app) => {
  describe('ids', () => {
    const types = new Map<string, string>()
    beforeAll(async () => {
      for (const query of queries)
        typesIn(await ask(app(), `{ ${query} } fragment Id on Node { __typename id }`), types)
    })

    it('are met of every type that has them', () => {
      const schema = createSchema()
      const node = schema.getType('Node')
      const all = Object.values(schema.getTypeMap()).filter(
        (type) => 'getInterfaces' in type && type.getInterfaces().some((face) => face === node),
      )
      const objects = all.filter((type) => !('resolveType' in type)).map(({ name }) => name)
      expect(objects.length).toBeGreaterThan(9)
      expect(new Set(types.values())).toEqual(new Set(objects))
    })

    it('lead to the same object again, whichever are asked for together and in what order', async () => {
      const known = [...types]
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(known, { minLength: 1 }), async (wanted) => {
          const ids = wanted.map(([id]) => id)
          const data = await ask(app(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
            ids,
          })
          expect(list(data, 'nodes')).toEqual(wanted.map(([id, __typename]) => ({ __typename, id })))
        }),
        { numRuns: 6 },
      )
    })

    it('lead there one by one', async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...types), async ([id, __typename]) => {
          const data = await ask(app(), 'query ($id: ID!) { node(id: $id) { __typename id } }', { id })
          expect(at(data, 'node')).toEqual({ __typename, id })
        }),
        { numRuns: 30 },
      )
    })

    it.each(['BIPARTITE', 'ACTORS'])('of a drawing lead to what is drawn (%s)', async (projection) => {
      const query = `{ network(projection: ${projection}) {
        nodes { id parent areas places } edges { source target coordinations citations evidence { id } } } }`
      // Ids of edges are their own; all other texts asked for here are ids of objects.
      const ids = [...new Set(textsIn(await ask(app(), query)))]
      expect(ids.length).toBeGreaterThan(10)
      const data = await ask(app(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
      expect(list(data, 'nodes.*.id')).toEqual(ids)
    })
  })
})
