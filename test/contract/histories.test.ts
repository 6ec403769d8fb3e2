import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { type Id, nodeTypeOf, toId } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { bindingRoles } from '../../schema/vocabulary.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const idsOf = (...types: string[]) =>
  smallWorld.nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id)
const nowhere = toId('agr-khong-co')

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })

  const byId = (a: Relation, b: Relation) => (a.id < b.id ? -1 : 1)
  async function relationsOf(id: Id, types: Relation['type'][], direction: 'in' | 'out') {
    return (await store.readRelations([id], { types, direction })).get(id) ?? []
  }

  describe('lives of coordinations', () => {
    it('tell of later agreements and of parties that have an end, as their relations do', async () => {
      const ids = idsOf('Agreement', 'JointActivity')
      const lives = await store.readLives([...ids, nowhere])
      expect([...lives.keys()].sort()).toEqual([...ids].sort())
      let seen = 0
      for (const [id, { later, ended }] of lives) {
        const renewals = await relationsOf(id, ['RENEWS', 'SUPPLEMENTS', 'SUPERSEDES'], 'in')
        expect(later.map(({ relation }) => relation)).toEqual(renewals.toSorted(byId))
        const agreements = await store.readNodes(renewals.map(({ from }) => from))
        for (const { relation, agreement } of later) expect(agreement).toEqual(agreements.get(relation.from))

        const parties = (await store.readParties([id])).get(id) ?? []
        const lost = parties.filter(
          ({ role, actor }) => role && bindingRoles.includes(role) && actor?.validTo,
        )
        expect(ended.map(({ party }) => party)).toEqual(lost)
        for (const { actor, endedOn, citationIds } of ended) {
          const endings = await relationsOf(actor.id, ['ENDED_BY'], 'out')
          const cited = endings.toSorted(byId).flatMap((ending) => ending.citationIds)
          expect(endedOn).toBe(actor.validTo)
          expect(citationIds).toEqual(endings.length > 0 ? [...new Set(cited)] : actor.citationIds)
        }
        seen += later.length + ended.length
      }
      expect(seen).toBeGreaterThan(3)
    })
  })

  describe.each([
    ['ends', 'ENDED_BY'],
    ['beginnings', 'CREATED_BY'],
  ] as const)('%s by events', (which, type) => {
    it('tell of the event and of all that it ends and creates, unless it only ends', async () => {
      const ids = idsOf('Organization', 'AdministrativeUnit')
      const asked = [...ids, toId('org-khong-co')]
      const found = await (which === 'ends'
        ? store.readEndsByEvents(asked)
        : store.readBeginningsByEvents(asked))
      let changed = 0
      for (const id of ids) {
        const relations = await relationsOf(id, [type], 'out')
        const told = found.get(id) ?? []
        expect(told.map(({ own }) => own).sort(byId)).toEqual(relations.toSorted(byId))
        for (const { own, event, changes } of told) {
          expect(event).toEqual((await store.readNodes([own.to])).get(own.to))
          const all = await relationsOf(event.id, ['CREATED_BY', 'ENDED_BY'], 'in')
          expect(changes.map(({ relation }) => relation)).toEqual(
            event.kind === 'DISSOLUTION' ? [] : all.toSorted(byId),
          )
          for (const { relation, actor, goesOn } of changes) {
            expect(actor).toEqual((await store.readNodes([relation.from])).get(relation.from))
            expect(goesOn).toBe((await relationsOf(actor.id, [type], 'out')).length > 0)
          }
          changed += changes.length
        }
      }
      expect(changed).toBeGreaterThan(3)
      expect(found.get(toId('org-khong-co'))).toEqual([])
    })
  })

  describe('relations with the nodes that they lead to', () => {
    it.each([
      ['out', ['APPLIES_IN'], ['AdministrativeUnit', 'ProjectArea']],
      ['in', ['APPLIES_IN'], ['Agreement', 'JointActivity']],
      ['out', ['COVERS', 'IMPLEMENTS'], ['CooperationArea', 'Programme', 'LegalInstrument']],
      ['out', ['PARTY_TO'], ['Agreement']],
    ] as const)('are those that lead to the types: %s %j %j', async (direction, types, nodeTypes) => {
      const ids = idsOf('Organization', 'Agreement', 'JointActivity', 'AdministrativeUnit', 'ProjectArea')
      const related = await store.readRelated(ids, { types, direction, nodeTypes })
      const relations = await store.readRelations(ids, { types, direction })
      const otherEnd = ({ from, to }: Relation) => (direction === 'out' ? to : from)
      const nodes = await store.readNodes([...relations.values()].flat().map(otherEnd))
      for (const id of ids)
        expect(related.get(id)).toEqual(
          relations
            .get(id)
            ?.filter((one) => (nodeTypes as readonly unknown[]).includes(nodeTypeOf(otherEnd(one))))
            .map((relation) => ({ relation, node: nodes.get(otherEnd(relation)) })),
        )
      expect([...related.values()].flat().length).toBeGreaterThan(0)
    })

    it('have ends that are told once, however many lead there', async () => {
      const ids = idsOf('Agreement', 'JointActivity')
      const query = { types: ['PARTY_TO'], direction: 'in' } as const
      const relations = [...(await store.readRelations(ids, query)).values()].flat()
      const ends = await store.readOtherEnds([...ids, nowhere], query)
      expect(ends.toSorted()).toEqual([...new Set(relations.map(({ from }) => from))].sort())
      expect(ends.length).toBeLessThan(relations.length)
      expect(await store.readOtherEnds([], query)).toEqual([])
    })
  })
})
