import { isEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../../api/schema.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { ask, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const schema = createSchema()

describeApi((app) => {
  const codes = async (...lists: string[]) =>
    list(
      await ask(app(), 'query ($lists: [VocabularyList!]) { vocabulary(lists: $lists) { list code } }', {
        lists,
      }),
      'vocabulary.*.code',
    )

  describe('the vocabulary', () => {
    it.each([
      ['ORGANIZATION_KIND', 'OrganizationKind'],
      ['UNIT_LEVEL', 'UnitLevel'],
      ['COORDINATION_KIND', 'CoordinationKind'],
      ['STATUS', 'AgreementStatus'],
      ['ROLE', 'PartyRole'],
      ['BASIS', 'Basis'],
      ['LINE', 'CommandLine'],
      ['REORGANIZATION_KIND', 'ReorganizationKind'],
    ])('has as %s every value of %s', async (name, type) => {
      const found = schema.getType(type)
      const values = isEnumType(found) ? found.getValues().map((value) => value.name) : []
      expect(await codes(name)).toEqual(values)
    })

    it('has the types of nodes and relationships, and how much of an actor goes over', async () => {
      expect(await codes('NODE_TYPE')).toEqual(nodeTypeNames)
      expect(await codes('EDGE')).toEqual([...relationTypeNames, 'COORDINATES_WITH'])
      const drawn = schema.getType('NetworkEdgeType')
      const types = isEnumType(drawn) ? drawn.getValues().map((value) => value.name) : []
      expect(await codes('EDGE')).toEqual(expect.arrayContaining(types))
      expect(await codes('EXTENT')).toEqual(['FULL', 'PARTIAL'])
    })

    it('has each code once with a name in both languages, whichever lists are asked for', async () => {
      const { vocabulary } = (await ask(app(), '{ vocabulary { list code label labelEn } }')) as {
        vocabulary: Array<Record<'list' | 'code' | 'label' | 'labelEn', string>>
      }
      expect(new Set(vocabulary.map(({ list, code }) => `${list} ${code}`)).size).toBe(vocabulary.length)
      for (const { label, labelEn } of vocabulary) {
        expect(label).toMatch(/\S/)
        expect(labelEn).toMatch(/\S/)
      }
      expect(vocabulary).toContainEqual({
        list: 'ROLE',
        code: 'WITNESS',
        label: 'chứng kiến',
        labelEn: 'witnesses',
      })
      const asked = vocabulary.filter(({ list }) => list === 'LINE' || list === 'EXTENT')
      expect(await codes('EXTENT', 'LINE')).toEqual(asked.map(({ code }) => code))
    })

    it('has whatever code the fields of type String give', async () => {
      const edges = 'nodes { type kind } edges { type }'
      const data = await ask(
        app(),
        `{ network(limit: 2000, depth: 4) { ${edges} } actors: network(projection: ACTORS) { ${edges} }
         dataset { counts { type } }
         administrativeUnits { nodes { successors { extent } } } }`,
      )
      const named = async (path: string) => new Set(list(data, path).flat())
      const kinds = await codes('ORGANIZATION_KIND', 'UNIT_LEVEL', 'COORDINATION_KIND')
      const expected: Array<[string, unknown[]]> = [
        ['network.nodes.*.type', await codes('NODE_TYPE')],
        ['network.nodes.*.kind', kinds],
        ['network.edges.*.type', await codes('EDGE')],
        ['actors.edges.*.type', await codes('EDGE')],
        ['dataset.counts.*.type', await codes('NODE_TYPE', 'EDGE')],
        ['administrativeUnits.nodes.*.successors.*.extent', await codes('EXTENT')],
      ]
      for (const [path, known] of expected) {
        const given = await named(path)
        expect(given.size, path).toBeGreaterThan(0)
        for (const code of given) expect(known, path).toContain(code)
      }
    })
  })
})
