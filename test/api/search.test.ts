import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundTypes } from '../../api/search/read-entries.ts'
import { foldName } from '../../schema/names.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { ask, at, list, post } from './support/ask.ts'
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

    it('finds a name with a typing error, in either Unicode form', async () => {
      for (const form of ['NFC', 'NFD'])
        expect(await found({ text: 'đồn biên phong Hoá Ngnà'.normalize(form) })).toContain('org-don-hoa-ngan')
    })

    it('tells what a namesake lies in and whether it has ended', async () => {
      const data = await ask(
        app(),
        `{ search(text: "thac bac", kinds: [PLACE]) { edges { hasEnded node { id } within { id } } } }`,
      )
      expect(list(data, 'search.edges')).toEqual([
        {
          hasEnded: false,
          node: { id: 'unit-xa-thac-bac' },
          within: [{ id: expect.stringMatching(/^unit-tinh-/) }],
        },
        {
          hasEnded: true,
          node: { id: 'unit-huyen-thac-bac' },
          within: [{ id: expect.stringMatching(/^unit-tinh-/) }],
        },
      ])
    })

    it('finds everything by its exact name on the first page, unless more share it', async () => {
      for (const { id, type, properties } of smallWorld.nodes) {
        if (!(foundTypes as readonly string[]).includes(type)) continue
        const text = String(properties.name ?? properties.title)
        const shared = smallWorld.nodes.filter(
          (node) => foldName(String(node.properties.name ?? node.properties.title)) === foldName(text),
        )
        if (shared.length < 20) expect(await found({ text, first: 20 }), text).toContain(id)
      }
    })

    it('answers whatever is typed, and refuses only what has no letter or digit', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
          const { errors } = await post(app(), query, { text })
          expect(errors.map(({ extensions }) => extensions.code)).toEqual(
            foldName(text) ? [] : ['BAD_USER_INPUT'],
          )
        }),
        { numRuns: 60 },
      )
    })

    it('finds nothing under words that nothing has', async () => {
      expect(await found({ text: 'zzz không tồn tại' })).toEqual([])
    })
  })
})
