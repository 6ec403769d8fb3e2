import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorsAmong } from '../../seeds/problem.ts'
import { brokenForms } from './support/broken.ts'
import { brokenActors } from './support/broken-actors.ts'
import { brokenFacts } from './support/broken-facts.ts'
import { brokenFiles } from './support/broken-files.ts'
import { brokenTimes } from './support/broken-times.ts'
import { sound } from './support/cases.ts'
import { createFolder, findProblems, fixtureRecords } from './support/records.ts'
import { within } from './support/within.ts'

const cases = [...brokenFiles, ...brokenForms, ...brokenFacts, ...brokenTimes, ...brokenActors]

describe('checking records', () => {
  it('finds nothing wrong with sound records', async () => {
    expect((await findProblems([createFolder(sound)])).problems).toEqual([])
    expect((await findProblems([fixtureRecords])).problems).toEqual([])
  })

  it.each(cases)('says where, what and how to mend: $title', async ({ files, problems }) => {
    const folder = createFolder({ ...sound, ...files })
    expect(within(folder, (await findProblems([folder])).problems)).toEqual(problems)
  })

  it('lists the problems of all files in one run', async () => {
    const files: Record<string, string | Uint8Array> = {}
    const expected: string[] = []
    for (const [index, broken] of cases.entries()) {
      const names = Object.keys(broken.files)
      const isAlone = names.length === 1 && /^(org|agr)-a\.yaml$/.test(names[0] ?? '')
      if (!isAlone) continue
      const name = (names[0] ?? '').replace('-a.yaml', `-${index}.yaml`)
      files[name] = broken.files[names[0] ?? ''] ?? ''
      expected.push(...errorsAmong(broken.problems).map(({ line, message }) => `${name}:${line} ${message}`))
    }
    const folder = createFolder({ ...sound, ...files })
    const found = errorsAmong(within(folder, (await findProblems([folder])).problems)).map(
      ({ file, line, message }) => `${file}:${line} ${message}`,
    )
    expect(expected.length).toBeGreaterThan(30)
    expect(found.sort()).toEqual(expected.sort())
  })

  it('refuses a folder that is not there, one that is a file and one without records', async () => {
    const folder = createFolder({ 'note.txt': 'x', 'empty/.keep': '' })
    const at = (name: string) => join(folder, name)
    expect((await findProblems([at('gone'), at('note.txt')])).problems).toEqual([
      { file: at('gone'), path: '', message: 'is not there', fix: 'Name a folder that holds records.' },
      {
        file: at('note.txt'),
        path: '',
        message: 'is a file, not a folder',
        fix: 'Name the folder that it is in.',
      },
    ])
    expect((await findProblems([at('empty')])).problems).toEqual([
      {
        file: at('empty'),
        path: '',
        message: 'holds no record',
        fix: 'Name a folder that holds *.yaml records.',
      },
    ])
  })

  it('goes on to the facts of a record with an unknown field', async () => {
    const folder = createFolder({
      ...sound,
      'agr-a.yaml': `kind: PLAN
title: Kế hoạch Hư Cấu
colour: red
signed: { on: '2026', cites: [tin] }
period: { to: '2025', cites: [tin] }
parties:
  - { actor: org-don-bp-dinh-gio, role: SIGNATORY, cites: [tin] }
  - { actor: org-cong-an-suoi-mo, role: SIGNATORY, cites: [tin] }
cites: [tin]
citations:
  tin: { source: src-tin }
`,
    })
    const { problems } = await findProblems([folder])
    expect(problems.map(({ path }) => path)).toEqual(['colour', 'signed.on'])
  })

  it('reads a folder once that is named twice or through a link', async () => {
    const folder = createFolder({ ...sound })
    const { problems, records } = await findProblems([
      folder,
      join(folder, '.'),
      `${folder}/../${folder.split('/').at(-1)}`,
    ])
    expect(problems).toEqual([])
    expect(records).toHaveLength(Object.keys(sound).length)
  })
})
