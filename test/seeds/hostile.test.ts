import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toId } from '../../schema/ids.ts'
import { checkRecords } from '../../seeds/check.ts'
import { toPlan } from '../../seeds/plan.ts'
import { errorsAmong, renderReport } from '../../seeds/problem.ts'
import { createYamlFile, parseYaml } from '../../seeds/read/yaml.ts'
import { createFolder, findProblems, fixtureRecords } from './support/records.ts'

const record = readFileSync(`${fixtureRecords}/agreements/agr-dinh-gio-suoi-mo-2021.yaml`, 'utf8')
const pieces = [
  '\n',
  '  ',
  '\t',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&a ',
  '*a',
  '|',
  '>',
  '#',
  '!!binary ',
  '!x ',
  '? ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: ',
  '__proto__: ',
  'constructor: ',
  'null',
  '~',
  '.inf',
  '.nan',
  '0x1f',
  '1e999',
  '-1',
  '9007199254740993',
  "'2021-02-30'",
  "'0000'",
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\uD800',
  'Ồ',
  '🌲',
  'unit-xa-suoi-mo',
  'src-',
  'true',
  'cites: [',
  'citations:',
  'toString',
  'parties',
]

/** Cuts, repeats and insertions of pieces that mean something in YAML. */
const mutations = fc.array(
  fc.record({
    at: fc.nat({ max: record.length }),
    cut: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
    insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })),
    copyFrom: fc.option(fc.nat({ max: record.length })),
  }),
  { minLength: 1, maxLength: 6 },
)
const mutated = mutations.map((steps) =>
  steps.reduce((text, { at, cut, insert, copyFrom }) => {
    const copied = copyFrom === null ? '' : text.slice(copyFrom, copyFrom + 40)
    return text.slice(0, at) + insert + copied + text.slice(at + cut)
  }, record),
)

/** Reads, checks and, where nothing is wrong, plans the text in the place of the record. */
function process(text: string): number {
  const { value, findings } = parseYaml(text)
  const path = 'agr-a.yaml'
  if (findings.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    expect(findings.every(({ message, fix, line }) => message && fix && Number(line) > 0)).toBe(true)
    return findings.length
  }
  const id = toId('agr-a')
  const raw = {
    id,
    type: 'Agreement',
    file: createYamlFile(path, text),
    value: value as Record<string, unknown>,
  } as const
  const { problems, records } = checkRecords({
    records: [raw],
    ids: new Set([id]),
    problems: [],
    unusable: [],
    overridden: 0,
    added: 0,
  })
  const lines = text.split(/\r\n|\r|\n/).length
  for (const { line, message, fix } of problems) {
    expect(line).toBeGreaterThan(0)
    expect(line).toBeLessThanOrEqual(lines)
    expect(message).not.toBe('')
    expect(fix).not.toBe('')
  }
  expect(renderReport(problems, 1)).toContain('1 record read')
  if (problems.every(({ message }) => message.startsWith('there is no record'))) toPlan(records)
  return problems.length
}

describe('records that were tampered with', () => {
  it('never make reading, checking or reporting throw', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        process(text)
      }),
      { numRuns: 600 },
    )
  })

  it('never make it throw whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        process(text)
      }),
      { numRuns: 300 },
    )
  })

  it('never make it throw whatever the bytes of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const { problems } = await findProblems([createFolder({ 'org-a.yaml': bytes })])
        expect(errorsAmong(problems).length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'are checked like any other when a citation is called %s',
    async (key) => {
      const text = `kind: OTHER\nname: Đồn Mây\ncites: [${key}]\ncitations:\n  tin: { source: src-tin }\n`
      const folder = createFolder({ 'org-a.yaml': text, 'src-tin.yaml': 'title: Tin\n' })
      const { problems } = await findProblems([folder])
      expect(problems.map(({ path }) => path)).toEqual(['cites[0]', 'citations.tin'])
    },
  )

  it.each(['constructor', 'toString'])('may call a citation %s', async (key) => {
    const text = `kind: OTHER\nname: Đồn Mây\ncites: [${key}]\ncitations:\n  ${key}: { source: src-tin }\n`
    const folder = createFolder({ 'org-a.yaml': text, 'src-tin.yaml': 'title: Tin\n' })
    const { problems, records } = await findProblems([folder])
    expect(problems).toEqual([])
    const types = toPlan(records).nodes.map(({ type }) => type)
    expect(types.sort()).toEqual(['Citation', 'Organization', 'Source', 'Support'])
  })
})
