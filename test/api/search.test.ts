import { describe, expect, it } from 'vitest'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('search', () => {
    const query = `query ($text: String!, $kinds: [SearchKind!], $asOf: Date, $first: Int, $after: String) {
      search(text: $text, kinds: $kinds, asOf: $asOf, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { score matched node { id __typename } } } }`
    const found = async (variables: Record<string, unknown>) =>
      list(await ask(app(), query, variables), 'search.edges.*.node.id')

    it.each([
      ['with diacritics', 'Đồn Biên phòng Hóa Ngàn'],
      ['without', 'don bien phong hoa ngan'],
      ['with the tone on the other vowel', 'đồn biên phòng Hoá Ngàn'],
      ['abbreviated', 'Đồn BP Hóa Ngàn'],
      ['with spaces and dashes of any kind', '  Đồn\u00a0Biên  phòng — Hóa Ngàn '],
    ])('finds a name typed %s, and gives it the score of one', async (_, text) => {
      expect(at(await ask(app(), query, { text }), 'search.edges.0')).toMatchObject({
        score: 1,
        node: { id: 'org-don-hoa-ngan', __typename: 'Organization' },
      })
    })

    it('puts names with the typed marks before others of the same letters', async () => {
      const ids = await found({ text: 'Hòa', kinds: ['PLACE'] })
      expect(ids).toEqual(['unit-tinh-hoa-song', 'unit-huyen-hoa-ngan'])
    })

    it('finds by alias and tells the name that matched as it is written', async () => {
      expect(at(await ask(app(), query, { text: 'don 999' }), 'search.edges.0')).toMatchObject({
        matched: 'Đồn 999',
        node: { id: 'org-don-hoa-ngan' },
      })
    })

    it('finds every kind of thing, and only the kinds asked for', async () => {
      expect(await found({ text: 'bao ve', kinds: ['AREA'] })).toEqual([
        'area-bao-ve-rung',
        'area-bao-ve-bien-gioi',
      ])
      expect(await found({ text: '99/NQ', kinds: ['INSTRUMENT'] })).toEqual(['law-nghi-quyet-sap-xep'])
      expect(await found({ text: 'danh mục', kinds: ['SOURCE'] })).toEqual(['src-danh-muc'])
      expect(await found({ text: 'ket nghia', kinds: ['COORDINATION'] })).toEqual([
        'agr-ket-nghia-2022',
        'agr-ket-nghia-2024',
      ])
    })

    it('leaves out on a day the actors that do not exist on it', async () => {
      expect(await found({ text: 'thac bac', kinds: ['PLACE'] })).toEqual([
        'unit-xa-thac-bac',
        'unit-huyen-thac-bac',
      ])
      expect(await found({ text: 'thac bac', kinds: ['PLACE'], asOf: '2025-06-30' })).toEqual([
        'unit-huyen-thac-bac',
      ])
      expect(await found({ text: 'thac bac', kinds: ['PLACE'], asOf: '2025-07-01' })).toEqual([
        'unit-xa-thac-bac',
      ])
    })

    it('pages to the end, each once, best first', async () => {
      const whole = await ask(app(), query, { text: 'a', first: 100 })
      const paged: unknown[] = []
      let after: unknown
      do {
        const page = await ask(app(), query, { text: 'a', first: 3, after })
        paged.push(...list(page, 'search.edges.*.node.id'))
        after = at(page, 'search.pageInfo.hasNextPage') && at(page, 'search.pageInfo.endCursor')
      } while (after)
      expect(paged).toEqual(list(whole, 'search.edges.*.node.id'))
      expect(paged).toHaveLength(Number(at(whole, 'search.totalCount')))
      const scores = list(whole, 'search.edges.*.score').map(Number)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    })

    it('finds nothing under words that nothing has', async () => {
      expect(await found({ text: 'zzz không tồn tại' })).toEqual([])
    })
  })
})
