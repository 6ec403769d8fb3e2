import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPairs } from '../../api/analysis/matrix.ts'
import { ask, at, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = `query ($rows: MatrixAxis!, $columns: MatrixAxis!, $filter: CoordinationFilter, $asOf: Date, $limit: Int, $formerPlaces: Boolean) {
  matrix(rows: $rows, columns: $columns, filter: $filter, asOf: $asOf, limit: $limit, formerPlaces: $formerPlaces) {
    rows { id label labelEn total } columns { id label labelEn total } cells { row column count coordinations }
    hiddenRows hiddenColumns total } }`

const axes = ['ACTOR', 'ACTOR_KIND', 'AREA', 'PLACE', 'PROVINCE', 'KIND', 'YEAR']
const pairs = axes.flatMap((rows) => axes.map((columns) => ({ rows, columns })))

describeApi((app) => {
  const count = async (variables: Record<string, unknown>) => at(await ask(app(), query, variables), 'matrix')
  const cell = (matrix: unknown, row: string, column: string) =>
    list(matrix, 'cells').find((found) => at(found, 'row') === row && at(found, 'column') === column)

  describe('Who works together on which field, and where?', () => {
    it('is counted by actor and field, a broader field with its narrower ones', async () => {
      const matrix = await count({ rows: 'ACTOR', columns: 'AREA' })
      expect(cell(matrix, 'org-don-suoi-dan', 'area-bao-ve-bien-gioi')).toEqual({
        row: 'org-don-suoi-dan',
        column: 'area-bao-ve-bien-gioi',
        count: 2,
        coordinations: ['act-tuan-tra-2024', 'agr-chuong-trinh-2023'],
      })
      expect(cell(matrix, 'org-don-suoi-dan', 'area-an-ninh')).toMatchObject({ count: 2 })
      expect(list(matrix, 'columns')[0]).toEqual({
        id: 'area-an-ninh',
        label: 'An ninh, trật tự',
        labelEn: 'Security and order',
        total: 4,
      })
    })

    it.each([true, false])(
      'is counted by place with all places within it, as the filter has it: former places %s',
      async (formerPlaces) => {
        const matrix = await count({ rows: 'PLACE', columns: 'AREA', formerPlaces })
        const places = list(matrix, 'rows') as Array<{ id: string; total: number }>
        expect(places.length).toBeGreaterThan(4)
        for (const { id, total } of places) {
          const counted = `{ coordinations(filter: { places: ["${id}"], formerPlaces: ${formerPlaces} }) { totalCount } }`
          expect(at(await ask(app(), counted), 'coordinations.totalCount'), id).toBe(total)
        }
      },
    )

    it('is counted for what took the place of others, unless former places are to be left out', async () => {
      const later = { id: 'unit-xa-thac-bac', label: 'Xã Thác Bạc', labelEn: 'Thac Bac Commune', total: 6 }
      const matrix = await count({ rows: 'PLACE', columns: 'AREA' })
      expect(list(matrix, 'rows')).toContainEqual(later)
      expect(cell(matrix, later.id, 'area-bao-ve-bien-gioi')).toMatchObject({
        coordinations: ['act-tuan-tra-2024'],
      })
      const alone = await count({ rows: 'PLACE', columns: 'AREA', formerPlaces: false })
      expect(list(alone, 'rows.*.id')).not.toContain(later.id)
    })

    it('is counted by province, whatever smaller place it applies in', async () => {
      const matrix = await count({ rows: 'PROVINCE', columns: 'KIND' })
      expect(list(matrix, 'rows.*.id')).toEqual(['unit-tinh-may-ngan', 'unit-tinh-hoa-song'])
      expect(cell(matrix, 'unit-tinh-hoa-song', 'JOINT_ACTIVITY')).toMatchObject({
        coordinations: ['act-tap-huan'],
      })
    })

    it('is counted by two actors, of one with itself not', async () => {
      const matrix = await count({ rows: 'ACTOR', columns: 'ACTOR' })
      expect(cell(matrix, 'org-don-suoi-dan', 'org-don-suoi-dan')).toBeUndefined()
      expect(cell(matrix, 'org-don-suoi-dan', 'org-doan-999')).toMatchObject({
        count: 1,
        coordinations: ['agr-chuong-trinh-2023'],
      })
    })

    it('is counted by two kinds, of one with itself where two of the kind coordinate', async () => {
      const matrix = await count({ rows: 'ACTOR_KIND', columns: 'ACTOR_KIND' })
      expect(cell(matrix, 'BORDER_GUARD_POST', 'BORDER_GUARD_POST')).toMatchObject({
        coordinations: ['act-tuan-tra-2024', 'agr-chuong-trinh-2023'],
      })
      expect(cell(matrix, 'PEOPLES_COMMITTEE', 'PEOPLES_COMMITTEE')).toBeUndefined()
      expect(cell(matrix, 'BORDER_GUARD_POST', 'COMMUNE')).toMatchObject({ count: 2 })
    })

    it('is counted by kind and year, in the order of the years and what is undated last', async () => {
      const matrix = await count({ rows: 'KIND', columns: 'YEAR' })
      expect(list(matrix, 'columns.*.id')).toEqual([
        '2016',
        '2018',
        '2021',
        '2022',
        '2023',
        '2024',
        'UNDATED',
      ])
      expect(list(matrix, 'columns').at(-1)).toEqual({
        id: 'UNDATED',
        label: 'Không rõ năm',
        labelEn: 'Undated',
        total: 2,
      })
      expect(list(matrix, 'rows')).toContainEqual({
        id: 'TWINNING',
        label: 'Kết nghĩa',
        labelEn: 'Twinning',
        total: 2,
      })
      expect(cell(matrix, 'TWINNING', '2024')).toMatchObject({ coordinations: ['agr-ket-nghia-2024'] })
    })

    it.each(pairs)('can be counted by $rows and $columns', async (axesAsked) => {
      const matrix = await count(axesAsked)
      const { rows, columns } = axesAsked
      expect(at(matrix, 'total')).toBe(9)
      expect(list(matrix, 'rows').length).toBeGreaterThan(0)
      for (const heading of list(matrix, 'rows.*.label')) expect(heading).toMatch(/\S/)
      const areOne = rows === columns && ['KIND', 'YEAR', 'PROVINCE'].includes(rows)
      expect(list(matrix, 'cells').length > 0).toBe(!areOne)
      const headings = new Set([...list(matrix, 'rows.*.id'), ...list(matrix, 'columns.*.id')])
      for (const found of list(matrix, 'cells')) {
        expect(headings).toContain(at(found, 'row'))
        expect(headings).toContain(at(found, 'column'))
        expect(list(found, 'coordinations')).toHaveLength(Number(at(found, 'count')))
      }
    })

    it('is counted of what the filter and the day leave', async () => {
      const today = await count({ rows: 'KIND', columns: 'AREA', asOf: '2026-01-15' })
      expect(list(today, 'rows.*.id')).not.toContain('PLAN')
      const programmes = await count({ rows: 'KIND', columns: 'AREA', filter: { kinds: ['PROGRAMME'] } })
      expect(at(programmes, 'total')).toBe(1)
    })

    it('tells how many rows and columns the limit leaves out', async () => {
      const whole = await count({ rows: 'ACTOR', columns: 'AREA' })
      const part = await count({ rows: 'ACTOR', columns: 'AREA', limit: 2 })
      expect(list(part, 'rows')).toEqual(list(whole, 'rows').slice(0, 2))
      expect(at(part, 'hiddenRows')).toBe(list(whole, 'rows').length - 2)
      expect(at(part, 'hiddenColumns')).toBe(list(whole, 'columns').length - 2)
    })

    it('is refused with too large a limit', async () => {
      expect(await refusal(app(), query, { rows: 'KIND', columns: 'AREA', limit: 201 })).toBe(
        'BAD_USER_INPUT: "limit" is 201: ask for 1 to 200 rows and columns.',
      )
    })
  })
})

describe('counting pairs', () => {
  const headings = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd'))
  const entries = fc
    .array(fc.record({ rows: headings, columns: headings }), { maxLength: 12 })
    .map((list) => list.map((entry, index) => ({ id: `agr-${index}`, ...entry })))

  it('gives each pair the coordinations that stand under both', () => {
    fc.assert(
      fc.property(entries, (given) => {
        for (const { row, column, coordinations } of countPairs(given, false).cells)
          expect(coordinations).toEqual(
            given
              .filter(({ rows, columns }) => rows.includes(row) && columns.includes(column))
              .map(({ id }) => id),
          )
      }),
    )
  })

  it('is symmetric on one axis', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const { cells } = countPairs(
          given.map(({ id, rows }) => ({ id, rows, columns: rows })),
          true,
        )
        const countOf = (a: string, b: string) =>
          cells.find(({ row, column }) => row === a && column === b)?.coordinations
        for (const { row, column, coordinations } of cells)
          expect(countOf(column, row)).toEqual(coordinations)
      }),
    )
  })
})
