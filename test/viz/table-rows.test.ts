import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointed } from '../../viz/app/pointed.ts'
import { vi } from '../../viz/locales/vi.ts'
import { toSelection } from '../../viz/panels/to-selection.ts'
import { createCollator } from '../../viz/state/collator.ts'
import { fromAddress, toAddress } from '../../viz/state/route.ts'
import { toSorted } from '../../viz/tables/arrange.ts'
import { toCellKey, toMatrixColumns, toMatrixRows, toSide } from '../../viz/tables/matrix-rows.ts'
import {
  citationsOf,
  instrumentNames,
  needOf,
  successorNames,
  toOrphanedRows,
} from '../../viz/tables/orphaned-rows.ts'
import { toTimeBuckets } from '../../viz/tables/time-buckets.ts'
import { createView } from './network-fixture.ts'

const heading = (id: string, total: number) => ({ id, label: `tên ${id}`, labelEn: `name of ${id}`, total })

describe('a matrix', () => {
  const cell = { row: 'org-a', column: 'area-x', count: 2, coordinations: ['agr-1', 'agr-2'] }
  const rows = toMatrixRows({ rows: [heading('org-a', 3), heading('org-b', 1)], cells: [cell] })
  const columns = toMatrixColumns([heading('area-x', 2), heading('area-y', 1)], 'en', {
    rows: 'Actors',
    total: 'Total',
  })

  it('is a table with a number for each pair, nought where they share nothing', () => {
    expect(columns.map(({ title }) => title)).toEqual(['Actors', 'Total', 'name of area-x', 'name of area-y'])
    expect(rows.map((row) => columns.map((column) => column.valueOf(row)))).toEqual([
      ['name of org-a', 3, 2, 0],
      ['name of org-b', 1, 0, 0],
    ])
  })

  it('stands by what its rows share with a column', () => {
    const sorted = toSorted(rows, columns, { column: 'area-x', direction: 'ascending' }, createCollator('vi'))
    expect(sorted.map((row) => row.heading.id)).toEqual(['org-b', 'org-a'])
  })

  it('draws squares whose surfaces are as their counts', () => {
    expect(toSide(8, 8)).toBe(1)
    expect(toSide(2, 8) ** 2 / toSide(8, 8) ** 2).toBeCloseTo(1 / 4)
  })

  it('names a cell in the address so that it is found again', () => {
    const [row, column] = toCellKey(cell).split('~')
    expect(rows.find((candidate) => candidate.heading.id === row)?.cells.get(column ?? '')).toBe(cell)
  })
})

describe('orphaned agreements', () => {
  const actor = (id: string, name: string) => ({
    __typename: 'AdministrativeUnit' as const,
    id,
    name,
    nameEn: null,
    shortName: null,
    unnamed: false,
    validTo: null,
    level: 'COMMUNE' as const,
    unitType: 'xã',
  })
  const law = { id: 'law-1', name: 'Nghị quyết 1', nameEn: null, number: '1680/NQ' }
  const successor = (id: string, name: string, extent: string) => ({
    on: '2025-07-01',
    extent,
    basis: 'STATED' as const,
    actor: actor(id, name),
    under: [law],
    citations: [{ id: `cit-${id}` }],
  })
  const lost = (id: string, successors: Array<ReturnType<typeof successor>>) => ({
    endedOn: '2025-06-30',
    party: {
      role: 'SIGNATORY' as const,
      basis: 'STATED' as const,
      actor: actor(id, id),
      citations: [{ id: `cit-${id}` }],
    },
    successors,
  })
  const rows = toOrphanedRows([
    {
      agreement: {
        __typename: 'Agreement',
        id: 'agr-1',
        kind: 'TWINNING',
        title: 'Kết nghĩa',
        titleEn: null,
        shortTitle: null,
        shortTitleEn: null,
        signedOn: null,
        validFrom: null,
        status: {
          status: 'PARTY_DISSOLVED',
          reason: '',
          reasonEn: '',
          citations: [{ id: 'cit-status' }],
        },
      },
      lost: [
        lost('unit-a', [successor('unit-x', 'xã X', 'PARTIAL'), successor('unit-y', 'xã Y', 'FULL')]),
        lost('unit-b', []),
      ],
    },
  ])

  it('have a row for each party that is lost', () => {
    expect(rows.map(({ key }) => key)).toEqual(['agr-1~unit-a~SIGNATORY', 'agr-1~unit-b~SIGNATORY'])
  })

  it('name who takes its place, in part or whole, and the instrument once', () => {
    const [first, second] = rows.map((row) => row.lost)
    expect(first && successorNames(first, 'vi', vi)).toEqual(['xã X (một phần)', 'xã Y'])
    expect(first && instrumentNames(first, 'vi')).toEqual(['1680/NQ'])
    expect(second && successorNames(second, 'vi', vi)).toEqual([])
  })

  it('rest on the citations of the end, of the party and of each succession', () => {
    expect(rows[0] && citationsOf(rows[0])).toEqual(['cit-status', 'cit-unit-a', 'cit-unit-x', 'cit-unit-y'])
  })
})

