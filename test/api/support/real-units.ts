import { describe, expect, it } from 'vitest'
import { at, list } from './ask.ts'
import type { Question } from './real-questions.ts'

const successors = 'successors { on extent actor { name } under { number } }'

/** The administrative units of before and after July 2025, asked of a server that has the project's records. */
export function describeRealUnits(question: Question): void {
  describe('the units of the nation', () => {
    const unit = async (id: string, fields: string) =>
      at(await question(`{ node(id: "${id}") { ... on AdministrativeUnit { ${fields} } } }`), 'node')

    it.each([
      ['2025-06-30', 'PROVINCE', 63],
      ['2025-06-30', 'DISTRICT', 696],
      ['2025-07-01', 'PROVINCE', 34],
      ['2025-07-01', 'DISTRICT', 0],
    ])('are those of the day: on %s, of level %s, %i with a code', async (day, level, count) => {
      let found = 0
      let after: unknown = null
      do {
        const data = await question(
          `query ($level: UnitLevel, $day: Date, $after: String) {
            administrativeUnits(level: $level, asOf: $day, first: 100, after: $after) {
              nodes { codeList country } pageInfo { endCursor hasNextPage }
            }
          }`,
          { level, day, after },
        )
        found += list(data, 'administrativeUnits.nodes.*.codeList').filter(Boolean).length
        after = at(data, 'administrativeUnits.pageInfo.hasNextPage')
          ? at(data, 'administrativeUnits.pageInfo.endCursor')
          : null
      } while (after)
      expect(found).toBe(count)
    })

    it('tell apart what one code meant before and after', async () => {
      const data = await question(`{
        before: administrativeUnit(code: "18958", asOf: "2025-06-30") { name parent { name } }
        after: administrativeUnit(code: "18958", asOf: "2025-07-01") { name parent(asOf: "2025-07-01") { name } }
      }`)
      expect(data).toEqual({
        before: { name: 'xã Thanh Hóa', parent: { name: 'huyện Tuyên Hóa' } },
        after: { name: 'xã Tuyên Lâm', parent: { name: 'tỉnh Quảng Trị' } },
      })
    })

    it('lead from an old commune to the new one, under the resolution of its province', async () => {
      const found = await unit('unit-xa-thanh-hoa-18958-2025-01', successors)
      expect(at(found, 'successors')).toEqual([
        {
          on: '2025-07-01',
          extent: 'FULL',
          actor: { name: 'xã Tuyên Lâm' },
          under: [{ number: '1680/NQ-UBTVQH15' }],
        },
      ])
    })

    it('lead back from a new commune to the old ones, which lead to it', async () => {
      const found = await unit('unit-xa-thanh-hoa-18958-2025-01', 'successors { actor { id } }')
      const [tuyenLam] = list(found, 'successors.*.actor.id')
      const { predecessors } = (await unit(
        String(tuyenLam),
        'predecessors { on extent actor { id name } }',
      )) as { predecessors: unknown[] }
      expect(predecessors.length).toBeGreaterThan(1)
      expect(predecessors).toContainEqual({
        on: '2025-07-01',
        extent: 'FULL',
        actor: { id: 'unit-xa-thanh-hoa-18958-2025-01', name: 'xã Thanh Hóa' },
      })
    })

    it('lead back just where the old ones lead on, in the whole of a province', async () => {
      const told = 'on extent basis actor { id }'
      const data =
        await question(`{ administrativeUnits(within: "unit-tinh-lai-chau-12-2025-07", level: COMMUNE, first: 100) {
        nodes { id predecessors { ${told} } } } }`)
      const ids = new Set<unknown>(list(data, 'administrativeUnits.nodes.*.id'))
      const toPair = (former: unknown, later: unknown, succession: unknown) =>
        ['on', 'extent', 'basis'].reduce(
          (text, field) => `${text} ${at(succession, field)}`,
          `${former} ${later}`,
        )
      const back = list(data, 'administrativeUnits.nodes').flatMap((node) =>
        list(node, 'predecessors').map((one) => toPair(at(one, 'actor.id'), at(node, 'id'), one)),
      )
      const former = [...new Set(list(data, 'administrativeUnits.nodes.*.predecessors.*.actor.id').flat())]
      expect(former.length).toBeGreaterThan(100)
      const nodes = []
      for (let from = 0; from < former.length; from += 50) {
        const page = await question(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { successors { ${told} } } } }`,
          { ids: former.slice(from, from + 50) },
        )
        nodes.push(...list(page, 'nodes'))
      }
      const onwards = nodes.flatMap((node) =>
        list(node, 'successors')
          .filter((one) => ids.has(at(one, 'actor.id')))
          .map((one) => toPair(at(node, 'id'), at(one, 'actor.id'), one)),
      )
      expect(back.toSorted()).toEqual(onwards.toSorted())
    })

    it('lead from a district to all communes that its area went to, in part each', async () => {
      const found = await unit('unit-huyen-nam-po-103-2025-01', successors)
      expect(list(found, 'successors.*.actor.name')).toContain('xã Mường Chà')
      expect(new Set(list(found, 'successors.*.extent'))).toEqual(new Set(['PARTIAL']))
    })

    it('are found by the ids that they bore before they were matched to the lists', async () => {
      const data = await question(`{
        node(id: "unit-tinh-quang-binh") { id }
        coordinations(filter: { places: ["unit-tinh-quang-binh"] }) { totalCount }
      }`)
      expect(at(data, 'node.id')).toBe('unit-tinh-quang-binh-44-2025-01')
      expect(at(data, 'coordinations.totalCount')).toBeGreaterThan(2)
    })

    it('end the committees that govern them, which says so as inferred', async () => {
      const data = await question(`{ node(id: "org-ubnd-huyen-nam-po") { ... on Organization {
        validTo ${successors} citations { basis note }
      } } }`)
      expect(at(data, 'node.validTo')).toBe('2025-06-30')
      expect(list(data, 'node.successors.*.actor.name')).toContain('xã Nà Hỳ')
      const reason = list(data, 'node.citations').find((citation) => at(citation, 'basis') === 'INFERRED')
      expect(at(reason, 'note')).toContain('kết thúc cùng huyện Nậm Pồ')
    })
  })
}
