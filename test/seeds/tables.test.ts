import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toId } from '../../schema/ids.ts'
import type { AtlasRecord, RecordType } from '../../schema/records/index.ts'
import { isOf } from '../../seeds/check/record-set.ts'
import { checkRecords } from '../../seeds/check.ts'
import { renderCsv } from '../../seeds/csv.ts'
import { readRecords } from '../../seeds/read.ts'
import { brokenTables, communes, communesWithin } from './support/broken-tables.ts'
import { organization, sound } from './support/cases.ts'
import { createFolder, findProblems, readChecked } from './support/records.ts'
import { within } from './support/within.ts'

/** The record with the id among those of the sound records and the files. */
async function readOne<T extends RecordType>(
  type: T,
  id: string,
  files: Readonly<Record<string, string>>,
): Promise<AtlasRecord<T>> {
  const { set } = checkRecords(await readRecords([createFolder({ ...sound, ...files })]))
  const found = set.find(toId(id))
  if (!found || !isOf(found, type)) throw new Error(`there is no ${id}`)
  return found.record
}

const reorganization = `rows: doi.csv
each:
  kind: MERGER
  effectiveOn: '2025-07-01'
  cites: [list]
  created:
    - cites: [list]
  ended:
    - extent: PARTIAL
      cites: [list]
  citations:
    list: { source: src-tin }
    map: { source: src-tin, note: Bảng nêu xã cũ và xã mới. }
    names: { source: src-tin, basis: INFERRED, note: Suy ra vì trùng tên. }
`

