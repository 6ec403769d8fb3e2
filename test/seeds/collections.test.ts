import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../seeds/problem.ts'
import { readRecords } from '../../seeds/read.ts'
import { type BrokenCase, sound } from './support/cases.ts'
import { createFolder, findProblems, readChecked } from './support/records.ts'
import { another, refused } from './support/refused-collections.ts'
import { within } from './support/within.ts'

const base = `kind: BORDER_GUARD_POST
name: Đồn Mây
aliases: [Đồn Ngàn Mây]
basedIn:
  - { place: unit-xa-suoi-mo, cites: [tin] }
cites: [tin]
citations:
  tin: { source: src-tin }
`
/** Collections in the order of their names: `nen` has the sound records and one post, others follow. */
function createCollections(files: BrokenCase['files']): { root: string; folders: string[] } {
  const inBase = Object.entries({ ...sound, 'org-may.yaml': base }).map(([name, text]) => [
    `nen/${name}`,
    text,
  ])
  const root = createFolder({ ...Object.fromEntries(inBase), ...files })
  const names = new Set(['nen', ...Object.keys(files).map((name) => name.split('/')[0] ?? '')])
  return { root, folders: [...names].map((name) => join(root, name)) }
}

async function problemsOf(files: BrokenCase['files']): Promise<Problem[]> {
  const { root, folders } = createCollections(files)
  return within(root, (await findProblems(folders)).problems)
}

async function readPost(files: Readonly<Record<string, string>>) {
  const records = await readChecked(...createCollections(files).folders)
  const posts = records.filter(({ id }) => id === 'org-may')
  const [post] = posts
  if (posts.length !== 1 || post?.type !== 'Organization') throw new Error('org-may is not one record')
  return post
}

describe('adding to a record of an earlier collection', () => {
  const added = `mode: ADD
nameEn: Mây Post
aliases: [Đồn BP Mây]
basedIn:
  - { place: unit-xa-suoi-mo, validFrom: '2020', cites: [bao] }
cites: [bao]
citations:
  bao: { source: src-tin, note: Báo nêu tên đồn. }
`

  it('joins lists and citations, and fills what was not said', async () => {
    const post = await readPost({ 'them/org-may.yaml': added })
    expect(post).toMatchObject({
      name: 'Đồn Mây',
      nameEn: 'Mây Post',
      aliases: ['Đồn Ngàn Mây', 'Đồn BP Mây'],
      basedIn: [
        { place: 'unit-xa-suoi-mo', cites: ['tin'] },
        { place: 'unit-xa-suoi-mo', validFrom: '2020', cites: ['bao'] },
      ],
      cites: ['tin', 'bao'],
    })
    expect(Object.keys(post.citations)).toEqual(['tin', 'bao'])
    expect(post).not.toHaveProperty('mode')
  })

  it('joins what several collections add, in their order, and counts it', async () => {
    const files = {
      'them/org-may.yaml': 'mode: ADD\naliases: [Đồn Một]\n',
      'them-nua/org-may.yaml': 'mode: ADD\naliases: [Đồn Hai]\n',
      'cuoi/org-may.yaml': 'mode: ADD\naliases: [Đồn Ba]\n',
    }
    expect((await readPost(files)).aliases).toEqual(['Đồn Ngàn Mây', 'Đồn Một', 'Đồn Hai', 'Đồn Ba'])
    const read = await readRecords(createCollections(files).folders)
    expect(read).toMatchObject({ added: 3, overridden: 0 })
    expect(read.records).toHaveLength(6)
  })

  it('lets the addition repeat a value or a citation as it is', async () => {
    const post = await readPost({
      'them/org-may.yaml': `mode: ADD
kind: BORDER_GUARD_POST
name: Đồn Mây
citations:
  tin: { source: src-tin }
`,
    })
    expect(post).toMatchObject({ name: 'Đồn Mây', cites: ['tin'] })
    expect(Object.keys(post.citations)).toEqual(['tin'])
  })

  it('adds to a record by a row of a table, and to a row by a file', async () => {
    const table = 'rows: don.csv\neach:\n  mode: ADD\n  citations:\n    bao: { source: src-tin }\n'
    const post = await readPost({
      'bang/don.table.yaml': table,
      'bang/don.csv': 'id,aliases[],cites[]\norg-may,Đồn Hai | Đồn Ba,bao\n',
      'cuoi/org-may.yaml': 'mode: ADD\naliases: [Đồn Bốn]\n',
    })
    expect(post.aliases).toEqual(['Đồn Ngàn Mây', 'Đồn Hai', 'Đồn Ba', 'Đồn Bốn'])
    expect(post.cites).toEqual(['tin', 'bao'])
  })

  it('takes a citation key that every object has by nature for one like any other', async () => {
    const post = await readPost({
      'them/org-may.yaml':
        'mode: ADD\ncites: [constructor]\ncitations:\n  constructor: { source: src-tin }\n',
    })
    expect(post.cites).toEqual(['tin', 'constructor'])
  })

  it('says of what was added where it stands in the file that adds it', async () => {
    expect(
      await problemsOf({
        'them/org-may.yaml': `mode: ADD
validTo: '2021-02-30'
aliases:
  - Đồn Hai
  - Đồn ngàn mây
basedIn:
  - { place: unit-xa-suoi-mo, validFrom: '2020', cites: [bao] }
  - place: unit-khong-co-that
    cites: [bao]
cites: [bao, tn]
colour: red
citations:
  bao:
    source: src-tim
`,
      }),
    ).toMatchObject(
      [
        {
          line: 2,
          path: 'validTo',
          message: '"2021-02-30" names a day that does not exist: 2021-02 has 28 days',
        },
        { line: 8, path: 'basedIn[2].place', message: 'there is no record unit-khong-co-that' },
        { line: 10, path: 'cites[2]', message: '"tn" is no citation of this record' },
        { line: 11, path: 'colour', message: 'is no field here' },
        { line: 14, path: 'citations.bao.source', message: 'there is no record src-tim' },
      ].map((problem) => ({ file: 'them/org-may.yaml', ...problem })),
    )
  })

  it('says of what the earlier file has where it stands there', async () => {
    expect(
      await problemsOf({
        'nen/org-may.yaml': base
          .replace('unit-xa-suoi-mo', 'unit-khong-co-that')
          .replace('src-tin', 'src-tim'),
        'them/org-may.yaml': added,
      }),
    ).toMatchObject([
      { file: 'nen/org-may.yaml', line: 5, path: 'basedIn[0].place' },
      { file: 'nen/org-may.yaml', line: 8, path: 'citations.tin.source' },
    ])
  })

  it('finds the third file among three', async () => {
    expect(
      await problemsOf({
        'hai/org-may.yaml': 'mode: ADD\naliases: [Đồn Hai, Đồn Ba]\n',
        'ba/org-may.yaml': 'mode: ADD\naliases:\n  - Đồn Bốn\n  - đồn ba\n',
      }),
    ).toMatchObject([{ file: 'ba/org-may.yaml', line: 4, path: 'aliases[4]', fix: 'Delete the alias.' }])
  })
})

