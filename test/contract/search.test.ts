import { beforeAll, describe, expect, it } from 'vitest'
import { searchableTypes } from '../../api/graph/indexes.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { foldName } from '../../schema/names.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })
  const find = async (text: string, types: readonly NodeType[] = searchableTypes, limit = 50) =>
    (await store.searchNames(foldName(text).split(' ').filter(Boolean), types, limit))
      .map(({ id }) => id)
      .sort()

  describe('names are found', () => {
    const hoaNgan = ['org-don-hoa-ngan']
    it.each<[string, string, readonly string[]]>([
      ['with diacritics', 'Đồn Biên phòng Hóa Ngàn', hoaNgan],
      ['without diacritics', 'don bien phong hoa ngan', hoaNgan],
      ['with the tone on the other vowel', 'Đồn Biên phòng Hoá Ngàn', hoaNgan],
      ['by an abbreviation of the name', 'Đồn BP Hóa Ngàn', hoaNgan],
      ['across a no-break space', 'bp\u00a0hoa', hoaNgan],
      ['by the beginnings of words', 'don hoa nga', hoaNgan],
      ['by an alias', 'don 999', ['org-don-hoa-ngan']],
      ['by a short name', 'ubnd h thac', ['org-ubnd-huyen-thac-bac']],
      ['in English', 'economic defence group', ['org-dang-uy-doan-999', 'org-doan-999']],
      ['in every word order', 'ngan hoa don', hoaNgan],
      ['by a title', 'tuần tra chung', ['act-tuan-tra-2024']],
      ['by a number', '99 NQ HC', ['law-nghi-quyet-sap-xep']],
      ['by words that English leaves out', 'an', ['area-an-ninh']],
    ])('%s', async (_, text, expected) => {
      const types = searchableTypes.filter((type) => text !== 'an' || type === 'CooperationArea')
      expect(await find(text, types)).toEqual(expected)
    })
  })

  it('finds nothing for a word that only ends a name’s word', async () => {
    expect(await find('gan')).toEqual([])
  })

  it('needs all the words', async () => {
    expect(await find('don bien phong khong ton tai')).toEqual([])
  })

  it('keeps to the types asked for', async () => {
    expect(await find('thac bac', ['AdministrativeUnit'])).toEqual([
      'unit-huyen-thac-bac',
      'unit-xa-thac-bac',
    ])
    expect(await find('thac bac', ['Citation', 'Note'])).toEqual([])
  })

  it('gives at most as many as asked for', async () => {
    expect(await find('thac bac', searchableTypes, 3)).toHaveLength(3)
  })

  it('finds nothing for no words', async () => {
    expect(await store.searchNames([], searchableTypes, 10)).toEqual([])
  })

  it.each(['* OR *', 'a) MATCH (n', '+-&&||!(){}[]^"~*?:\\/', 'OR', 'AND NOT'])(
    'takes what looks like a query for words: %s',
    async (text) => {
      expect(await find(text)).toEqual(await find(foldName(text)))
      await expect(store.searchNames([text], searchableTypes, 10)).resolves.toBeInstanceOf(Array)
    },
  )
})