describe('a table of records', () => {
  it('makes a record of each row, with what is said of all', async () => {
    const records = await readChecked(
      createFolder({
        ...sound,
        'xa.table.yaml': communes,
        'xa.csv': 'id,name,unitType\nunit-may,Mây,\nunit-gio,"Gió, Ngàn",phường\n',
      }),
    )
    const units = records.filter(({ id }) => id === 'unit-may' || id === 'unit-gio')
    const citations = { list: { source: 'src-tin', part: 'BODY', basis: 'STATED' } }
    const all = { type: 'AdministrativeUnit', level: 'COMMUNE', cites: ['list'], partOf: [], citations }
    expect(units).toMatchObject([
      { ...all, id: 'unit-may', name: 'Mây', unitType: 'xã' },
      { ...all, id: 'unit-gio', name: 'Gió, Ngàn', unitType: 'phường' },
    ])
  })

  it('holds records of several types, whose ids tell them apart', async () => {
    const records = await readChecked(
      createFolder({
        'hon-hop.table.yaml':
          'rows: hon-hop.csv\neach:\n  cites: [tin]\n  citations: { tin: { source: src-tin } }\n',
        'hon-hop.csv': 'id,name,number\nprog-may,Chương trình Mây,\nlaw-gio,Luật Gió,1/2020/QH\n',
        'src-tin.yaml': 'title: Tin\n',
      }),
    )
    expect(records.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'src-tin Source',
      'prog-may Programme',
      'law-gio LegalInstrument',
    ])
  })

  it('takes a cell of spaces for one that says nothing, and spaces around a value for none', async () => {
    const unit = await readOne('AdministrativeUnit', 'unit-may', {
      'xa.table.yaml': communesWithin,
      'xa.csv': ' id , name,nameEn,partOf[].unit\n unit-may ,  Mây ,   ,  \n',
    })
    expect(unit.name).toBe('Mây')
    expect(unit).not.toHaveProperty('nameEn')
    expect(unit.partOf).toEqual([])
  })

  it('takes rows that follow one another with one id for one record', async () => {
    const unit = await readOne('AdministrativeUnit', 'unit-may', {
      'xa.table.yaml': communesWithin,
      'xa.csv':
        'id,name,partOf[].unit,partOf[].validTo\nunit-may,Mây,unit-xa-suoi-mo,2020\nunit-may,Mây,,\nunit-may,,unit-gio,\nunit-gio,Gió,,\n',
    })
    expect(unit.partOf).toEqual([
      { unit: 'unit-xa-suoi-mo', validTo: '2020', cites: ['list'] },
      { unit: 'unit-gio', cites: ['list'] },
    ])
  })

  it('gives every record the entry of a list of which no column speaks', async () => {
    const files = {
      'xa.table.yaml': communesWithin.replace('- cites', '- unit: unit-xa-suoi-mo\n      cites'),
      'xa.csv': 'id,name\nunit-may,Mây\nunit-gio,Gió\n',
    }
    for (const id of ['unit-may', 'unit-gio'])
      expect((await readOne('AdministrativeUnit', id, files)).partOf).toEqual([
        { unit: 'unit-xa-suoi-mo', cites: ['list'] },
      ])
  })

  it('reads several values from a cell', async () => {
    const unit = await readOne('AdministrativeUnit', 'unit-may', {
      'xa.table.yaml': communes,
      'xa.csv': 'id,name,aliases[]\nunit-may,Mây,Mây Ngàn | Mây|Trắng |  Mây Xa\n',
    })
    expect(unit.aliases).toEqual(['Mây Ngàn', 'Mây|Trắng', 'Mây Xa'])
  })

  it('adds the values of a cell to those that are said of all', async () => {
    const unit = await readOne('AdministrativeUnit', 'unit-may', {
      'xa.table.yaml': `${communes}    own: { source: src-tin }\n`,
      'xa.csv': 'id,name,cites[]\nunit-gio,Gió,\nunit-may,Mây,own\n',
    })
    expect(unit.cites).toEqual(['list', 'own'])
    expect(Object.keys(unit.citations)).toEqual(['list', 'own'])
  })

  it('says of every entry that a row adds what the pattern says, unless the row says otherwise', async () => {
    const event = await readOne('ReorganizationEvent', 'evt-a', {
      'xa.table.yaml': communes,
      'xa.csv': 'id,name,validFrom,validTo\nunit-may,Mây,,2025-06-30\nunit-gio,Gió,2025-07-01,\n',
      'doi.table.yaml': reorganization,
      'doi.csv': `id,name,created[].actor,ended[].actor,ended[].extent,ended[].cites[]
evt-a,Thành lập Gió,unit-gio,unit-may,FULL,map | names
evt-a,,,unit-xa-suoi-mo,,
`,
    })
    expect(event.created).toEqual([{ actor: 'unit-gio', extent: 'FULL', cites: ['list'] }])
    expect(event.ended).toEqual([
      { actor: 'unit-may', extent: 'FULL', cites: ['list', 'map', 'names'] },
      { actor: 'unit-xa-suoi-mo', extent: 'PARTIAL', cites: ['list'] },
    ])
  })

  it('leaves a record only the citations that its own facts name', async () => {
    const files = {
      'doi.table.yaml': reorganization,
      'doi.csv': `id,name,created[].actor,ended[].actor,ended[].cites[]
evt-a,Nhập Suối Mơ,,unit-xa-suoi-mo,map
evt-b,Đổi tên,,,
evt-c,Chia Suối Mơ,,unit-xa-suoi-mo,names
`,
    }
    const keysOf = async (id: string) =>
      Object.keys((await readOne('ReorganizationEvent', id, files)).citations)
    expect(await keysOf('evt-a')).toEqual(['list', 'map'])
    expect(await keysOf('evt-b')).toEqual(['list'])
    expect(await keysOf('evt-c')).toEqual(['list', 'names'])
  })

  it('keeps the ids of its other rows known when one row is wrong', async () => {
    const { problems } = await findProblems([
      createFolder({
        ...sound,
        'xa.table.yaml': communes,
        'xa.csv': 'id,name\nunit-may,Mây\nUnit Gió,Gió\n',
        'org-a.yaml': organization('basedIn: [{ place: unit-may, cites: [tin] }]\n'),
      }),
    ])
    expect(problems.map(({ message }) => message)).toEqual(['"Unit Gió" is no id'])
  })

  it.each(brokenTables)('says where, what and how to mend: $title', async ({ files, problems }) => {
    const folder = createFolder({ ...sound, ...files })
    expect(within(folder, (await findProblems([folder])).problems)).toEqual(problems)
  })
})

const cell = fc.oneof(
  fc.constantFrom('', ' ', 'unit-may', 'unit-gio', 'org-x', 'Unit', 'COMMUNE', '2025-02-30', 'a | b', 'list'),
  fc.constantFrom('"', '""', '\n', '\r', ',', '\uFEFF', '\u0000', '__proto__', 'constructor', '🌲'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const column = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('id', 'name', 'level', 'unitType', 'aliases[]', 'cites[]') },
  { weight: 3, arbitrary: fc.constantFrom('partOf[].unit', 'partOf[].cites[]', 'citations', 'mode', 'type') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('constructor', 'toString[]', 'valueOf[].name', 'id[]', '__proto__'),
  },
  { weight: 1, arbitrary: cell },
)
const grid = fc
  .tuple(fc.array(column, { maxLength: 5 }), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }))
  .chain(([header, body]) =>
    fc.constantFrom(
      renderCsv([['id', ...header], ...body.map((row) => ['unit-a', ...row])]),
      renderCsv([
        ['id', ...header],
        ...body.map((row, index) => [`unit-${index % 3}`, ...header.map((_, at) => row[at] ?? '')]),
      ]),
      [header, ...body].map((row) => row.join(',')).join('\n'),
    ),
  )
