import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRecords } from '../../seeds/check.ts'
import { readRecords } from '../../seeds/read.ts'
import { proveSources } from '../../seeds/sources.ts'
import { createFolder, findProblems, fixtureDocuments, fixtureRecords } from './support/records.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

/** Line 2 has a letter outside the Basic Multilingual Plane before the passage, and a tab in front. */
const document = 'Tin Hư Cấu\n\t🌲 Đồn Mây và xã Suối Mơ ký quy chế\nĐồn Gió\n'
const passage = 'Đồn Mây và xã Suối Mơ'
const right = { paragraph: 2, start: 3, end: 24, passageSha256: sha256(passage) }

const source = (lines = `file: tin.txt\nsha256: '${sha256(document)}'\n`) => `title: Tin Hư Cấu\n${lines}`
const citing = ({ paragraph, start, end, passageSha256 }: typeof right) => `kind: BORDER_GUARD_POST
name: Đồn Mây
cites: [tin]
citations:
  tin:
    source: src-tin
    paragraph: ${paragraph}
    start: ${start}
    end: ${end}
    passageSha256: '${passageSha256}'
`

async function prove(
  records: Record<string, string>,
  documents: Record<string, string | Uint8Array> = { 'tin.txt': document },
) {
  const folder = createFolder(records)
  const files = createFolder(documents)
  const { problems } = await findProblems([folder], files)
  const strip = (text: string) => text.replaceAll(join(folder, '/'), '').replaceAll(join(files, '/'), '')
  return problems.map((problem) => ({
    ...problem,
    file: strip(problem.file),
    message: strip(problem.message),
    fix: strip(problem.fix),
  }))
}
const proveCitation = (change: Partial<typeof right>) =>
  prove({ 'src-tin.yaml': source(), 'org-a.yaml': citing({ ...right, ...change }) })

