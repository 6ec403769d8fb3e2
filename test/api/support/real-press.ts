import { describe, expect, it } from 'vitest'
import type { AtlasRecord } from '../../../schema/records/index.ts'
import { at, list } from './ask.ts'
import type { Question } from './real-questions.ts'

/** What the reports of the press add, by its records and asked of a server that has them. */
export function describeRealPress(question: Question, records: readonly AtlasRecord[]): void {
  describe('the press collection', () => {
    it('adds a hundred agreements, whose sources have addresses', async () => {
      const agreements = records.flatMap((record) =>
        record.type === 'Agreement' && Object.values(record.citations).some(isOfPress) ? [record] : [],
      )
      expect(agreements.length).toBeGreaterThanOrEqual(104)
      const addresses = new Map(
        records.flatMap((record) => (record.type === 'Source' ? [[record.id, record.url] as const] : [])),
      )
      const cited = new Set(agreements.flatMap(({ citations }) => Object.values(citations)))
      const without = [...cited].filter((citation) => isOfPress(citation) && !addresses.get(citation.source))
      // Two reports came without an address, and one relay of a report is known by its publisher alone.
      expect([...new Set(without.map(({ source }) => source))].sort()).toEqual([
        'src-press-001-fr',
        'src-press-046',
        'src-press-092',
      ])
    })

    it('has actors across the border, which say where they lie', async () => {
      const data = await question(
        `{ administrativeUnits(level: VILLAGE, text: "Ka Túp", first: 5) { nodes { name country code } } }`,
      )
      expect(list(data, 'administrativeUnits.nodes')).toContainEqual(
        expect.objectContaining({ country: 'LA', code: null }),
      )
    })

    it('is found by area, narrower areas included', async () => {
      const count = async (area: string) =>
        Number(
          at(
            await question(`{ coordinations(filter: { areas: ["${area}"] }) { totalCount } }`),
            'coordinations.totalCount',
          ),
        )
      const [broad, narrow] = [
        await count('area-phong-chong-toi-pham'),
        await count('area-di-cu-xuat-nhap-canh'),
      ]
      expect(narrow).toBeGreaterThan(4)
      expect(broad).toBeGreaterThan(narrow)
    })
  })
}

function isOfPress({ source }: { readonly source: string }): boolean {
  return source.startsWith('src-press-')
}
