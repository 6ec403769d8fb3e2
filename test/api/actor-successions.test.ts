import { describe, expect, it } from 'vitest'
import { smallWorld } from '../fixtures/small-world.ts'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

/** Asks for the successors or predecessors of `$id`, as of `$asOf`. */
const toQuery = (field: 'successors' | 'predecessors') => `query ($id: ID!, $asOf: Date) { node(id: $id) {
  ... on Actor { ${field}(asOf: $asOf) {
    on extent basis actor { id name } under { id number } citations { id } } } } }`

describeApi((app) => {
  describe('the successors of an actor', () => {
    const query = toQuery('successors')

    it('are told with the day and the instrument of the reorganization', async () => {
      const data = await ask(app(), query, { id: 'unit-huyen-thac-bac' })
      expect(at(data, 'node.successors')).toEqual([
        {
          on: '2025-07-01',
          extent: 'FULL',
          basis: 'STATED',
          actor: { id: 'unit-xa-thac-bac', name: 'Xã Thác Bạc' },
          under: [{ id: 'law-nghi-quyet-sap-xep', number: '99/NQ-HC' }],
          citations: [{ id: 'cit-bao-bien-cuong-1' }, { id: 'cit-bao-bien-cuong-2' }],
        },
      ])
    })

    it('are partial where only a part went over', async () => {
      expect(at(await ask(app(), query, { id: 'unit-xa-suoi-dan' }), 'node.successors.0.extent')).toBe(
        'PARTIAL',
      )
    })

    it('are none before the day of the reorganization', async () => {
      const data = await ask(app(), query, { id: 'unit-huyen-thac-bac', asOf: '2025-06-30' })
      expect(at(data, 'node.successors')).toEqual([])
    })

    it('are of the kind of the one that ended, where one of its kind follows', async () => {
      const committee = await ask(app(), query, { id: 'org-ubnd-huyen-thac-bac' })
      expect(list(committee, 'node.successors.*.actor.id')).toEqual(['org-ubnd-xa-thac-bac'])
    })

    it('are the units in its place, where no body of its kind is known', async () => {
      const party = await ask(app(), query, { id: 'org-huyen-uy-thac-bac' })
      expect(list(party, 'node.successors.*.actor.id')).toEqual(['unit-xa-thac-bac'])
      expect(list(party, 'node.successors.*.basis')).toEqual(['INFERRED'])
    })
  })

  describe('the predecessors of an actor', () => {
    const query = toQuery('predecessors')

    it('are told with the day and the instrument of the reorganization, by name', async () => {
      const data = await ask(app(), query, { id: 'unit-xa-thac-bac' })
      expect(list(data, 'node.predecessors.*.actor.id')).toEqual([
        'unit-huyen-thac-bac',
        'org-huyen-uy-thac-bac',
        'unit-xa-suoi-dan',
      ])
      expect(at(data, 'node.predecessors.2')).toEqual({
        on: '2025-07-01',
        extent: 'PARTIAL',
        basis: 'STATED',
        actor: { id: 'unit-xa-suoi-dan', name: 'Xã Suối Đàn' },
        under: [{ id: 'law-nghi-quyet-sap-xep', number: '99/NQ-HC' }],
        citations: [{ id: 'cit-bao-bien-cuong-1' }, { id: 'cit-bao-bien-cuong-2' }],
      })
    })

    it('are none before the day of the reorganization, and of an actor that came of none', async () => {
      for (const [id, asOf] of [
        ['unit-xa-thac-bac', '2025-06-30'],
        ['unit-huyen-thac-bac', undefined],
      ])
        expect(at(await ask(app(), query, { id, asOf }), 'node.predecessors')).toEqual([])
    })

    it('are just those whose successor it is, who say the same of the two', async () => {
      const told = 'on extent basis actor { id } under { id } citations { id }'
      const ids = smallWorld.nodes.flatMap(({ id, type }) =>
        type === 'Organization' || type === 'AdministrativeUnit' ? [id] : [],
      )
      const data = await ask(
        app(),
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { successors { ${told} } predecessors { ${told} } } } }`,
        { ids },
      )
      const pairs = (field: string, toEnds: (own: unknown, other: unknown) => unknown[]) =>
        list(data, 'nodes').flatMap((node) =>
          list(node, field).map((succession) => {
            const { actor, ...rest } = succession as Record<string, unknown>
            return JSON.stringify([...toEnds(at(node, 'id'), at(actor, 'id')), rest])
          }),
        )
      const onwards = pairs('successors', (own, other) => [own, other])
      expect(onwards.length).toBeGreaterThan(3)
      expect(pairs('predecessors', (own, other) => [other, own]).toSorted()).toEqual(onwards.toSorted())
    })
  })
})
