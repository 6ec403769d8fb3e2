import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import type { CypherEngine } from '../../api/graph/engine.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { toId } from '../../schema/ids.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { createOrganization, createRelation, createUnit } from '../fixtures/builders.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const post = createOrganization('org-don-thu', {
  kind: 'BORDER_GUARD_POST',
  name: 'Đồn Biên phòng Thử',
  aliases: ['Đồn Thử'],
  validTo: '2025-06',
})

forEachEngine((engine) => {
  let cypher: CypherEngine
  let store: GraphStore
  beforeEach(async () => {
    cypher = await engine.openEngine()
    store = createStore(cypher)
    await store.prepare()
  })

  const labelsOf = async (id: string) => {
    const [row] = await cypher.read({
      text: 'MATCH (n:Actor {id: $id}) RETURN labels(n) AS labels',
      parameters: { id },
    })
    return ((row?.labels ?? []) as string[]).toSorted()
  }
  const readPost = async () => (await store.readNodes([post.id])).get(post.id)

  describe('an empty store', () => {
    it('has no data set, nodes, relations or pages', async () => {
      expect(await store.readDataset()).toBeUndefined()
      expect(await store.readNodes([post.id])).toEqual(new Map())
      expect(await store.readRelations([post.id], { types: ['PARTY_TO'], direction: 'out' })).toEqual(
        new Map([[post.id, []]]),
      )
      expect(await store.readCoordinations({}, { first: 5, orderBy: 'NEWEST' })).toEqual({
        items: [],
        hasNextPage: false,
        hasPreviousPage: false,
      })
      expect(await store.countOrganizations({})).toBe(0)
      expect(await store.readAreas()).toEqual([])
      expect(await store.readLargestCoordinations({}, 5)).toEqual([])
      expect(await store.readNodesOfType('Organization')).toEqual([])
      expect(await store.readEnds('PARTY_TO')).toEqual([])
      expect(await store.readNodeDigests('Organization')).toEqual(new Map())
      expect(await store.readRelationDigests('PARTY_TO')).toEqual(new Map())
    })

    it('takes an empty batch', async () => {
      await expect(store.write({})).resolves.toBeUndefined()
    })
  })

  it('can be prepared again without harm', async () => {
    await store.write({ nodes: [post] })
    await store.prepare()
    expect(await readPost()).toBeDefined()
  })

  it('makes nothing twice when the same is written again', async () => {
    await store.write(smallWorld)
    await store.write(smallWorld)
    for (const type of nodeTypeNames) {
      const written = smallWorld.nodes.filter((node) => node.type === type)
      expect(await store.readNodeDigests(type)).toEqual(
        new Map(written.map(({ id, digest }) => [id, digest])),
      )
    }
    for (const type of relationTypeNames) {
      const written = smallWorld.relations.filter((relation) => relation.type === type)
      expect(await store.readRelationDigests(type)).toEqual(
        new Map(written.map(({ id, digest }) => [id, digest])),
      )
    }
    const [row] = await cypher.read({ text: 'MATCH (:Agreement)<-[r:PARTY_TO]-() RETURN count(r) AS count' })
    expect(row?.count).toBe(18)
  })

  it('removes properties that a record no longer has, and what was derived from them', async () => {
    await store.write({ nodes: [post] })
    const { aliases, validTo, ...properties } = post.properties
    await store.write({ nodes: [{ ...post, properties, digest: 'new' }] })
    expect([aliases, validTo]).toEqual([['Đồn Thử'], '2025-06'])
    expect(await readPost()).toEqual({ type: 'Organization', id: post.id, ...properties, aliases: [] })
    const later = await store.countOrganizations({ existsOn: '2030-01-01' as never })
    expect(later).toBe(1)
  })

  it('finds a node by its new name alone when it was renamed', async () => {
    await store.write({ nodes: [post] })
    await store.write({
      nodes: [{ ...post, properties: { ...post.properties, name: 'Đồn Biên phòng Khác', aliases: [] } }],
    })
    expect(await store.countOrganizations({ text: 'thu' })).toBe(0)
    expect(await store.countOrganizations({ text: 'khac' })).toBe(1)
  })

  it('labels nodes by type, shared role and kind', async () => {
    await store.write({ nodes: [post, createUnit('unit-xa-thu', { level: 'COMMUNE', name: 'Xã Thử' })] })
    expect(await labelsOf('org-don-thu')).toEqual(['Actor', 'BorderGuardPost', 'Organization'])
    expect(await labelsOf('unit-xa-thu')).toEqual(['Actor', 'AdministrativeUnit', 'Commune', 'Place'])
  })

  it('gives a node of another kind that kind’s label in place of the old one', async () => {
    await store.write({ nodes: [post] })
    await store.write({ nodes: [{ ...post, properties: { ...post.properties, kind: 'POLICE' } }] })
    expect(await labelsOf('org-don-thu')).toEqual(['Actor', 'Organization', 'Police'])
  })

  it('refuses a kind that is not in the vocabulary, and writes nothing of the batch', async () => {
    const odd = {
      ...post,
      id: toId('org-la'),
      properties: { ...post.properties, kind: 'X {id: 1}) DETACH DELETE n //' },
    }
    await expect(store.write({ nodes: [post, odd] })).rejects.toThrow(/org-la has the kind .*expected one of/)
    expect(await readPost()).toBeUndefined()
  })

  it('keeps native dates beside partial ones', async () => {
    await store.write({ nodes: [post] })
    const [row] = await cypher.read({
      text: `MATCH (n:Organization) WHERE n.validToEarliest = date('2025-06-01') AND n.validToLatest = date('2025-06-30')
RETURN n.validToLatest AS latest`,
    })
    expect(row).toEqual({ latest: '2025-06-30' })
  })

  it('keeps relationships that differ in role apart', async () => {
    await store.write(smallWorld)
    const id = toId('org-don-suoi-dan')
    const relations = (await store.readRelations([id], { types: ['PARTY_TO'], direction: 'out' })).get(id)
    const inProgramme = relations?.filter(({ to }) => to === 'agr-chuong-trinh-2023')
    expect(inProgramme?.map(({ role }) => role).sort()).toEqual(['IMPLEMENTER', 'WITNESS'])
  })

  it('changes the properties of a relationship in place', async () => {
    await store.write({ nodes: smallWorld.nodes })
    const relation = createRelation('BASED_IN', 'org-don-suoi-dan', 'unit-xa-suoi-dan', {
      validTo: '2025-06-30',
    })
    await store.write({ relations: [relation] })
    const { validTo, ...properties } = relation.properties
    await store.write({ relations: [{ ...relation, properties }] })
    const read = await store.readRelations([relation.from], {
      types: ['BASED_IN'],
      direction: 'out',
      validOn: '2026-01-01' as never,
    })
    expect(validTo).toBe('2025-06-30')
    expect(read.get(relation.from)).toEqual([
      { id: relation.id, type: 'BASED_IN', from: relation.from, to: relation.to, ...properties },
    ])
  })

  it('deletes nodes with their relationships, and relationships alone', async () => {
    await store.write(smallWorld)
    const renewal = smallWorld.relations.find(({ type }) => type === 'RENEWS')
    await store.write({
      deletedNodes: [{ id: toId('org-don-suoi-dan'), type: 'Organization' }],
      deletedRelations: renewal ? [{ id: renewal.id, type: 'RENEWS' }] : [],
    })
    expect(await store.readNodes([toId('org-don-suoi-dan')])).toEqual(new Map())
    const parties = await store.readRelations([toId('agr-chuong-trinh-2023')], {
      types: ['PARTY_TO'],
      direction: 'in',
    })
    expect([...parties.values()].map((list) => list.length)).toEqual([3])
    expect(await store.readRelationDigests('RENEWS')).toEqual(new Map())
    expect((await store.readRelationDigests('SUPERSEDES')).size).toBe(1)
  })

  it('deletes and writes in one batch', async () => {
    await store.write({ nodes: [post] })
    await store.write({ deletedNodes: [{ id: post.id, type: 'Organization' }], nodes: [post] })
    expect(await readPost()).toBeDefined()
  })

  it('keeps all statements of a transaction or none', async () => {
    const failing = [
      { text: `CREATE (:Organization {id: 'org-halb'})` },
      { text: 'UNWIND $ids AS id RETURN id.', parameters: { ids: [1] } },
    ]
    await expect(cypher.write(failing)).rejects.toThrow()
    expect(await store.readNodes([toId('org-halb')])).toEqual(new Map())
    await store.write({ nodes: [post] })
    expect(await readPost()).toBeDefined()
  })

  it('takes writes that are asked for at the same time', async () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      createOrganization(`org-to-${index}`, { kind: 'SELF_MANAGEMENT_GROUP', name: `Tổ ${index}` }),
    )
    await Promise.all(rows.map((row) => store.write({ nodes: [row] })))
    expect(await store.countOrganizations({ kinds: ['SELF_MANAGEMENT_GROUP'] })).toBe(20)
  })

  it('keeps numbers, fractions, booleans and text as they are', async () => {
    const [row] = await cypher.read({
      text: 'RETURN $whole AS whole, $fraction AS fraction, $yes AS yes, $text AS text, $list AS list, $map AS map',
      parameters: {
        whole: Number.MAX_SAFE_INTEGER,
        fraction: 70.5,
        yes: true,
        text: 'Đồn\u00a0“Thử”\n',
        list: [1, 2],
        map: { a: null, b: [] },
      },
    })
    expect(row).toEqual({
      whole: Number.MAX_SAFE_INTEGER,
      fraction: 70.5,
      yes: true,
      text: 'Đồn\u00a0“Thử”\n',
      list: [1, 2],
      map: { a: null, b: [] },
    })
  })
})
