import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toYamlText, type YamlMap } from '../../../seeds/import/yaml-text.ts'
import { parseYaml } from '../../../seeds/read/yaml.ts'

const field = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((name) => name !== '__proto__' && !/^\d+$/.test(name))
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'on',
    'null',
    'a: b',
    '- a',
    '# a',
    "it's",
    '2020-11-19',
    '1_000',
    '0x1f',
    'a\nb',
    '<b>&',
    '~',
  ),
  fc.constantFrom(
    'Đoàn KT-QP 379',
    'Quy chế – “phối hợp”, 2020',
    'a ',
    ' a',
    'dong-2',
    '=1+1',
    '@a',
    '%a',
    '*a',
  ),
  fc.integer(),
  fc.boolean(),
)
const map = fc.dictionary(field, fc.oneof(scalar, fc.array(scalar, { minLength: 1 })), { minKeys: 1 })
const record: fc.Arbitrary<YamlMap> = fc.dictionary(
  field,
  fc.oneof(scalar, map, fc.array(map, { minLength: 1 })),
  { minKeys: 1 },
)

describe('a record as YAML', () => {
  it('says what the record says, to the loader and to any other reader', () => {
    fc.assert(
      fc.property(record, (value) => {
        const text = toYamlText(value)
        const read = parseYaml(text)
        expect(read.findings).toEqual([])
        expect(read.value).toEqual(structuredClone(value))
        expect(parse(text)).toEqual(structuredClone(value))
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out what is not said, and quotes dates as records do', () => {
    const text = toYamlText({
      title: 'Quy chế',
      number: undefined,
      signed: { on: '2020-11', cites: ['dong-2'] },
    })
    expect(text).toBe(`title: Quy chế\nsigned:\n  on: '2020-11'\n  cites: [dong-2]\n`)
  })
})
