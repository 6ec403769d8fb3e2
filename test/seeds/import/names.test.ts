import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createFolder } from '../support/records.ts'
import { head, importCsv, mapping } from './support/importing.ts'

const sheet = (name: string, more = '', date = '19/11/2020') =>
  `${head},Tỉnh\nQuy chế một,${date},"${name}",Đoàn 99,${more}\n`
const withPlace = mapping().replace('{ column: Bên A,', '{ column: Bên A, placeColumn: Tỉnh,')

/** The actor that the name in the first column of parties was taken for; undefined where it was not. */
async function actorOf(name: string, place = '', date?: string): Promise<string | undefined> {
  const { records } = await importCsv(sheet(name, place, date), withPlace)
  const agreement = Object.entries(records).find(([id]) => id.startsWith('agr-'))?.[1]
  return (agreement?.parties as Array<{ actor: string }> | undefined)?.[0]?.actor
}

const columns = ['row', 'column', 'text', 'id', 'name', 'place', 'validity', 'score', 'reason', 'decision']
function readReview(lines: readonly string[]) {
  return parse(lines.join('\n'), { columns }) as Array<Record<string, string>>
}

describe('a name in a cell', () => {
  it.each([
    ['Đồn Biên phòng Đỉnh Gió', 'org-don-bp-dinh-gio'],
    ['Đồn BP Đỉnh Gió', 'org-don-bp-dinh-gio'],
    ['ĐBP Đỉnh Gió', 'org-don-bp-dinh-gio'],
    ['ĐỒN  BIÊN PHÒNG ĐỈNH GIÓ', 'org-don-bp-dinh-gio'],
    ['Don Bien phong Dinh Gio', 'org-don-bp-dinh-gio'],
    ['Đoàn KT–QP 99', 'org-doan-ktqp-99'],
    ['Đoàn 99', 'org-doan-ktqp-99'],
    ['BCH Quân sự tỉnh Suối Mơ', 'org-bo-chqs-suoi-mo'],
    ['UBND h. Khe Sâu', 'org-ubnd-huyen-khe-sau'],
    ['huyện Khe Sâu', 'unit-huyen-khe-sau'],
    ['UBND xã Thanh Hóa, huyện Khe Sâu', 'org-ubnd-xa-thanh-hoa-khe-sau'],
    ['UBND xã Thanh Hoá, huyện Khe Sâu, tỉnh Suối Mơ', 'org-ubnd-xa-thanh-hoa-khe-sau'],
    ['UBND xã Thanh Hóa (Núi Bạc)', 'org-ubnd-xa-thanh-hoa-nui-bac'],
    ['xã Thanh Hóa, tỉnh Núi Bạc', 'unit-xa-thanh-hoa-nui-bac'],
  ])('means, as %s, %s', async (name, id) => {
    for (const form of [name, name.normalize('NFD'), name.replaceAll(' ', '\u00a0')])
      expect(await actorOf(form)).toBe(id)
  })

  it('means the one of its place, where several are called so', async () => {
    expect(await actorOf('UBND xã Thanh Hóa', 'Núi Bạc')).toBe('org-ubnd-xa-thanh-hoa-nui-bac')
    expect(await actorOf('UBND xã Thanh Hóa', 'huyện Khe Sâu')).toBe('org-ubnd-xa-thanh-hoa-khe-sau')
    expect(await actorOf('UBND xã Thanh Hóa')).toBeUndefined()
  })

  it('means the one who existed on the day', async () => {
    expect(await actorOf('Đồn Biên phòng Cửa Sông', '', '1/6/2025')).toBe('org-don-bp-cua-song-cu')
    expect(await actorOf('Đồn Biên phòng Cửa Sông', '', '1/8/2025')).toBe('org-don-bp-cua-song-moi')
    expect(await actorOf('Đồn Biên phòng Cửa Sông', '', '2025')).toBeUndefined()
  })

  it.each([
    ['somebody who did not exist on the day', 'UBND huyện Khe Sâu', '', '1/8/2025'],
    ['somebody of another place', 'Đồn Biên phòng Đỉnh Gió', 'Núi Bạc', undefined],
    ['somebody of another place in brackets', 'Đồn Biên phòng Đỉnh Gió (Núi Bạc)', '', undefined],
    ['somebody whose place is not known', 'Đoàn 99 (Núi Bạc)', '', undefined],
    ['somebody whose name has other diacritics', 'Đồn Biên phòng Đình Gió', '', undefined],
    ['a name that leaves the sort of the unit away', 'Bộ CHQS Suối Mơ', '', undefined],
    ['a placeholder', 'Các đồn Biên phòng', '', undefined],
    ['somebody who is not known', 'Trung đoàn 1', '', undefined],
  ])('is never taken for %s', async (_what, name, place, date) => {
    expect(await actorOf(name, place, date)).toBeUndefined()
  })

  it('means what the mapping says of it', async () => {
    const words = mapping('').replace(
      '{ column: Bên A,',
      '{ column: Bên A, words: { Đồn gió: org-don-bp-dinh-gio },',
    )
    const { records } = await importCsv(sheet('đồn gió'), words)
    expect(records['agr-quy-che-mot-2020']?.parties).toMatchObject([{ actor: 'org-don-bp-dinh-gio' }, {}])
    const wrong = await importCsv(sheet('đồn gió'), words.replace('org-don-bp-dinh-gio', 'org-khong-co'))
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(
      /mapping\.yaml:\d+ {2}parties\[0\]\.words\.Đồn gió {2}there is no record org-khong-co/,
    )
  })
})

