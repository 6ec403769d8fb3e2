import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../api/search/entry.ts'
import { createNameIndexBuilder } from '../../api/search/index-builder.ts'
import type { NameMatch, NameSearch } from '../../api/search/name-index.ts'
import { toId } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import { toDay } from '../../schema/partial-date.ts'

let made = 0
function entry(name: string, more: Partial<Entry> = {}): Entry {
  made += 1
  const id = toId(`org-a${made}`)
  return {
    id,
    type: 'Organization',
    names: [name],
    definitions: [],
    withoutKind: 1,
    isUnnamed: false,
    within: [],
    near: [],
    far: [],
    ...more,
  }
}
const unit = (name: string, kindName: string, more: Partial<Entry> = {}) =>
  entry(`${kindName} ${name}`, { type: 'AdministrativeUnit', kindName, withoutKind: 0.97, ...more })

const everything: NameSearch = {
  types: new Set(['Organization', 'AdministrativeUnit', 'CooperationArea', 'Source']),
  day: toDay('2026-01-15'),
  isOnDay: false,
  limit: 10_000,
}

function toIndex(entries: readonly Entry[]) {
  const builder = createNameIndexBuilder()
  for (const one of entries) builder.add(one)
  return builder.build()
}
function find(text: string, entries: readonly Entry[], search: Partial<NameSearch> = {}): NameMatch[] {
  return toIndex(entries).search(text, { ...everything, ...search })
}
/** The names of what is found, best first. */
function order(text: string, ...entries: readonly Entry[]): unknown[] {
  return find(text, entries).map(({ id }) => entries.find((one) => one.id === id)?.names[0])
}
const scoreOf = (text: string, one: Entry) => find(text, [one])[0]?.score ?? 0

describe('a search by name', () => {
  it('puts the whole name first, then its beginning, then its words in order, then in any order', () => {
    const names = ['Chà Bản Mường', 'Xã Mường và Chà', 'Mường Chà Tây', 'Mường Chà']
    expect(order('muong cha', ...names.map((name) => entry(name)))).toEqual([
      'Mường Chà',
      'Mường Chà Tây',
      'Xã Mường và Chà',
      'Chà Bản Mường',
    ])
  })

  it('finds names typed without diacritics and gives the whole name a score of one', () => {
    expect(find('don bien phong ra mai', [entry('Đồn Biên phòng Ra Mai')])[0]).toMatchObject({
      score: 1,
      matched: 'Đồn Biên phòng Ra Mai',
    })
  })

  it('counts the marks that were typed: đường does not rank as dương', () => {
    expect(order('đường', entry('Dương'), entry('Tổ tự quản đường biên'))).toEqual([
      'Tổ tự quản đường biên',
      'Dương',
    ])
    expect(order('Hóa', entry('Hoà'), entry('Xã Thanh Hoá'))).toEqual(['Xã Thanh Hoá', 'Hoà'])
    expect(order('dương', entry('Đường'), entry('Dương'))).toEqual(['Dương', 'Đường'])
  })

  it('leaves the marks of words typed without any out of account', () => {
    expect(scoreOf('Muong Chà', entry('Mường Chà'))).toBe(1)
    expect(scoreOf('Muong Chá', entry('Mường Chà'))).toBeLessThan(0.3)
  })

  it('takes the last word for the beginning of one while it is being typed', () => {
    expect(order('đồn biên phòng r', entry('Đồn Biên phòng Ra Mai'))).toHaveLength(1)
    expect(order('đươ', entry('Dương'), entry('Đường tuần tra'))[0]).toBe('Đường tuần tra')
  })

  it.each([
    ['UBND huyện Nậm Pồ', 'Ủy ban nhân dân huyện Nậm Pồ'],
    ['Ủy ban nhân dân huyện Nậm Pồ', 'UBND h. Nậm Pồ'],
    ['đoàn ktqp 379', 'Đoàn Kinh tế - Quốc phòng 379'],
    ['ĐBP Ra Mai', 'Đồn Biên phòng Ra Mai'],
    ['BCHQS huyện Đức Hòa', 'Ban Chỉ huy Quân sự huyện Đức Hòa'],
    ['CA tỉnh Cà Mau', 'Công an tỉnh Cà Mau'],
    ['xã Ca Thành', 'xã Ca Thành'],
  ])('reads %s as %s', (typed, name) => {
    expect(scoreOf(typed, entry(name))).toBe(1)
  })

  it('puts the named before placeholders and a name before an alias', () => {
    const named = (names: string[], isUnnamed = false) => entry('', { names, isUnnamed })
    expect(order('ra mai', named(['Ra Mai'], true), named(['X', 'Ra Mai']))).toEqual(['X', 'Ra Mai'])
    expect(order('ra mai', named(['X', 'Ra Mai']), named(['Ra Mai']))).toEqual(['Ra Mai', 'X'])
  })

  it('tells the name that matched as it is written', () => {
    const post = entry('', { names: ['Đồn Biên phòng Ra Mai', 'Đồn 593'] })
    expect(find('don 593', [post])[0]?.matched).toBe('Đồn 593')
  })

  it('finds words that stand in different names of one thing, after all others', () => {
    const post = entry('', { names: ['Đồn Ra Mai', 'Cà Xèng'] })
    expect(scoreOf('mai xèng', post)).toBeLessThan(0.1)
    expect(scoreOf('mai xèng', post)).toBeGreaterThan(0)
  })

  it('finds by words of a definition, below names', () => {
    const defined = entry('Thiên tai', { type: 'CooperationArea', definitions: ['Phòng cháy nổ, cứu hộ.'] })
    expect(order('cháy nổ', defined, entry('Tổ phòng chống cháy nổ'))).toEqual([
      'Tổ phòng chống cháy nổ',
      'Thiên tai',
    ])
  })

  it('finds nothing where a word is nowhere', () => {
    expect(order('ra mai zzzz', entry('Đồn Ra Mai'))).toEqual([])
  })
})

