import { getVariableValues, graphqlSync, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { CalendarDate, PartialDate } from '../../api/resolvers/scalars.ts'
import { createSchema } from '../../api/schema.ts'

const schema = createSchema()
const operation = parse('query ($day: Date) { coordinations(asOf: $day) { totalCount } }').definitions[0]
const variables = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : []

/** What is said of the day as a literal. */
const ofLiteral = (literal: string) =>
  validate(schema, parse(`{ coordinations(asOf: ${literal}) { totalCount } }`)).map(({ message }) => message)

/** What is said of the day as a variable. */
const ofVariable = (day: unknown) =>
  getVariableValues(schema, variables, { day }).errors?.map(({ message }) => message) ?? []

describe('the dates of the API', () => {
  it.each([
    ['Date', 'https://www.rfc-editor.org/rfc/rfc3339.html#section-5.6'],
    ['PartialDate', 'https://www.iso.org/standard/70907.html'],
  ])('%s is described and names its standard', (name, specifiedByURL) => {
    const source = `{ __type(name: "${name}") { description specifiedByURL } }`
    expect(graphqlSync({ schema, source }).data).toEqual({
      __type: { description: expect.stringContaining('2021-05-17'), specifiedByURL },
    })
  })

  it.each(['2021-05-17', '2024-02-29', '0001-01-01', '9999-12-31'])('take the day %s', (day) => {
    expect(ofLiteral(`"${day}"`)).toEqual([])
    expect(ofVariable(day)).toEqual([])
    expect(CalendarDate.serialize(day)).toBe(day)
  })

  it('say where in the query a wrong day stands', () => {
    const source = '{ changes(from: "2025-06-01", to: "2025-06-31") { totalCount } }'
    const { errors = [] } = graphqlSync({ schema, source })
    expect(errors.map(({ message, locations }) => [message, locations])).toEqual([
      [expect.stringContaining('"2025-06-31"'), [{ line: 1, column: 35 }]],
    ])
  })

  it('take null for no day', () => {
    expect(ofLiteral('null')).toEqual([])
    expect(ofVariable(null)).toEqual([])
  })

  it.each([
    ['2021-02-30', /2021-02 has 28 days/],
    ['2023-02-29', /2023-02 has 28 days/],
    ['2021-13-01', /names month 13: months go from 01 to 12/],
    ['0000-01-01', /names the year 0, which does not exist/],
    ['2021-05', /is not a full day: write it as 2021-05-17/],
    ['2021', /is not a full day/],
    ['17/05/2021', /is not a full day: write it as 2021-05-17/],
    ['2021-05-17T00:00:00Z', /is not a full day/],
    ['٢٠٢١-٠٥-١٧', /is not a full day/],
    [' 2021-05-17', /is not a full day/],
    ['', /is not a full day/],
  ])('say of the day %j what is wrong, in the query and in a variable', (day, expected) => {
    for (const told of [ofLiteral(JSON.stringify(day)), ofVariable(day)]) {
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(expected)
    }
  })

  it.each([20210517, 2021.5, true, [1], {}])('say of %j that a day is a string', (value) => {
    const told = /Date is a string such as "2021-05-17"/
    expect(ofVariable(value)[0]).toMatch(told)
    if (typeof value !== 'object') expect(ofLiteral(String(value))[0]).toMatch(told)
  })

  it.each(['2021', '2021-05', '2021-05-17'])('take %s where a day need not be known', (date) => {
    expect(PartialDate.parseValue(date)).toBe(date)
    expect(PartialDate.parseLiteral({ kind: Kind.STRING, value: date })).toBe(date)
  })

  it.each(['0000', '2021-00', '2021-5', '21'])('refuse %s even there', (date) => {
    expect(() => PartialDate.parseValue(date)).toThrow(`"${date}"`)
    expect(() => PartialDate.parseLiteral({ kind: Kind.STRING, value: date })).toThrow(`"${date}"`)
  })
})
