import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLegalText } from '../../schema/formats/safe-text.ts'
import { type Page, readAll } from '../../viz/client/read-all.ts'
import { createCollator } from '../../viz/state/collator.ts'
import { readSort, toFound, toSorted, writeSort } from '../../viz/tables/arrange.ts'
import type { CellValue, Column } from '../../viz/tables/column.ts'
import { csvBomFormat, csvFormat } from '../../viz/tables/formats/csv.ts'
import type { TableFile } from '../../viz/tables/formats/format.ts'
import { tableFormatIds } from '../../viz/tables/formats/format.ts'
import { jsonFormat } from '../../viz/tables/formats/json.ts'
import { tableFormats } from '../../viz/tables/formats/registry.ts'
import { tsvFormat } from '../../viz/tables/formats/tsv.ts'
import { createParamReader } from '../../viz/tables/params.ts'

interface Named {
  readonly name: string
  readonly count?: number
}
const columns: ReadonlyArray<Column<Named>> = [
  { id: 'name', title: 'Tên', valueOf: ({ name }) => name },
  { id: 'count', title: 'Số', valueOf: ({ count }) => count, isNumber: true },
  { id: 'day', title: 'Ngày', valueOf: () => '2025-07-01', textOf: () => '1/7/2025' },
]
const toNamed = (...names: string[]): Named[] => names.map((name) => ({ name }))
const namesOf = (rows: readonly Named[]) => rows.map(({ name }) => name)

describe('rows of a table', () => {
  const collator = createCollator('vi')

  it('stand in the Vietnamese alphabet, not in that of code points', () => {
    const rows = toNamed('Ý Yên', 'Điện Biên', 'Dầu Tiếng', 'Ân Thi', 'An Lão', 'Ăng Kho')
    expect(namesOf(toSorted(rows, columns, { column: 'name', direction: 'ascending' }, collator))).toEqual([
      'An Lão',
      'Ăng Kho',
      'Ân Thi',
      'Dầu Tiếng',
      'Điện Biên',
      'Ý Yên',
    ])
  })

  it('stand by the size of numbers, with what is not known last both ways', () => {
    const rows = [{ name: 'a', count: 10 }, { name: 'b' }, { name: 'c', count: 9 }]
    const by = (direction: 'ascending' | 'descending') =>
      namesOf(toSorted(rows, columns, { column: 'count', direction }, collator))
    expect(by('ascending')).toEqual(['c', 'a', 'b'])
    expect(by('descending')).toEqual(['a', 'c', 'b'])
  })

  it('stay as they were where they are alike, and where no column is named', () => {
    const rows = [
      { name: 'b', count: 1 },
      { name: 'a', count: 1 },
    ]
    expect(toSorted(rows, columns, { column: 'count', direction: 'descending' }, collator)).toEqual(rows)
    expect(toSorted(rows, columns, undefined, collator)).toBe(rows)
  })

  it('are found without case and diacritics, and by a date as it is written on the page', () => {
    const rows = toNamed('huyện Nậm Pồ', 'xã Mường Chà')
    expect(namesOf(toFound(rows, columns, 'NAM PO'))).toEqual(['huyện Nậm Pồ'])
    expect(toFound(rows, columns, '1/7/2025')).toHaveLength(2)
    expect(toFound(rows, columns, 'không có')).toEqual([])
  })

  it('are found by their full names, and not by what is for files alone', () => {
    const more: ReadonlyArray<Column<Named>> = [
      { id: 'short', title: 'Tên', valueOf: () => 'UBND' },
      { id: 'full', title: 'Tên đầy đủ', valueOf: ({ name }) => name, isOnlyExported: true, isFound: true },
      { id: 'id', title: 'Mã', valueOf: () => 'org-1', isOnlyExported: true },
    ]
    const rows = toNamed('Ủy ban nhân dân huyện Nậm Pồ')
    expect(toFound(rows, more, 'uy ban')).toEqual(rows)
    expect(toFound(rows, more, 'org-1')).toEqual([])
  })
})

describe('an order in an address', () => {
  it('comes back as it went', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const sort = { column: 'name', direction }
      expect(readSort(writeSort(sort), ['name'])).toEqual(sort)
    }
  })

  it('is none where there is no such column', () => {
    expect(readSort('-constructor', ['name'])).toBeUndefined()
    expect(readSort('', ['name'])).toBeUndefined()
  })
})

const toFile = (rows: ReadonlyArray<readonly CellValue[]>): TableFile => ({
  columns: [
    { id: 'a', title: 'Tên, loại' },
    { id: 'b', title: 'Số' },
  ],
  rows,
  title: 'Bảng',
  permalink: 'http://localhost/changes?from=2025-06-30',
  now: new Date('2026-01-01T00:00:00Z'),
})

