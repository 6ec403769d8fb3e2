import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandomOf } from '../world/random.ts'

/** Files that are written at a time. */
const atOnce = 64

interface RecordFile {
  readonly path: string
  readonly text: string
}

function toAgreement(number: number, organizations: number, sources: number): RecordFile {
  const random = createRandomOf(1, number)
  const parties = new Set<number>()
  while (parties.size < 3) parties.add(Math.floor(random() ** 4 * organizations))
  const year = 2010 + (number % 15)
  const text = `kind: REGULATION
title: Quy chế phối hợp số ${number} về bảo vệ chủ quyền, an ninh biên giới
cites: [ky]
signed:
  on: "${year}-0${1 + (number % 9)}-1${number % 10}"
  cites: [ky]
parties:
${[...parties].map((party) => `  - actor: org-g${party}\n    role: SIGNATORY\n    cites: [ky]`).join('\n')}
citations:
  ky:
    source: src-g${number % sources}
    note: Hai bên ký quy chế số ${number}.
`
  // Folders of a thousand, as people keep them.
  return { path: join('agreements', String(Math.floor(number / 1_000)), `agr-g${number}.yaml`), text }
}

function toOrganizations(count: number): RecordFile[] {
  const rows = Array.from({ length: count }, (_, n) => `org-g${n},Đồn Biên phòng số ${n}\n`)
  return [
    {
      path: 'organizations.table.yaml',
      text: 'rows: organizations.csv\neach:\n  kind: BORDER_GUARD_POST\n  cites: [list]\n  citations: { list: { source: src-g0 } }\n',
    },
    { path: 'organizations.csv', text: `id,name\n${rows.join('')}` },
  ]
}

function* toFiles(records: number): Generator<RecordFile> {
  const organizations = Math.max(10, Math.floor(records * 0.39))
  const sources = Math.max(1, Math.floor(records * 0.01))
  yield* toOrganizations(organizations)
  for (let n = 0; n < sources; n += 1)
    yield {
      path: join('sources', `src-g${n}.yaml`),
      text: `title: Bài báo số ${n} về phối hợp ở biên giới\n`,
    }
  for (let n = 0; n < records - organizations - sources; n += 1) yield toAgreement(n, organizations, sources)
}

/** Fills a folder with so many sound records: six of ten are agreements in files of their own, most others a table. */
export async function writeRecords(folder: string, records: number): Promise<void> {
  const made = new Set<string>()
  let writing: Array<Promise<void>> = []
  for (const { path, text } of toFiles(records)) {
    const target = join(folder, path)
    const parent = join(target, '..')
    if (!made.has(parent)) await mkdir(parent, { recursive: true })
    made.add(parent)
    writing.push(writeFile(target, text))
    if (writing.length < atOnce) continue
    await Promise.all(writing)
    writing = []
  }
  await Promise.all(writing)
}