describe('records of one id', () => {
  it.each(refused)('are refused, with where and how to mend: $title', async ({ files, problems }) => {
    const found = await problemsOf(files)
    expect(found).toEqual(problems)
  })

  it('leave the earlier one as it was where they cannot be joined', async () => {
    const { folders } = createCollections({ 'them/org-may.yaml': 'mode: ADD\nname: Đồn Gió\naliases: [A]\n' })
    const { records } = await readRecords(folders)
    expect(records.find(({ id }) => id === 'org-may')?.value).toMatchObject({
      name: 'Đồn Mây',
      aliases: ['Đồn Ngàn Mây'],
    })
  })
})

describe('overriding a record of an earlier collection', () => {
  it('replaces all that it said', async () => {
    const post = await readPost({ 'thay/org-may.yaml': `mode: OVERRIDE\n${another}` })
    expect(post).toMatchObject({ name: 'Đồn Gió', aliases: [], basedIn: [], cites: ['bao'] })
    expect(Object.keys(post.citations)).toEqual(['bao'])
    const { folders } = createCollections({ 'thay/org-may.yaml': `mode: OVERRIDE\n${another}` })
    expect(await readRecords(folders)).toMatchObject({ added: 0, overridden: 1 })
  })

  it('replaces what was wrong, which is told no more', async () => {
    const broken = base.replace('unit-xa-suoi-mo', 'unit-khong-co-that')
    expect(await problemsOf({ 'nen/org-may.yaml': broken })).toHaveLength(1)
    expect(
      await problemsOf({ 'nen/org-may.yaml': broken, 'thay/org-may.yaml': `mode: OVERRIDE\n${another}` }),
    ).toEqual([])
  })

  it('says what is wrong with the new record in the new file', async () => {
    expect(
      await problemsOf({ 'thay/org-may.yaml': `mode: OVERRIDE\n${another}colour: red\n` }),
    ).toMatchObject([{ file: 'thay/org-may.yaml', line: 7, path: 'colour' }])
  })

  it('counts the collections in the order given', async () => {
    const { folders } = createCollections({
      'mot/org-may.yaml': `mode: OVERRIDE\n${another.replace('Gió', 'Một')}`,
      'hai/org-may.yaml': `mode: OVERRIDE\n${another.replace('Gió', 'Hai')}`,
      'ba/org-may.yaml': 'mode: ADD\naliases: [Đồn Ba]\n',
    })
    const [first = '', one = '', two = '', three = ''] = folders
    const postOf = async (...order: string[]) =>
      (await readChecked(...order)).find(({ id }) => id === 'org-may')
    expect(await postOf(first, one, two, three)).toMatchObject({ name: 'Đồn Hai', aliases: ['Đồn Ba'] })
    expect(await postOf(first, two, three, one)).toMatchObject({ name: 'Đồn Một', aliases: [] })
  })
})