describe('what a lost party leaves to do', () => {
  const need = (...extents: string[]) =>
    needOf({ successors: extents.map((extent) => ({ extent })) } as unknown as Parameters<typeof needOf>[0])

  it('is to sign with who took over the whole, to see who took which part, or to find a successor', () => {
    expect(need('PARTIAL', 'FULL')).toBe('SUCCEEDED')
    expect(need('PARTIAL', 'PARTIAL')).toBe('IN_PART')
    expect(need()).toBe('NO_SUCCESSOR')
  })
})

describe('columns of time', () => {
  const span = ['1900-01-01', '2099-12-31'] as [never, never]
  const told = (dates: string[], [from, to] = span) =>
    toTimeBuckets(dates, from, to).map(({ name, count }) => [[name].flat().join('/'), count])

  it('count by day, by month or by year, from the first to the last date, with what is empty between', () => {
    expect(told(['2025-06-30', '2025-07-02', '2025-07-02'])).toEqual([
      ['2025-06-30', 1],
      ['2025-07-01', 0],
      ['2025-07-02', 2],
    ])
    expect(told(['2024-12-31', '2025-02-28'])).toEqual([
      ['2024-12', 1],
      ['2025-01', 0],
      ['2025-02', 1],
    ])
    expect(told(['2018', '2025-02'])).toHaveLength(8)
  })

  it('are never more than can be pressed, and lose no date', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1 }), (years) => {
        const dates = years.map((year) => String(year).padStart(4, '0'))
        const buckets = told(dates, ['0000-01-01', '9999-12-31'] as [never, never])
        expect(buckets.length).toBeLessThanOrEqual(36)
        expect(buckets.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(years.length)
      }),
    )
  })

  it('narrow the span to themselves, and never leave it', () => {
    const [first] = toTimeBuckets(['2018', '2025-06-30'], '2018-06-01' as never, '2025-06-30' as never)
    expect([first?.from, first?.to, first?.count]).toEqual(['2018-06-01', '2018-12-31', 1])
  })
})

describe('the address of a page of tables', () => {
  it.each(['matrix', 'coverage', 'orphaned', 'changes'] as const)('keeps what is asked of /%s', (page) => {
    const route = { page, params: { sort: '-name', row: 'agr-a~org-b' } }
    const { pathname, searchParams } = new URL(toAddress(route, createView()), 'http://localhost')
    expect(fromAddress(pathname, searchParams)).toEqual(route)
  })
})

describe('what is selected in a list beside the canvas', () => {
  const shown = [{ id: 'org-a' }, { id: 'org-b' }]
  const before = ['org-a', 'org-z', 'e1']

  it('takes the place of what was, unless the reader adds to it', () => {
    expect(toSelection({ before, shown, chosen: ['org-b'], isMore: false })).toEqual(['org-b'])
  })

  it('keeps edges and filtered rows, which the list does not show, when the reader adds to it or takes away', () => {
    expect(toSelection({ before, shown, chosen: ['org-a', 'org-b'], isMore: true })).toEqual([
      'org-z',
      'e1',
      'org-a',
      'org-b',
    ])
    expect(toSelection({ before, shown, chosen: [], isMore: true })).toEqual(['org-z', 'e1'])
  })
})

describe('what is pointed at', () => {
  it('is told to the other side until it is left, and only by the one that points', () => {
    const heard: unknown[] = []
    const stop = pointed.subscribe(() => heard.push(pointed.get()))
    pointed.set('list', 'org-a')
    pointed.set('list', 'org-a')
    pointed.set('canvas', undefined)
    pointed.set('list', undefined)
    stop()
    pointed.set('canvas', 'org-b')
    pointed.set('canvas', undefined)
    expect(heard).toEqual([{ id: 'org-a', where: 'list' }, undefined])
  })
})
