import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolder } from '../support/records.ts'
import { head, importFile, mapping, row } from './support/importing.ts'
import { pack, packBomb, type TestCell, workbook, workbookParts } from './support/workbook.ts'

const headers = head.split(',')
const cells = row.split(',')
const sheet = (rows: ReadonlyArray<readonly TestCell[]> = [cells], more?: string) => ({
  name: 'Thỏa thuận',
  rows: [headers, ...rows],
  more,
})
/** The row with another cell for its date. */
const dated = (xml: string): TestCell[] => [cells[0] ?? '', { xml }, cells[2] ?? '', cells[3] ?? '']

function importWorkbook(bytes: Uint8Array, map = mapping(), name = 'bang.xlsx') {
  return importFile(join(createFolder({ [name]: bytes }), name), map)
}

describe('an import of a workbook', () => {
  it('reads its first sheet, or the one that the mapping names', async () => {
    const other = { name: 'Khác', rows: [['Nothing'], ['here']] }
    const first = await importWorkbook(workbook(sheet(), other))
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(first.records['agr-quy-che-mot-2020']?.citations).toMatchObject({
      'dong-2': { note: 'Trang tính “Thỏa thuận”, dòng 2.' },
    })
    const named = await importWorkbook(workbook(other, sheet()), `sheet: Thỏa thuận\n${mapping()}`)
    expect([named.code, named.stderr]).toEqual([0, ''])
    const wrong = await importWorkbook(workbook(other, sheet()), `sheet: Thỏa thuân\n${mapping()}`)
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('Did you mean “Thỏa thuận”?')
  })

  it.each([
    ['a day', '<c r="@" s="1"><v>44154</v></c>', '2020-11-19'],
    ['a day with a time', '<c r="@" s="1"><v>44154.75</v></c>', '2020-11-19'],
    ['a month', '<c r="@" s="2"><v>44136</v></c>', '2020-11'],
    ['a year', '<c r="@" s="3"><v>43831</v></c>', '2020'],
    ['text', '<c r="@" t="inlineStr"><is><t>19/11/2020</t></is></c>', '2020-11-19'],
    ['a year as a number', '<c r="@"><v>2020</v></c>', '2020'],
  ])('takes a date that is shown as %s for no more than that', async (_what, xml, date) => {
    const { records, stderr } = await importWorkbook(workbook(sheet([dated(xml)])))
    expect(stderr).toBe('')
    expect(records['agr-quy-che-mot-2020']?.signed).toMatchObject({ on: date })
  })

  it.each([
    ['without its year', '<c r="@" s="4"><v>44154</v></c>', 'shown without its year'],
    ['as a bare number', '<c r="@"><v>44154</v></c>', 'is the number 44154, not a date'],
    ['as an error', '<c r="@" t="e"><v>#REF!</v></c>', 'is an error'],
    ['as a formula never worked out', '<c r="@"><f>TODAY()</f></c>', 'was never worked out'],
  ])('refuses a date that is shown %s', async (_what, xml, why) => {
    const { code, stderr } = await importWorkbook(workbook(sheet([dated(xml)])))
    expect(code).toBe(1)
    expect(stderr).toContain('bang.xlsx:2  B2 “Ngày”  ')
    expect(stderr).toContain(why)
  })

  it('takes the value that is kept of a formula, and says which cells have one', async () => {
    const formula = dated('<c r="@" s="1"><f>DATE(2020,11,19)</f><v>44154</v></c>')
    const { code, stdout, records } = await importWorkbook(workbook(sheet([formula, cells])))
    expect(code).toBe(0)
    expect(stdout).toContain('1 cell with a formula (B2)')
    expect(records['agr-quy-che-mot-2020']?.signed).toMatchObject({ on: '2020-11-19' })
  })

  it('takes a merged cell for every row that it spans', async () => {
    const second = ['Quy chế hai', '', '', cells[3] ?? '']
    const merged = '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/></mergeCells>'
    const { code, stdout, records } = await importWorkbook(workbook(sheet([cells, second], merged)))
    expect(code).toBe(0)
    expect(stdout).toContain('2 merged areas')
    expect(records['agr-quy-che-hai-2020']).toMatchObject({
      signed: { on: '2020-11-19' },
      parties: [{ actor: 'org-don-bp-dinh-gio' }, {}],
    })
  })

  it('reads numbers that are kept as text', async () => {
    const rows = [
      [...headers, 'Số'],
      [...cells, '2.677'],
      [...cells, { xml: '<c r="@"><v>12</v></c>' }],
      [...cells, '1.5'],
    ]
    const map = mapping('results: [{ column: Số, what: buổi, whatEn: sessions }]')
    const { code, stderr, records } = await importWorkbook(workbook({ name: 'A', rows }), map)
    expect(code).toBe(1)
    expect(stderr).toContain('E4 “Số”  “1.5” is no number that can be read in one way only')
    expect(records['agr-quy-che-mot-2020']?.results).toMatchObject([{ value: 2677 }])
    expect(records['agr-quy-che-mot-2020-2']?.results).toMatchObject([{ value: 12 }])
  })
})

