import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolder } from '../support/records.ts'
import { head, importCsv, importFile, mapping, row } from './support/importing.ts'

const csv = `${head}\n${row}\n`
const swap = (bytes: Buffer) => Buffer.from(bytes).swap16()

describe('an import of CSV', () => {
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', csv],
    ['UTF-8 with a mark', `\ufeff${csv}`],
    ['UTF-16, little end first', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16, big end first', swap(Buffer.from(`\ufeff${csv}`, 'utf16le'))],
    ['semicolons', csv.replaceAll(',', ';')],
    ['tabs', csv.replaceAll(',', '\t')],
    ['lines as Windows ends them', csv.replaceAll('\n', '\r\n')],
    ['letters that are composed otherwise', csv.normalize('NFD')],
  ])('reads %s', async (_what, content) => {
    const { code, stderr, records } = await importCsv(content, mapping())
    expect([code, stderr]).toEqual([0, ''])
    expect(records['agr-quy-che-mot-2020']).toMatchObject({ title: 'Quy chế một', parties: [{}, {}] })
  })

  it('reads quoted cells with line breaks, separators and quotes as one cell of one row', async () => {
    const content = `${head}\n"Quy chế ""một"",\nhai",2020,Đoàn 99,"UBND huyện Khe Sâu\nĐồn Biên phòng Đỉnh Gió"\n${row}\n`
    const { code, records } = await importCsv(content, mapping())
    expect(code).toBe(0)
    expect(records['agr-quy-che-mot-hai-2020']).toMatchObject({
      title: 'Quy chế "một", hai',
      parties: [{}, { actor: 'org-ubnd-huyen-khe-sau' }, { actor: 'org-don-bp-dinh-gio' }],
    })
    expect(records['agr-quy-che-mot-2020']?.cites).toEqual(['dong-3'])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'windows-1258 or windows-1252',
      Buffer.concat([Buffer.from(`${head}\nQuy ch`), Buffer.from([0xea, 0xec]), Buffer.from(',2020,a,b\n')]),
      /bang\.csv:2 {2}is not UTF-8; it may be in an older encoding such as windows-1258/,
    ],
    ['UTF-16 without a mark', Buffer.from(csv, 'utf16le'), /UTF-16 without a mark/],
    [
      'UTF-16 that is cut off',
      Buffer.from(`\ufeff${csv}`, 'utf16le').subarray(0, -1),
      /is not valid UTF-16LE/,
    ],
    ['letters garbled before', Buffer.from(Buffer.from(csv).toString('latin1')), /garbled/],
    [
      'letters lost before',
      csv.replace('ế', '\ufffd'),
      /bang\.csv:2 {2}holds characters that an earlier program could not read/,
    ],
    ['an open quote', `${head}\n"Quy chế,2020\n`, /ends within a quoted cell/],
    ['a quote within a cell', `${head}\nQuy "chế,2020,a,b\n`, /has a quote where none can stand/],
    ['nothing', '', /has no headers there/],
    ['a row of headers without any', `\n${csv}`, /has no headers there/],
    ['a cell of a megabyte', `${head}\n${'a'.repeat(1_048_576)},2020,a,b\n`, /more than 131,324 characters/],
    ['too many columns', `${head}${',x'.repeat(300)}\n`, /has 304 columns in row 1; at most 256/],
  ])('refuses %s', async (_what, content, why) => {
    const { code, stderr, records } = await importCsv(content, mapping())
    expect(stderr).toMatch(why)
    expect(code).toBe(2)
    expect(records).toEqual({})
  })

  it('refuses files that are not there, are folders, or are something else by their names', async () => {
    const folder = createFolder({ 'a.pdf': '', 'b.csv/c': '' })
    expect((await importFile(join(folder, 'none.csv'), mapping())).stderr).toContain('none.csv  is not there')
    expect((await importFile(join(folder, 'b.csv'), mapping())).stderr).toContain('b.csv  is a folder')
    expect((await importFile(join(folder, 'a.pdf'), mapping())).stderr).toContain('neither CSV nor')
  })

  it('refuses more rows than it says that it reads', async () => {
    const { code, stderr } = await importCsv(`${head}${'\n'.repeat(200_000)}${row}\n`, mapping(), {
      args: ['--dry-run'],
    })
    expect(code).toBe(2)
    expect(stderr).toContain('has more than 200,000 rows')
  })
})

describe('the columns of a mapping', () => {
  it('are found whatever their letter case and spaces', async () => {
    const { code } = await importCsv(csv.replace('Bên A', ' BÊN   A '), mapping())
    expect(code).toBe(0)
  })

  it('are found in the row that is said to hold the headers', async () => {
    const { code } = await importCsv(`Danh sách,,,\n,,,\n${csv}`, `headerRow: 3\n${mapping()}`)
    expect(code).toBe(0)
  })

  it('are told when they are not there, with the nearest, or are there twice', async () => {
    const { code, stderr } = await importCsv(
      csv.replace('Ngày', 'Ngày ký').replace('Tên', 'Bên B'),
      mapping(),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/mapping\.yaml:4 {2}title\.column {2}row 1 of \S+bang\.csv has no column “Tên”/)
    expect(stderr).toMatch(
      /mapping\.yaml:5 {2}signed\.column .* has no column “Ngày”\n.*Did you mean “Ngày ký”\?/,
    )
    expect(stderr).toMatch(/mapping\.yaml:8 {2}parties\[1\]\.column .* has the column “Bên B” twice/)
  })
})