describe('a table as a file', () => {
  it('has a format for each name of the menu', () => {
    expect(tableFormats.map(({ id }) => id)).toEqual(tableFormatIds)
  })

  it('is read back from CSV as it was, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer()), { minLength: 1 }),
        (rows) => {
          const read: string[][] = parse(csvFormat.make(toFile(rows)), { relax_column_count: false })
          expect(read[0]).toEqual(['Tên, loại', 'Số'])
          const toOwn = (text = '') => text.replace(/^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, '')
          expect(read.slice(1).map(([text, count]) => [toOwn(text), count])).toEqual(
            // Characters that files cannot hold are replaced, and nothing else is.
            rows.map(([text, count]) => [toLegalText(text), String(count)]),
          )
        },
      ),
    )
  })

  it.each(['=1+1', '+84', '-cmd', '@SUM(A1)', '\tx', '\rx'])('runs no formula: %j', (text) => {
    for (const format of [csvFormat, csvBomFormat, tsvFormat]) {
      const [, line = ''] = format.make(toFile([[text, -5]])).split(/\r?\n(?=["'])/)
      expect(line).toMatch(/^"?'/)
      expect(line).toMatch(/-5\s*$/)
    }
  })

  it('begins with a byte-order mark when that is asked for, and only then', () => {
    expect(csvBomFormat.make(toFile([])).charCodeAt(0)).toBe(0xfeff)
    expect(csvFormat.make(toFile([])).charCodeAt(0)).not.toBe(0xfeff)
  })

  it('keeps one line a row in TSV', () => {
    expect(tsvFormat.make(toFile([['a\tb\nc', undefined]]))).toBe('Tên, loại\tSố\na b c\t')
  })

  it('says in JSON what it is and where it comes from, and leaves values as they are', () => {
    expect(JSON.parse(jsonFormat.make(toFile([['=1', undefined]])))).toMatchObject({
      meta: {
        kind: 'coordination-atlas/table',
        source: 'http://localhost/changes?from=2025-06-30',
        timestamp: '2026-01-01T00:00:00.000Z',
      },
      data: [{ a: '=1', b: null }],
    })
  })
})

describe('the parameters of a page', () => {
  it('are read where they make sense, and told where they do not', () => {
    const read = createParamReader({
      rule: 'B',
      states: 'X,Y,Z',
      from: '2025-02-30',
      within: 'unit-a',
      cell: '<b>',
    })
    expect(read.oneOf('rule', ['A', 'B'])).toBe('B')
    expect(read.oneOf('other', ['A', 'B'])).toBe('A')
    expect(read.manyOf('states', ['X', 'Y'])).toEqual(['X', 'Y'])
    expect(read.day('from', '2025-06-30' as never)).toBe('2025-06-30')
    expect(read.text('within', /^[a-z-]+$/)).toBe('unit-a')
    expect(read.text('cell', /^[a-z-]+$/)).toBeUndefined()
    expect(read.dropped).toEqual(['states=Z', 'from=2025-02-30', 'cell=<b>'])
  })

  it('are cut short where they are long and wrong', () => {
    const read = createParamReader({ rule: 'x'.repeat(100_000) })
    read.oneOf('rule', ['A'])
    expect(read.dropped.join('').length).toBeLessThan(80)
  })
})

describe('a list that is read whole', () => {
  const numbers = Array.from({ length: 250 }, (_, n) => n)
  const readPage = async (first: number, after: string | undefined): Promise<Page<number>> => {
    const from = after === undefined ? 0 : Number(after) + 1
    const nodes = numbers.slice(from, from + first)
    return {
      totalCount: numbers.length,
      nodes,
      pageInfo: { hasNextPage: from + first < numbers.length, endCursor: String(nodes.at(-1)) },
    }
  }

  it('comes page by page, each element once', async () => {
    expect(await readAll(readPage)).toEqual({ nodes: numbers, total: 250 })
  })

  it('ends at the bound, and tells how many there are and where to read on', async () => {
    expect(await readAll(readPage, { pageSize: 100, most: 120 })).toEqual({
      nodes: numbers.slice(0, 120),
      total: 250,
      after: '119',
    })
  })

  it('tells how far it is, stops when it is told to, and goes on from there without reading a page again', async () => {
    const asked: unknown[] = []
    const heard: number[] = []
    const read = (first: number, after: string | undefined) => {
      asked.push(after)
      return readPage(first, after)
    }
    const before = await readAll(read, { onPage: ({ nodes }) => heard.push(nodes.length) === 2 })
    expect([before.nodes.length, before.total, heard]).toEqual([200, 250, [100, 200]])
    expect(await readAll(read, { before })).toEqual({ nodes: numbers, total: 250 })
    expect(asked).toEqual([undefined, '99', '199'])
  })
})
