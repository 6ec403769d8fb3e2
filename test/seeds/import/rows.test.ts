import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolder, findProblems } from '../support/records.ts'
import { head, importCsv, mapping, readFiles, row } from './support/importing.ts'
import { knownFiles } from './support/known.ts'

const one = `${head}\n${row}\n`

describe('an import of rows', () => {
  it('makes a record of each row, and one of the source', async () => {
    const { code, records, stderr, stdout } = await importCsv(one, mapping())
    expect(stderr).toBe('')
    expect(stdout).toMatch(/1 of 1 row imported.*\n1 source, 1 agreement written/)
    expect(code).toBe(0)
    const cites = ['dong-2']
    expect(records).toEqual({
      'src-bang-quy-che': { title: 'Bảng quy chế' },
      'agr-quy-che-mot-2020': {
        kind: 'REGULATION',
        title: 'Quy chế một',
        cites,
        signed: { on: '2020-11-19', cites },
        parties: [
          { actor: 'org-don-bp-dinh-gio', role: 'SIGNATORY', cites },
          { actor: 'org-ubnd-huyen-khe-sau', role: 'SIGNATORY', cites },
        ],
        citations: { 'dong-2': { source: 'src-bang-quy-che', note: 'Tệp bang.csv, dòng 2.' } },
      },
    })
  })

  it('makes records that the loader finds nothing wrong with', async () => {
    const { out } = await importCsv(one, mapping())
    const { problems, records } = await findProblems([createFolder(knownFiles), out])
    expect(problems).toEqual([])
    expect(records.map(({ id }) => id)).toContain('agr-quy-che-mot-2020')
  })

  it('makes the same files every time, and gives rows of one title ids of their own', async () => {
    const csv = `${head}\n${row}\n${row.replace('19/11', '20/11')}\n${row.replace('2020', '2021')}\n`
    const first = await importCsv(csv, mapping())
    const second = await importCsv(csv, mapping())
    expect(Object.keys(first.records).sort()).toEqual([
      'agr-quy-che-mot-2020',
      'agr-quy-che-mot-2020-2',
      'agr-quy-che-mot-2021',
      'src-bang-quy-che',
    ])
    expect(readFiles(second.out)).toEqual(readFiles(first.out))
  })

  it('leaves ids as they are when another row can be imported at last', async () => {
    const csv = (text: string) => `${head}\n${row.replace('Đỉnh Gió', text)}\n${row}\n`
    const before = await importCsv(csv('Không Ai'), mapping())
    const after = await importCsv(csv('Đỉnh Gió'), mapping())
    expect(Object.keys(before.records)).toEqual(['agr-quy-che-mot-2020-2', 'src-bang-quy-che'])
    expect(after.records).toMatchObject(before.records)
    expect(Object.keys(after.records)).toContain('agr-quy-che-mot-2020')
  })

  it('reads all that a mapping can name', async () => {
    const csv = `Loại;Tên;Tên Anh;Số;Ngày;Từ;Đến;Bên A;Bên B;Nơi;Lĩnh vực;Số buổi;Ghi chú;Note;Tóm tắt;Nguồn;Đường dẫn
chương trình;Chương trình;Programme;12/QC;tháng 5/2021;2021;2025;Đoàn 99;UBND h. Khe Sâu;Khe Sâu;Tuần tra chung;2.677;Chưa rõ;Unclear;Tự viết;Báo A;https://example.org/a
`
    const { records, code, stderr } = await importCsv(
      csv,
      `
source: { title: { column: Nguồn }, url: { column: Đường dẫn }, publishedOn: '2026' }
basis: INFERRED
reason: Suy ra từ báo cáo.
kind: { column: Loại, words: { Chương trình: PROGRAMME } }
title: { column: Tên }
titleEn: { column: Tên Anh }
number: { column: Số }
summary: { column: Tóm tắt }
note: { column: Ghi chú }
noteEn: { column: Note }
signed: { column: Ngày, at: { column: Nơi, level: DISTRICT } }
period: { from: { column: Từ }, to: { column: Đến } }
parties:
  - { column: Bên A, role: SIGNATORY }
  - { column: Bên B, role: WITNESS }
areas: [{ column: Lĩnh vực }]
places: [{ column: Nơi, level: DISTRICT }]
results: [{ column: Số buổi, what: buổi, whatEn: sessions, quantifier: ABOUT }]
`,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('warning: has org-doan-ktqp-99 alone to coordinate')
    const cites = ['dong-2']
    expect(records['src-bao-a-2026']).toEqual({
      title: 'Báo A',
      publishedOn: '2026',
      url: 'https://example.org/a',
    })
    expect(records['agr-chuong-trinh-2021']).toEqual({
      kind: 'PROGRAMME',
      number: '12/QC',
      title: 'Chương trình',
      titleEn: 'Programme',
      summary: 'Tự viết',
      cites,
      signed: { on: '2021-05', at: 'unit-huyen-khe-sau', cites },
      period: { from: '2021', to: '2025', cites },
      parties: [
        { actor: 'org-doan-ktqp-99', role: 'SIGNATORY', cites },
        { actor: 'org-ubnd-huyen-khe-sau', role: 'WITNESS', cites },
      ],
      areas: [{ area: 'area-tuan-tra', cites }],
      places: [{ place: 'unit-huyen-khe-sau', cites }],
      results: [{ what: 'buổi', whatEn: 'sessions', value: 2677, quantifier: 'ABOUT', cites }],
      notes: [{ text: 'Chưa rõ', textEn: 'Unclear', cites }],
      citations: {
        'dong-2': {
          source: 'src-bao-a-2026',
          basis: 'INFERRED',
          note: 'Suy ra từ báo cáo. Tệp bang.csv, dòng 2.',
        },
      },
    })
  })

  it('tells each cell that cannot be read, and imports the other rows', async () => {
    const bad = row.replace('19/11/2020', '31/6/2020').replace('Quy chế một', '')
    const { code, stderr, records } = await importCsv(`${head}\n${bad}\n\n${row}\n`, mapping())
    expect(code).toBe(1)
    expect(stderr).toContain('bang.csv:2  B2 “Ngày”  is no date that exists')
    expect(stderr).toContain('bang.csv:2  A2 “Tên”  is empty')
    expect(Object.keys(records)).toContain('agr-quy-che-mot-2020')
    expect(records['agr-quy-che-mot-2020']?.cites).toEqual(['dong-4'])
  })

  it('tells what the rules of evidence have against a record that it made', async () => {
    const csv = `${head},Đến\n${row},2019\n`
    const { code, stderr } = await importCsv(csv, mapping('period: { to: { column: Đến } }'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/agr-quy-che-mot-2020\.yaml:\d+ {2}signed\.on/)
  })

  it('keeps markup as the text that it is, and refuses control characters', async () => {
    const markup = row.replace('Quy chế một', '"<script>alert(1)</script> & {{x}}: #1"')
    const control = row.replace('một', 'm\u0007ột')
    const { code, stderr, records } = await importCsv(`${head}\n${markup}\n${control}\n`, mapping())
    expect(code).toBe(1)
    expect(stderr).toContain('bang.csv:3  A3 “Tên”  holds the control character U+0007')
    expect(records['agr-script-alert-1-script-x-1-2020']?.title).toBe('<script>alert(1)</script> & {{x}}: #1')
  })
})

describe('the folder of an import', () => {
  it('is refused when it holds anything, and left as it is', async () => {
    const out = createFolder({ 'mine.txt': 'mine' })
    const { code, stderr } = await importCsv(one, mapping(), { out })
    expect(code).toBe(2)
    expect(stderr).toContain('--replace')
    expect(readFiles(out)).toEqual({ 'mine.txt': 'mine' })
  })

  it('has with --replace only what an import wrote exchanged', async () => {
    const { out } = await importCsv(one, mapping())
    writeFileSync(join(out, 'mine.txt'), 'mine')
    const csv = `${head}\n${row.replace('một', 'hai')}\n`
    const { code, records } = await importCsv(csv, mapping(), { out, args: ['--replace'] })
    expect(code).toBe(0)
    expect(Object.keys(records)).toEqual(['agr-quy-che-hai-2020', 'src-bang-quy-che'])
    expect(readFiles(out)['mine.txt']).toBe('mine')
  })

  it('keeps a record that was edited, and refuses to write over it', async () => {
    const { out } = await importCsv(one, mapping())
    const path = join(out, 'agreements/agr-quy-che-mot-2020.yaml')
    writeFileSync(path, `# edited\n${readFileSync(path, 'utf8')}`)
    const { code, stderr } = await importCsv(one, mapping(), { out, args: ['--replace'] })
    expect(code).toBe(2)
    expect(stderr).toContain('was changed after an import wrote it')
    expect(readFileSync(path, 'utf8')).toMatch(/^# edited/)
  })

  it('is not made by a dry run', async () => {
    const { code, stdout, out } = await importCsv(one, mapping(), { args: ['--dry-run'] })
    expect(code).toBe(0)
    expect(stdout).toContain('would be written to')
    expect(readdirSync(dirname(out))).toEqual([])
  })

  it('is not made by an import that ends early, nor is anything beside it', async () => {
    const { code, stderr, out } = await importCsv(one, mapping(), { signal: AbortSignal.abort() })
    expect(code).toBe(130)
    expect(stderr).toContain('nothing was written')
    expect(readdirSync(dirname(out))).toEqual([])
  })

  it('has nothing left beside it when the sheet turns out to be broken', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => row.replace('một', String(index)))
    const csv = Buffer.concat([Buffer.from(`${head}\n${rows.join('\n')}\n`), Buffer.from([0xff, 0x41])])
    const { code, out } = await importCsv(csv, mapping())
    expect(code).toBe(2)
    expect(readdirSync(dirname(out))).toEqual([])
  })

  it('is refused where it is a file', async () => {
    const folder = createFolder({ file: '' })
    mkdirSync(join(folder, 'empty'))
    expect((await importCsv(one, mapping(), { out: join(folder, 'file') })).code).toBe(2)
    expect((await importCsv(one, mapping(), { out: join(folder, 'empty') })).code).toBe(0)
  })
})