const csvText = fc.oneof(
  grid,
  fc.array(cell, { maxLength: 20 }).map((cells) => cells.join('')),
)
const yamlPiece = fc.oneof(
  fc.constantFrom('rows: xa.csv\n', 'each:\n', '  level: COMMUNE\n', '  cites: [list]\n', '  partOf:\n'),
  fc.constantFrom('    - cites: [list]\n', '  citations:\n', '    list: { source: src-tin }\n', '  id: x\n'),
  fc.constantFrom('  name: &a [*a]\n', '  notes: *a\n', '&a ', '*a', '? ', '- ', ': ', '{', '}', '[', ']'),
  fc.constantFrom('<<: *a\n', '__proto__: 1\n', 'constructor: {}\n', '!!set ', '"', "'", '|\n', '---\n'),
  fc.constantFrom('  mode: ADD\n', '  mode: AD\n', '  citations: [x]\n', '  partOf: x\n', 'rows: gone.csv\n'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const yamlText = fc.oneof(
  fc.array(yamlPiece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.array(yamlPiece, { maxLength: 4 }).map((pieces) => communesWithin + pieces.join('')),
  fc
    .tuple(fc.nat(communesWithin.length), yamlPiece)
    .map(([at, piece]) => communesWithin.slice(0, at) + piece + communesWithin.slice(at)),
)

describe('any text in the place of a table', () => {
  /** Reads and checks the table, and holds what is found against what every problem has. */
  async function holds(yaml: string, csv: string): Promise<number> {
    const folder = createFolder({ ...sound, 'xa.table.yaml': yaml, 'xa.csv': csv })
    const read = await readRecords([folder])
    const problems = [...read.problems, ...checkRecords(read).problems]
    for (const { file, line, message, fix } of problems) {
      expect(within(folder, [{ file, path: '', message, fix }])[0]?.file).toMatch(/^xa\.(csv|table\.yaml)$/)
      expect(line, message).toBeGreaterThanOrEqual(1)
      const text = file.endsWith('.csv') ? csv : yaml
      expect(line, message).toBeLessThanOrEqual(text.split(/[\r\n]/).length)
      expect(message).not.toBe('')
      expect(fix).toMatch(/[.?]$/)
    }
    expect(read.ids.size).toBeGreaterThanOrEqual(Object.keys(sound).length)
    return problems.length
  }

  it('is read or has its problems told, with a line and a mend each: rows', async () => {
    let broken = 0
    await fc.assert(
      fc.asyncProperty(csvText, async (csv) => {
        if ((await holds(communesWithin, csv)) > 0) broken++
      }),
      { numRuns: 300 },
    )
    expect(broken).toBeGreaterThan(50)
  })

  it('is read or has its problems told, with a line and a mend each: the table', async () => {
    const csv = 'id,name,partOf[].unit\nunit-may,Mây,\nunit-gio,Gió,unit-may\n'
    let broken = 0
    await fc.assert(
      fc.asyncProperty(yamlText, async (yaml) => {
        if ((await holds(yaml, csv)) > 0) broken++
      }),
      { numRuns: 300 },
    )
    expect(broken).toBeGreaterThan(50)
  })

  it('gives back the cells of any table that is written well', async () => {
    // What a cell can hold: text without white space around it, as that is no part of a value.
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `x${text.trim()}`)
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const csv = renderCsv([['id', 'name'], ...names.map((text, index) => [`unit-n${index}`, text])])
        const folder = createFolder({ ...sound, 'xa.table.yaml': communes, 'xa.csv': csv })
        const { records, problems } = await readRecords([folder])
        expect(problems).toEqual([])
        const read = records.filter(({ id }) => id.startsWith('unit-n'))
        expect(read.map(({ value }) => value.name)).toEqual(names)
      }),
      { numRuns: 100 },
    )
  })
})
