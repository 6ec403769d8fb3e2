import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHarmlessText, toLine, toTextCell } from '../../schema/formats/csv/cells.ts'
import { writeCsv } from '../../schema/formats/csv/csv.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { nastyElements, nastyMeta, nastyTexts, toKept } from './support/nasty.ts'
import { type Elements, meta, noElements, toNetwork } from './support/networks.ts'
import { readArchive } from './support/parts.ts'
import { describeReader, findMissingCommand } from './support/readers.ts'
import { saidOfEdge, saidOfNode, withTexts } from './support/said.ts'
import { smallElements } from './support/small-network.ts'

const run = promisify(execFile)

type Row = Readonly<Record<string, string>>
const read = (text: string | undefined) => parse(text ?? '', { columns: true, bom: true }) as readonly Row[]
const archiveOf = (elements: Partial<Elements>) =>
  readArchive(writeCsv(toNetwork(elements, elements === nastyElements ? nastyMeta : {})))

/** What a reader that knows the rule of the apostrophe has of a cell. */
const toText = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

interface Package {
  readonly atlas: object
  readonly resources: ReadonlyArray<{
    readonly path: string
    readonly schema: {
      readonly fields: ReadonlyArray<{ readonly name: string; readonly type: string }>
      readonly foreignKeys: ReadonlyArray<{
        readonly fields: string
        readonly reference: { readonly resource: string; readonly fields: string }
      }>
    }
  }>
}

describe('the archive of tables', () => {
  test.each([
    ['the small world', smallElements],
    ['nothing', noElements],
    ['nasty texts', nastyElements],
  ] as const)('holds %s', async (_, elements) => {
    const files = await archiveOf(elements)
    const nodes = read(files['nodes.csv'])
    expect(nodes.map(({ id }) => id)).toEqual(elements.nodes.map(({ id }) => id))
    for (const [index, node] of elements.nodes.entries()) {
      const { x, y, id: _id, ...cells } = nodes[index] ?? {}
      expect([x, y].map((cell) => cell || undefined)).toEqual(
        [node.position?.x, node.position?.y].map((value) => value?.toString()),
      )
      const written = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
      const said = withTexts(saidOfNode(node), toKept)
      const expected = Object.entries(said).filter(([, value]) => value !== '')
      expect(Object.keys(written).sort()).toEqual(expected.map(([name]) => name).sort())
      for (const [name, value] of expected)
        if (Array.isArray(value)) expect(JSON.parse(written[name] ?? '')).toEqual(value)
        else expect(toText(written[name] ?? '')).toBe(String(value))
    }
    const edges = read(files['edges.csv'])
    expect(edges.map(({ id, source, target, type }) => ({ id, source, target, type }))).toEqual(
      elements.edges.map(({ id, source, target, type }) => ({ id, source, target, type })),
    )
    for (const [index, edge] of elements.edges.entries())
      for (const [name, value] of Object.entries(saidOfEdge(edge)))
        expect(edges[index]?.[name]).toBe(Array.isArray(value) ? JSON.stringify(value) : String(value))
    const coordinations = elements.nodes.filter(
      ({ type }) => type === 'Agreement' || type === 'JointActivity',
    )
    expect(read(files['agreements.csv']).map(({ id }) => id)).toEqual(coordinations.map(({ id }) => id))
    expect(read(files['citations.csv']).map(({ id, note }) => [id, toText(note ?? '')])).toEqual(
      elements.citations.map(({ id, note = '' }) => [id, toKept(note)]),
    )
    expect(read(files['sources.csv']).map(({ id, title }) => [id, toText(title ?? '')])).toEqual(
      elements.sources.map(({ id, title }) => [id, toKept(title)]),
    )
  })

  test('explains every column of every table, in both languages, and for programs', async () => {
    const files = await archiveOf(smallElements)
    const dictionary = read(files['dictionary.csv'])
    const { resources, atlas } = JSON.parse(files['datapackage.json'] ?? '') as Package
    expect(atlas).toEqual(meta)
    expect(resources.map(({ path }) => path)).toHaveLength(6)
    for (const { path, schema } of resources) {
      const [head = []] = parse(files[path] ?? '', { to: 1 }) as string[][]
      expect(schema.fields.map(({ name }) => name)).toEqual(head)
      const table = path.replace('.csv', '')
      const explained = dictionary.filter((row) => row.table === table && row.vi && row.en)
      expect(explained.map(({ column }) => column)).toEqual(head)
    }
  })

  test('has the keys that its package promises', async () => {
    const files = await archiveOf(smallElements)
    const { resources } = JSON.parse(files['datapackage.json'] ?? '') as Package
    let checked = 0
    for (const { path, schema } of resources)
      for (const { fields, reference } of schema.foreignKeys) {
        const known = new Set(read(files[`${reference.resource}.csv`]).map((row) => row[reference.fields]))
        for (const row of read(files[path])) {
          expect(known).toContain(row[fields])
          checked++
        }
      }
    expect(checked).toBeGreaterThan(smallElements.edges.length)
  })

  test('says the day, the filters, the address and the version', async () => {
    const rows = read((await archiveOf(smallElements))['about.csv'])
    const said = Object.fromEntries(rows.map(({ field = '', value }) => [field, value]))
    expect(said).toMatchObject({
      asOf: '2024-06-01',
      filters: meta.filters.join('; '),
      permalink: meta.permalink,
      dataVersion: meta.dataVersion,
      hidden: '12',
    })
  })

  test('begins its tables with a byte-order mark where that is asked for', async () => {
    const plain = await archiveOf(smallElements)
    const marked = await readArchive(writeCsv(toNetwork(smallElements), { withByteOrderMark: true }))
    for (const [name, text] of Object.entries(marked))
      expect(text).toBe(name.endsWith('.csv') ? `\uFEFF${plain[name]}` : plain[name])
  })

  test('is the same file whenever it is made of the same', async () => {
    const sizes = async () => JSON.stringify(Object.entries(await archiveOf(smallElements)))
    expect(await sizes()).toBe(await sizes())
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '"', ',', 'ộ') }),
)