describe('a workbook that cannot be trusted', () => {
  const good = workbook(sheet())
  const parts = workbookParts([sheet()])
  const sheetPath = 'xl/worksheets/sheet1.xml'
  const withSheet = (change: (xml: string) => string) =>
    pack(new Map([...parts, [sheetPath, Buffer.from(change(String(parts.get(sheetPath))))]]))

  it.each<[string, Uint8Array, RegExp]>([
    ['is cut off', good.subarray(0, good.length - 30), /is cut off/],
    ['is cut off in the middle', good.subarray(0, good.length >> 1), /is cut off/],
    ['is empty', new Uint8Array(), /is no Excel workbook/],
    ['is no archive', Buffer.from(`${head}\n${row}\n`), /is no Excel workbook/],
    ['is an archive of something else', pack(new Map([['a.txt', Buffer.from('a')]])), /no Excel workbook/],
    ['is in the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel format, or locked/],
    ['holds macros', pack(new Map([...parts, ['xl/vbaProject.bin', Buffer.from('x')]])), /holds macros/],
    [
      'declares entities',
      withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
      /with entities/,
    ],
    ['has comments', withSheet((xml) => xml.replace('<sheetData>', '<!-- --><sheetData>')), /comments/],
    [
      'has a cell far to the right',
      withSheet((xml) => xml.replace('r="D2"', 'r="XFD2"')),
      /has 16,384 columns in row 2; at most 256/,
    ],
    [
      'has a row far below',
      withSheet((xml) => xml.replace('</sheetData>', '<row r="999999999"></row></sheetData>')),
      /has more than 200,000 rows/,
    ],
    [
      'hides the number of a row from one of two readers',
      withSheet((xml) => xml.replace('</sheetData>', '<row r="5" x:r="999999999"></row></sheetData>')),
      /not well-formed/,
    ],
    ['is not well-formed', withSheet((xml) => xml.replace('r="D2"', 'r="D2')), /not well-formed|is damaged/],
    [
      'has a cell of a megabyte',
      workbook(sheet([[`${'a'.repeat(1_048_576)}`, ...cells.slice(1)]])),
      /has 1,048,576 characters in column 1 of row 2; a cell has at most 32,767/,
    ],
    ['has no headers', workbook({ name: 'A', rows: [[], cells] }), /has no headers there/],
  ])('is refused when it %s', async (_what, bytes, why) => {
    const { code, stderr, records } = await importWorkbook(bytes)
    expect(stderr).toMatch(why)
    expect(code).toBe(2)
    expect(records).toEqual({})
  })

  it('is refused by its name when it may hold macros', async () => {
    const { code, stderr } = await importWorkbook(good, mapping(), 'bang.xlsm')
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Save it as a workbook without macros (.xlsx).'),
    ])
  })

  it('is refused before it is unpacked when it would be too large', async () => {
    const bomb = new Map([...parts, [sheetPath, Buffer.alloc(8_388_608, ' ')]])
    const honest = packBomb(bomb, sheetPath, 4_000_000_000)
    expect(honest.length).toBeLessThan(20_000)
    const before = process.memoryUsage().rss
    expect((await importWorkbook(honest)).stderr).toMatch(/is 4,000,\d+,\d+ bytes or more when unpacked/)
    const lying = await importWorkbook(packBomb(bomb, sheetPath, 1_000))
    expect(lying.stderr).toContain('which is larger than it says')
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })
})