describe('namesakes', () => {
  const thanhHoa = unit('Thanh Hóa', 'tỉnh', { withoutKind: 0.99 })
  const commune = unit('Thanh Hóa', 'xã', {
    lastDay: toDay('2025-06-30'),
    near: [
      { text: 'huyện Tuyên Hóa', kindName: 'huyện' },
      { text: 'tỉnh Quảng Bình', kindName: 'tỉnh' },
    ],
  })
  const tuyenLam = unit('Tuyên Lâm', 'xã', {
    firstDay: toDay('2025-07-01'),
    near: [{ text: 'tỉnh Quảng Trị', kindName: 'tỉnh' }],
    far: [{ text: 'huyện Tuyên Hóa', kindName: 'huyện' }],
  })
  const all = [thanhHoa, commune, tuyenLam]

  it.each([
    ['Thanh Hóa', 'tỉnh Thanh Hóa'],
    ['Thanh Hóa Tuyên Hóa', 'xã Thanh Hóa'],
    ['Quảng Bình, Thanh Hóa', 'xã Thanh Hóa'],
    ['tuyen lam tuyen hoa', 'xã Tuyên Lâm'],
  ])('are told apart by what they lie in: %s', (text, name) => {
    expect(order(text, ...all)[0]).toBe(name)
  })

  it('stand with the one of today first, unless it is asked for a day', () => {
    const [today, former] = [
      unit('Bát Xát', 'xã', { firstDay: toDay('2025-07-01') }),
      unit('Bát Xát', 'xã', { lastDay: toDay('2025-06-30') }),
    ]
    expect(find('bat xat', [former, today]).map(({ id, hasEnded }) => [id, hasEnded])).toEqual([
      [today.id, false],
      [former.id, true],
    ])
    const onDay = find('bat xat', [former, today], { day: toDay('2025-06-30'), isOnDay: true })
    expect(onDay.map(({ id, hasEnded }) => [id, hasEnded])).toEqual([[former.id, false]])
  })

  it('are not found by the places that they lie in alone', () => {
    expect(order('Quảng Bình', ...all)).toEqual([])
  })
})

describe('typing errors', () => {
  it.each([
    ['a wrong letter', 'muong khuont'],
    ['a missing letter', 'muong khuog'],
    ['a letter too many', 'muong khuoong'],
    ['two letters swapped', 'muogn khuong'],
    ['a letter that sounds alike', 'muong kuong'],
  ])('are forgiven: %s', (_, text) => {
    expect(order(text, unit('Mường Khương', 'xã'))).toEqual(['xã Mường Khương'])
  })

  it('are forgiven twice in a long word, and never in a number', () => {
    expect(order('mondolkiry', entry('Mondulkiri'))).toEqual(['Mondulkiri'])
    expect(order('đoàn 378', entry('Đoàn 379'))).toEqual([])
  })

  it('are not looked for where a name is or begins with what was typed', () => {
    expect(order('lao ca', entry('Lào Cai'), entry('Lào Cau'), entry('Lào Bai'))).toEqual([
      'Lào Cai',
      'Lào Cau',
    ])
  })

  it('stand after all that was typed without one', () => {
    expect(order('mường chà', entry('Mường Trà'), entry('Bản Mường ở gần xã Chà Nưa'))).toEqual([
      'Bản Mường ở gần xã Chà Nưa',
      'Mường Trà',
    ])
  })
})

const syllable = fc.constantFrom(
  'Mường',
  'Khương',
  'Đường',
  'Hóa',
  'Hoà',
  'Ra',
  'Mai',
  'UBND',
  '379',
  'và',
  "Tr'Hy",
)
const name = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

describe('for any text', () => {
  it('a search never fails, and keeps scores between 0 and 1, best first', () => {
    const index = toIndex([entry('Đồn Biên phòng Ra Mai'), entry('UBND h. Nậm Pồ'), unit('Ca Thành', 'xã')])
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), name), (text) => {
        const scores = index.search(text, everything).map(({ score }) => score)
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
    )
  })

  it('either Unicode form gives the same answer', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), name, (names, text) => {
        const entries = names.map((one) => entry(one))
        expect(find(text.normalize('NFD'), entries)).toEqual(find(text.normalize('NFC'), entries))
      }),
    )
  })

  it('the exact name finds its own, before every other name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
        const entries = names.map((one) => entry(one))
        for (const one of entries) {
          const [best] = find(one.names[0] ?? '', entries)
          const found = entries.find(({ id }) => id === best?.id)?.names[0] ?? ''
          expect(best?.score).toBe(1)
          expect(foldName(found)).toBe(foldName(one.names[0] ?? ''))
        }
      }),
    )
  })

  it('every beginning of a name finds it', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), name, (others, sought) => {
        const one = entry(sought)
        const index = toIndex([one, ...others.map((other) => entry(other))])
        for (let length = 1; length <= sought.length; length++) {
          const found = index.search(sought.slice(0, length), everything)
          expect(
            found.map(({ id }) => id),
            sought.slice(0, length),
          ).toContain(one.id)
        }
      }),
    )
  })
})