test('a cell never begins as a formula does, and has its text in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = toTextCell(text)
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      expect(toText(cell)).toBe(toKept(text))
      if (!/^'*[=+\-@\t\r\n＝＋－＠]/.test(text)) expect(toHarmlessText(text)).toBe(text)
    }),
  )
})

test('a line of any cells is read as these cells', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (texts) => {
      const cells = texts.map(toTextCell)
      expect(parse(toLine(cells), { record_delimiter: '\r\n' })).toEqual([cells])
    }),
  )
})

describeReader(
  'LibreOffice Calc',
  findMissingCommand('soffice', 'LibreOffice', 'libreoffice-calc-nogui'),
  () => {
    /** Of each table, the cells as Calc shows them, and how many of them are formulas. */
    async function openWithCalc(tables: Readonly<Record<string, string>>) {
      return inTemporaryFolder(async (folder) => {
        const names = Object.keys(tables)
        for (const name of names) await writeFile(join(folder, `${name}.csv`), tables[name] ?? '')
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const filter = '--infilter=CSV:44,34,UTF8,1,,0,false,true,false'
        const files = names.map((name) => join(folder, `${name}.csv`))
        await run('soffice', [
          profile,
          '--headless',
          filter,
          '--convert-to',
          'fods',
          '--outdir',
          folder,
          ...files,
        ])
        const sheets = await Promise.all(names.map((name) => readFile(join(folder, `${name}.fods`), 'utf8')))
        return Object.fromEntries(names.map((name, index) => [name, toCells(sheets[index] ?? '')]))
      })
    }

    function toCells(sheet: string) {
      const parser = new DOMParser({ onError: (level, message) => expect(level, message).toBe('warning') })
      const cells = [...parser.parseFromString(sheet, 'text/xml').getElementsByTagName('table:table-cell')]
      const linesOf = (cell: (typeof cells)[number]) => [...cell.getElementsByTagName('text:p')]
      return {
        formulas: cells.filter((cell) => cell.getAttribute('table:formula')).length,
        texts: cells.map((cell) =>
          linesOf(cell)
            .map(({ textContent }) => textContent)
            .join('\n'),
        ),
      }
    }

    test('takes no text of the tables for a formula, as it would when nothing is done about it', async () => {
      const careless = Object.values(nastyTexts).map((text) => `"${toKept(text).replaceAll('"', '""')}"\r\n`)
      const files = await archiveOf(nastyElements)
      const { nodes, citations, sources, about, control } = await openWithCalc({
        nodes: files['nodes.csv'] ?? '',
        citations: files['citations.csv'] ?? '',
        sources: files['sources.csv'] ?? '',
        about: files['about.csv'] ?? '',
        control: careless.join(''),
      })
      expect(control?.formulas).toBeGreaterThan(0)
      for (const table of [nodes, citations, sources, about]) {
        expect(table?.formulas).toBe(0)
        expect(table?.texts.length).toBeGreaterThan(5)
      }
      expect(nodes?.texts).toContain(`'${nastyTexts['a formula']}`)
    })
  },
)