describe('proving citations against documents', () => {
  it('accepts a passage that stands where its citation says', async () => {
    expect(await proveCitation({})).toEqual([])
  })

  it('proves every citation of the fixtures', async () => {
    const { set } = checkRecords(await readRecords([fixtureRecords]))
    expect(await proveSources(set, fixtureDocuments)).toEqual({ problems: [], proved: 40 })
  })

  it('says how many lines the document has, and where the passage stands', async () => {
    expect(await proveCitation({ paragraph: 9 })).toEqual([
      {
        file: 'org-a.yaml',
        line: 7,
        path: 'citations.tin.paragraph',
        message: 'is paragraph 9, but tin.txt has 4',
        fix: 'A passage with this fingerprint stands at paragraph: 2, start: 3, end: 24.',
      },
    ])
  })

  it('counts code points when a range leaves its line', async () => {
    const end = right.end + 20
    expect(await proveCitation({ end, passageSha256: sha256('x') })).toEqual([
      {
        file: 'org-a.yaml',
        line: 9,
        path: 'citations.tin.end',
        message: 'is 44, but paragraph 2 of tin.txt has 35 code points',
        fix: 'Count Unicode code points from 0; end is the one after the last.',
      },
    ])
  })

  it('finds a passage whose range was counted in UTF-16 units', async () => {
    expect(await proveCitation({ start: 4, end: 25 })).toEqual([
      {
        file: 'org-a.yaml',
        line: 10,
        path: 'citations.tin.passageSha256',
        message: `is not the fingerprint of paragraph 2, 4 to 25 of tin.txt, which has ${sha256('ồn Mây và xã Suối Mơ ')}`,
        fix: 'A passage with this fingerprint stands at paragraph: 2, start: 3, end: 24.',
      },
    ])
  })

  it('finds a whole line by its fingerprint, with or without the white space around it', async () => {
    const whole = await proveCitation({ paragraph: 1, start: 0, end: 3, passageSha256: sha256('Đồn Gió') })
    expect(whole[0]?.fix).toBe('A passage with this fingerprint stands at paragraph: 3, start: 0, end: 7.')
    const line = '🌲 Đồn Mây và xã Suối Mơ ký quy chế'
    const trimmed = await proveCitation({ paragraph: 1, start: 0, end: 3, passageSha256: sha256(line) })
    expect(trimmed[0]?.fix).toBe('A passage with this fingerprint stands at paragraph: 2, start: 1, end: 35.')
  })

  it('gives the fingerprint that is there when the passage is nowhere', async () => {
    const problems = await proveCitation({ passageSha256: sha256('nowhere') })
    expect(problems).toEqual([
      {
        file: 'org-a.yaml',
        line: 10,
        path: 'citations.tin.passageSha256',
        message: `is not the fingerprint of paragraph 2, 3 to 24 of tin.txt, which has ${sha256(passage)}`,
        fix: 'Correct the range, or, if it is right, write the fingerprint that is there.',
      },
    ])
  })

  it('tells a document from the one that was cited, and proves the passages all the same', async () => {
    const files = { 'src-tin.yaml': source(), 'org-a.yaml': citing(right) }
    const changed = `${document}Thêm một dòng\n`
    expect(await prove(files, { 'tin.txt': changed })).toEqual([
      {
        file: 'src-tin.yaml',
        line: 3,
        path: 'sha256',
        message: `is not the fingerprint of tin.txt, which has ${sha256(changed)}`,
        fix: 'Use the document that was cited, or cite this one anew.',
      },
    ])
  })

  it.each([
    ['is missing', source('file: gone.txt\n'), 'there is no document gone.txt'],
    [
      'lies outside the folder',
      source('file: ../tin.txt\n'),
      '"../tin.txt" leads out of the folder of documents',
    ],
    ['has no fingerprint', source('file: tin.txt\n'), 'names tin.txt without its fingerprint'],
  ])('refuses a document that %s', async (_, record, message) => {
    const problems = await prove({ 'src-tin.yaml': record })
    expect(problems.map(({ file, path, message: text }) => [file, path, text])).toEqual([
      ['src-tin.yaml', 'file', message],
    ])
  })

  const tin = 'tin-dinh-gio.txt'
  it.each([
    ['.', join(fixtureDocuments, tin)],
    ['./', join(fixtureDocuments, tin)],
    ['/', resolve(fixtureDocuments, tin).slice(1)],
    [`${fixtureDocuments}/`, tin],
    [`./${fixtureDocuments}/../documents`, tin],
    [resolve(fixtureDocuments), tin],
  ])('finds documents in the folder %s, and no others', async (folder, name) => {
    const fingerprint = sha256(readFileSync(join(fixtureDocuments, tin), 'utf8'))
    const inside = createFolder({ 'src-tin.yaml': source(`file: ${name}\nsha256: '${fingerprint}'\n`) })
    expect((await findProblems([inside], folder)).problems).toEqual([])
    const beside = createFolder({ 'src-tin.yaml': source("file: '../documents-beside.txt'\n") })
    expect((await findProblems([beside], folder)).problems.map(({ message }) => message)).toEqual([
      folder === '/'
        ? 'there is no document /documents-beside.txt'
        : '"../documents-beside.txt" leads out of the folder of documents',
    ])
  })

  it('refuses a document that is no UTF-8', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x41])
    const record = source(`file: tin.txt\nsha256: '${createHash('sha256').update(bytes).digest('hex')}'\n`)
    const problems = await prove({ 'src-tin.yaml': record }, { 'tin.txt': bytes })
    expect(problems.map(({ message }) => message)).toEqual(['tin.txt is not valid UTF-8'])
  })

  it('warns of a place in a source that names no file', async () => {
    const problems = await prove({ 'src-tin.yaml': source(''), 'org-a.yaml': citing(right) })
    expect(problems).toEqual([
      {
        file: 'org-a.yaml',
        line: 7,
        path: 'citations.tin.paragraph',
        message: 'cannot be proved: src-tin names no file',
        fix: 'Add file and sha256 in src-tin.yaml.',
        warning: true,
      },
    ])
  })
})