describe('a name that is not plain', () => {
  it('goes to the review file with each who may be meant, and keeps its row back', async () => {
    const { code, stdout, records, review } = await importCsv(sheet('UBND xã Thanh Hóa'), withPlace)
    expect(code).toBe(1)
    expect(stdout).toContain('1 name in 1 row to decide on')
    expect(records).toEqual({})
    expect(readReview(review)).toMatchObject([
      {
        row: '2',
        column: 'Bên A',
        text: 'UBND xã Thanh Hóa',
        id: 'org-ubnd-xa-thanh-hoa-khe-sau',
        place: 'Thanh Hóa, Khe Sâu, tỉnh Suối Mơ',
        score: '1.00',
        reason: 'one of 2 that are called so',
        decision: '',
      },
      { id: 'org-ubnd-xa-thanh-hoa-nui-bac', place: 'Thanh Hóa, tỉnh Núi Bạc' },
    ])
  })

  it('says what speaks against those who are called so', async () => {
    const late = await importCsv(sheet('UBND huyện Khe Sâu', '', '1/8/2025'), withPlace)
    expect(readReview(late.review)).toMatchObject([
      {
        id: 'org-ubnd-huyen-khe-sau',
        validity: ' – 2025-06-30',
        score: '0.60',
        reason: 'ended on 2025-06-30, before 2025-08-01',
      },
    ])
  })

  it('offers those with a similar name', async () => {
    const { review } = await importCsv(sheet('Đồn Biên phòng Đỉnh Gió 2'), withPlace)
    expect(readReview(review)[0]).toMatchObject({ id: 'org-don-bp-dinh-gio', reason: 'the name is similar' })
  })

  it('has formulas in the review file made harmless, and accepts them back', async () => {
    const first = await importCsv(sheet('=HYPERLINK(1)'), withPlace)
    expect(first.review[0]).toMatch(/^2,Bên A,'=HYPERLINK\(1\),/)
    const decisions = decide(first.review, 'org-don-bp-dinh-gio')
    const second = await importCsv(sheet('=HYPERLINK(1)'), withPlace, { args: ['--decisions', decisions] })
    expect(second.code).toBe(0)
  })

  it('becomes an organization with --new-actors, if unknown and of a kind', async () => {
    const csv = `${head}\nQuy chế một,2020,Đoàn 99,UBND xã Mới; UBND xã Thanh Hóa\nQuy chế hai,2020,Đoàn 99,UBND xã Mới\nQuy chế ba,2020,Trung đoàn 1,UBND xã Mới\n`
    const { code, records, review } = await importCsv(csv, mapping(), { args: ['--new-actors'] })
    expect(code).toBe(1)
    expect(readReview(review).map(({ text }) => text)).toEqual([
      'UBND xã Thanh Hóa',
      'UBND xã Thanh Hóa',
      'Trung đoàn 1',
    ])
    expect(records['org-ubnd-xa-moi']).toEqual({
      kind: 'PEOPLES_COMMITTEE',
      name: 'UBND xã Mới',
      cites: ['dong-3'],
      citations: { 'dong-3': { source: 'src-bang-quy-che', note: 'Tệp bang.csv, dòng 3.' } },
    })
    expect(Object.keys(records)).toEqual(['agr-quy-che-hai-2020', 'org-ubnd-xa-moi', 'src-bang-quy-che'])
  })
})

const reviewHead = 'row,column,text,candidate id,candidate name,place,validity,score,reason,decision\n'

/** The review file with the decision written into its first line. */
function decide(review: readonly string[], decision: string): string {
  const [first = '', ...rest] = review
  const text = `${reviewHead}${[first + decision, ...rest].join('\n')}\n`
  return join(createFolder({ 'review.csv': text }), 'review.csv')
}

describe('a decision in the review file', () => {
  const csv = sheet('UBND xã Thanh Hóa')

  it('is followed, and kept for the next time', async () => {
    const { review } = await importCsv(csv, withPlace)
    const decisions = decide(review, 'org-ubnd-xa-thanh-hoa-nui-bac')
    const {
      code,
      records,
      review: kept,
    } = await importCsv(csv, withPlace, { args: ['--decisions', decisions] })
    expect(code).toBe(0)
    expect(records['agr-quy-che-mot-2020']?.parties).toMatchObject([
      { actor: 'org-ubnd-xa-thanh-hoa-nui-bac' },
      {},
    ])
    expect(readReview(kept)).toMatchObject([
      { text: 'UBND xã Thanh Hóa', decision: 'org-ubnd-xa-thanh-hoa-nui-bac' },
    ])
  })

  it('counts for every row where it names none', async () => {
    const text = `${reviewHead}*,Bên A,UBND xã Thanh Hóa,,,,,,,org-don-bp-dinh-gio\n`
    const decisions = join(createFolder({ 'review.csv': text }), 'review.csv')
    const two = `${csv}Quy chế hai,2020,UBND xã Thanh Hóa,Đoàn 99,\n`
    const { code } = await importCsv(two, withPlace, { args: ['--decisions', decisions] })
    expect(code).toBe(0)
  })

  it('makes somebody new where the mapping has a kind', async () => {
    const text = `${reviewHead}2,Bên A,UBND xã Thanh Hóa,,,,,,,NEW\n`
    const decisions = join(createFolder({ 'review.csv': text }), 'review.csv')
    const args = ['--decisions', decisions]
    const without = await importCsv(csv, withPlace, { args })
    expect(without.code).toBe(1)
    expect(without.review[0]).toContain('NEW needs the kind of the organization')
    const kind = withPlace.replace('{ column: Bên A,', '{ column: Bên A, kind: PEOPLES_COMMITTEE,')
    const made = await importCsv(csv, kind, { args })
    expect(made.code).toBe(0)
    expect(made.records['org-ubnd-xa-thanh-hoa']).toMatchObject({ name: 'UBND xã Thanh Hóa' })
  })

  it('is refused where it names nobody, or contradicts another', async () => {
    const { review } = await importCsv(csv, withPlace)
    const unknown = await importCsv(csv, withPlace, { args: ['--decisions', decide(review, 'org-khong-co')] })
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toMatch(
      /review\.csv:2 {2}row 2, “UBND xã Thanh Hóa” {2}there is no record “org-khong-co”/,
    )
    const file = decide(review.slice(0, 1), 'org-don-bp-dinh-gio')
    appendFileSync(file, '2,Bên A,UBND xã Thanh Hóa,,,,,,,org-doan-ktqp-99\n')
    const torn = await importCsv(csv, withPlace, { args: ['--decisions', file] })
    expect(torn.code).toBe(2)
    expect(torn.stderr).toContain('is decided as org-doan-ktqp-99, and on line 2 as org-don-bp-dinh-gio')
    const place = await importCsv(csv, withPlace, { args: ['--decisions', decide(review, 'area-tuan-tra')] })
    expect(place.code).toBe(1)
    expect(place.review[0]).toContain('area-tuan-tra is not an actor')
  })

  it('is not thrown away by a further import into the folder', async () => {
    const { out, review } = await importCsv(csv, withPlace)
    writeFileSync(
      join(out, 'review.csv'),
      `${reviewHead}${[`${review[0]}org-ubnd-xa-thanh-hoa-nui-bac`, review[1]].join('\n')}\n`,
    )
    const careless = await importCsv(csv, withPlace, { out, args: ['--replace'] })
    expect(careless.code).toBe(2)
    expect(careless.stderr).toContain('holds decisions')
    const args = ['--replace', '--decisions', join(out, 'review.csv')]
    for (let time = 0; time < 2; time++) {
      const { code, records } = await importCsv(csv, withPlace, { out, args })
      expect(code).toBe(0)
      expect(Object.keys(records)).toContain('agr-quy-che-mot-2020')
    }
  })
})
