import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvInvalid, parseCsv, renderCsv } from '../../seeds/csv.ts'

const lines = (text: string) => parseCsv(text).map(({ line }) => line)

describe('a CSV text', () => {
  it('tells the line that each row begins on, whatever ends the lines and stands in quotes', () => {
    expect(lines('a,b\r\n"1\r\n2",x\r\ny,z\r\n')).toEqual([1, 2, 4])
    expect(lines('a\n\n\n"1\n\n2"\nx\n')).toEqual([1, 4, 7])
    expect(lines('\uFEFFa\nxã Đất Mũi\nx\n')).toEqual([1, 2, 3])
  })

  it.each([
    ['a quote that is not closed', 'a,b\nc,d\n"e,f\ng,h\n', 3],
    ['a row that is longer than the header', 'a,b\n"1\n2",x\ny,z,z\n', 4],
    ['text after a quote', 'a\n"b"c\n', 2],
  ])('with %s is refused with its line', (_, text, line) => {
    const refused = (() => {
      try {
        return parseCsv(text)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(CsvInvalid)
    expect(refused).toMatchObject({ line })
  })

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', ',', '"', '\n', '\r\n', ' ', '|', '=') })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const text = renderCsv(rows)
        const read = parseCsv(text)
        expect(read.map(({ cells }) => cells)).toEqual(rows)
        for (const { line } of read) expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(read.map(({ line }) => line)).toEqual(read.map(({ line }) => line).toSorted((a, b) => a - b))
      }),
    )
  })
})
